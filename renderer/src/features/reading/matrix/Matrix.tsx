import './Matrix.css'
import { type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { MatrixHead } from './MatrixHead.tsx'
import { MatrixLine } from './MatrixLine.tsx'
import type { MatrixColumn, MatrixRow, Place } from './matrix-types.ts'
import { moveInMatrix, rowsToDraw, within } from './move-in-matrix.ts'
import { useRowsInSight } from './use-rows-in-sight.ts'

interface MatrixProps {
  readonly label: string
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
  /** Must stay the same function, or every line is drawn again. */
  readonly onOpen: (rowKey: string, columnKey: string) => void
  readonly empty: string
}

/**
 * People by documents. One stop for Tab; arrows, Home, End and Page keys move within.
 *
 * Only the rows in sight are drawn, so that it answers at once with hundreds of them; on paper
 * all are.
 */
export function Matrix({ label, rows, columns, onOpen, empty }: MatrixProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<Place>({ row: 0, column: 0 })
  const sight = useRowsInSight(frame, rows.length)
  const at = within(active, { rows: rows.length, columns: columns.length })
  const moved = useMovedFocus(frame, at)
  const move = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    const size = { rows: rows.length, columns: columns.length, page: sight.page }
    const next = moveInMatrix(at, event, size)
    if (next === null) return
    event.preventDefault()
    moved()
    setActive(next)
  }
  const take = useCallback((row: number, column: number) => setActive({ row, column }), [])
  const drawn = sight.all ? rows.map((_, row) => row) : rowsToDraw(rows.length, sight.range, at.row)
  return (
    <div className="rd-matrix" ref={frame}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that one moves in by arrows is a grid
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        onKeyDown={move}
      >
        <MatrixHead columns={columns} active={at.row === -1 ? at.column : null} onTake={take} />
        <tbody>
          <Lines
            drawn={drawn}
            rows={rows}
            columns={columns}
            at={at}
            rowHeight={sight.rowHeight}
            onTake={take}
            onOpen={onOpen}
          />
          {rows.length === 0 && (
            <tr>
              <td className="rd-matrix__empty" colSpan={columns.length + 1}>
                {empty}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

interface LinesProps {
  readonly drawn: readonly number[]
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
  readonly at: Place
  readonly rowHeight: number
  readonly onTake: (row: number, column: number) => void
  readonly onOpen: (rowKey: string, columnKey: string) => void
}

/** The rows that are drawn, with room where others would be. */
function Lines({ drawn, rows, columns, at, rowHeight, onTake, onOpen }: LinesProps) {
  const columnKeys = useMemo(() => columns.map(({ key }) => key), [columns])
  const lines = drawn.flatMap((index, place) => {
    const row = rows[index]
    const before = place === 0 ? -1 : (drawn[place - 1] ?? -1)
    const gap = index - before - 1
    return row === undefined
      ? []
      : [
          gap > 0 && <Gap key={`gap-${index}`} height={gap * rowHeight} />,
          <MatrixLine
            key={row.key}
            row={row}
            index={index}
            columnKeys={columnKeys}
            active={index === at.row ? at.column : null}
            onTake={onTake}
            onOpen={onOpen}
          />,
        ]
  })
  const below = rows.length - 1 - (drawn.at(-1) ?? rows.length - 1)
  return (
    <>
      {lines}
      {below > 0 && <Gap height={below * rowHeight} />}
    </>
  )
}

function Gap({ height }: { readonly height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it cannot take the focus; it only keeps room
    <tr aria-hidden="true">
      <td className="rd-matrix__gap" style={{ blockSize: height }} />
    </tr>
  )
}

/** After a key the focus follows; a click has it already, and new rows must not take it. */
function useMovedFocus(frame: { readonly current: HTMLDivElement | null }, at: Place) {
  const pending = useRef(false)
  const place = `${at.row}:${at.column}`
  useLayoutEffect(() => {
    if (!pending.current) return
    pending.current = false
    const target = frame.current?.querySelector<HTMLElement>(`[data-at="${place}"]`)
    target?.focus({ preventScroll: true })
    target?.closest('td, th')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [frame, place])
  return () => {
    pending.current = true
  }
}
