import { useMemo } from 'react'
import { type LeftBehind, leftBehind } from '../../domain/foreign/left-behind.ts'
import { counted } from '../../domain/shared/text.ts'
import { columnLetters } from '../../domain/tables/table.ts'
import { Button } from '../../ui/Button.tsx'
import { useFocusKept } from '../../ui/use-focus-kept.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { keepColumns, type OpenForeign } from './open-foreign.ts'

/** Columns of its own that another tool has: kept beside the answer under their headings, or left. */
export function LeftBehindPart({ open }: { readonly open: OpenForeign }) {
  const { tables, layouts } = open
  const columns = useMemo(() => leftBehind(tables, layouts), [tables, layouts])
  const whole = useFocusKept<HTMLElement>()
  if (columns.length === 0) return null
  return (
    <section ref={whole} tabIndex={-1} className="sd-wizard__part" aria-labelledby="fo-left">
      <h2 id="fo-left">{counted(columns.length, 'column')} would be left behind</h2>
      <p className="sd-muted">
        Something stands in them beside a question. A column that you keep comes with the comment,
        each of its texts under the column’s heading.
      </p>
      <ul className="sd-wizard__rows">
        {columns.map((column) => (
          <li className="sd-wizard__row" key={`${column.at}:${column.column}`}>
            <p className="sd-wizard__words">
              <strong>{nameOf(column)}</strong>{' '}
              <span className="sd-muted sd-small">
                {sheetOf(column, open)}
                {counted(column.filled, 'row')}, such as “{column.example}”
              </span>
            </p>
            <Button small onClick={() => keepColumns(open, [column])}>
              Keep it<VisuallyHidden>: {nameOf(column)}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
      {columns.length > 1 && (
        <div>
          <Button onClick={() => keepColumns(open, columns)}>Keep all {columns.length}</Button>
        </div>
      )}
    </section>
  )
}

const nameOf = ({ heading, column }: LeftBehind): string =>
  heading === '' ? `Column ${columnLetters(column)}` : heading

function sheetOf({ at }: LeftBehind, { tables, layouts }: OpenForeign): string {
  const sheet = tables[at]?.sheet ?? null
  const isOneOfMany = layouts.filter(({ isIncluded }) => isIncluded).length > 1
  return sheet === null || !isOneOfMany ? '' : `Sheet “${sheet}”, `
}
