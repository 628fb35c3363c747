import './Grid.css'
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { usePrinting } from '../use-printing.ts'
import { nearestPlace, type Place, placeAfter } from './grid-keys.ts'
import { rowsToDraw } from './rows-to-draw.ts'
import { useRowsInSight } from './use-rows-in-sight.ts'

interface GridProps {
  readonly label: string
  readonly rowCount: number
  /** Without the names. */
  readonly columnCount: number
  /** Height of a row, as the caller's stylesheet sets it. */
  readonly rowRem: number
  /** Of the frame that scrolls. */
  readonly className: string
  /** The `thead`. `active` is the column that takes the focus; null where it is not in the head. */
  readonly head: (active: number | null) => ReactNode
  /** The `tr` of a row, with a key. `active` as for the head, -1 for the name. Memoise what it draws. */
  readonly line: (row: number, active: number | null) => ReactNode
  /** In the place of rows where there are none. */
  readonly empty?: ReactNode
}

/**
 * Names down, something across. One stop for Tab; arrows, Home, End and Page keys move within.
 *
 * Each row says where it is by `rowAttributes`, each link or button in it by `placeAttributes`. Only the rows in sight are
 * drawn, so that it answers at once with hundreds of them; on paper all are.
 */
export function Grid(props: GridProps) {
  const { label, rowCount, columnCount, rowRem, className, head, line, empty } = props
  const frame = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const isPrinting = usePrinting()
  const sight = useRowsInSight(frame, rowCount, rowRem)
  const at = nearestPlace(place, { rows: rowCount, columns: columnCount })
  const followFocus = useMovedFocus(frame, at)
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, sight.last - sight.first - 2)
    const next = placeAfter(event, at, { rows: rowCount, columns: columnCount, page })
    if (next === null) return
    event.preventDefault()
    followFocus()
    setPlace(next)
  }
  const onFocus = ({ target }: FocusEvent) => {
    const taken = placeOf(target)
    if (taken !== null && (taken.row !== at.row || taken.column !== at.column)) setPlace(taken)
  }
  const seen = isPrinting ? { first: 0, last: rowCount } : sight
  return (
    <div className={`sd-grid ${className}`} ref={frame}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved between by arrows is a grid
        role="grid"
        aria-label={label}
        aria-rowcount={rowCount + 1}
        aria-colcount={columnCount + 1}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {head(at.row === -1 ? at.column : null)}
        <tbody>
          <Lines
            drawn={rowsToDraw(rowCount, seen, at.row)}
            rowCount={rowCount}
            rowHeight={sight.rowHeight}
            line={(row) => line(row, row === at.row ? at.column : null)}
          />
          {rowCount === 0 && empty}
        </tbody>
      </table>
    </div>
  )
}

interface LinesProps {
  readonly drawn: readonly number[]
  readonly rowCount: number
  readonly rowHeight: number
  readonly line: (row: number) => ReactNode
}

/** The rows that are drawn, with room where others would be. */
function Lines({ drawn, rowCount, rowHeight, line }: LinesProps) {
  const below = rowCount - 1 - (drawn.at(-1) ?? rowCount - 1)
  return (
    <>
      {drawn.flatMap((row, index) => {
        const gap = row - 1 - (drawn[index - 1] ?? -1)
        return [gap > 0 && <Gap key={`gap-${row}`} height={gap * rowHeight} />, line(row)]
      })}
      {below > 0 && <Gap height={below * rowHeight} />}
    </>
  )
}

function Gap({ height }: { readonly height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it cannot take the focus; it only keeps room
    <tr aria-hidden="true">
      <td className="sd-grid__gap" style={{ blockSize: height }} />
    </tr>
  )
}

/** After a key the focus follows; a click has it already, and new rows must not take it. */
function useMovedFocus(frame: { readonly current: HTMLDivElement | null }, at: Place) {
  const pending = useRef(false)
  const place = `[data-row="${at.row}"] [data-column="${at.column}"]`
  useLayoutEffect(() => {
    if (!pending.current) return
    pending.current = false
    const target = frame.current?.querySelector<HTMLElement>(place)
    target?.focus({ preventScroll: true })
    target?.closest('td, th')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [frame, place])
  return () => {
    pending.current = true
  }
}

function placeOf(target: EventTarget): Place | null {
  if (!(target instanceof HTMLElement)) return null
  const { column } = target.dataset
  const row = target.closest<HTMLElement>('[data-row]')?.dataset.row
  return row === undefined || column === undefined
    ? null
    : { row: Number(row), column: Number(column) }
}
