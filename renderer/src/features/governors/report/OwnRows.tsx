import { useId } from 'react'
import { withCell, withoutRow } from '../../../domain/governors/edit-report.ts'
import { hasOneRow, type OutlineSection } from '../../../domain/governors/outline.ts'
import type { GovernorReport, OwnRow, ReportSection } from '../../../domain/governors/report.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useFocusKept } from '../../../ui/use-focus-kept.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { SavedLine } from './SavedLine.tsx'
import { useEditReport } from './use-edit-report.ts'

interface OwnRowsProps {
  readonly report: GovernorReport
  readonly section: ReportSection
  readonly outlined: OutlineSection
}

/** Lines of her own; there is always one to begin with. */
export function OwnRows({ report, section, outlined }: OwnRowsProps) {
  const desk = useDesk()
  const edit = useEditReport(report)
  const showWithUndo = useUndoToast()
  const list = useFocusKept<HTMLUListElement>()
  const { id, title } = outlined
  const first = `${id}-1`
  const rows: readonly OwnRow[] =
    section.rows.length > 0 ? section.rows : [{ id: first, cells: {} }]
  const add = () =>
    void edit(`Line of ${title}`, (stored) => {
      const rowId = desk.context.newId()
      const field = outlined.fields[0] ?? ''
      const begun =
        section.rows.length > 0 ? stored : withCell(stored, id, { rowId: first, field, text: '' })
      return withCell(begun, id, { rowId, field, text: '' })
    })
  const remove = async (row: OwnRow) => {
    const change = await edit(`Line of ${title}`, (stored) => withoutRow(stored, id, row.id))
    showWithUndo('The line was removed.', () => desk.undo(change))
  }
  return (
    <div className="sd-stack sd-stack--tight">
      <ul className="gv-rows" ref={list}>
        {rows.map((row, at) => (
          <li key={row.id}>
            <OneRow
              label={hasOneRow(outlined) ? title : `${title}, line ${at + 1}`}
              fields={outlined.fields}
              row={row}
              save={(field, text) =>
                edit(`${title}: ${field}`, (stored) =>
                  withCell(stored, id, { rowId: row.id, field, text }),
                )
              }
              onRemove={section.rows.length > 1 ? () => void remove(row) : null}
            />
          </li>
        ))}
      </ul>
      {!hasOneRow(outlined) && (
        <div className="sd-no-print">
          <Button small icon="plus" onClick={add}>
            Add a line
            <span className="sd-visually-hidden">: {title}</span>
          </Button>
        </div>
      )}
    </div>
  )
}

interface OneRowProps {
  readonly label: string
  readonly fields: readonly string[]
  readonly row: OwnRow
  readonly save: (field: string, text: string) => Promise<unknown>
  readonly onRemove: (() => void) | null
}

function OneRow({ label, fields, row, save, onRemove }: OneRowProps) {
  const labelId = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: the fieldset around all of them disables; this one only names
    <div role="group" aria-labelledby={labelId} className="gv-row">
      <span id={labelId} className="sd-visually-hidden">
        {label}
      </span>
      <div className="gv-fields">
        {fields.map((field) => (
          <SavedLine
            key={field}
            label={`${field.slice(0, 1).toUpperCase()}${field.slice(1)}`}
            stored={row.cells[field] ?? ''}
            save={(text) => save(field, text)}
          />
        ))}
      </div>
      {onRemove !== null && (
        <Button
          small
          look="quiet"
          className="sd-no-print"
          aria-label={`Remove ${label}`}
          onClick={onRemove}
        >
          Remove
        </Button>
      )}
    </div>
  )
}
