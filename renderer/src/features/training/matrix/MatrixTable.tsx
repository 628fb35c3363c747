import './Matrix.css'
import { type KeyboardEvent, memo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { StandingRow } from '../../../domain/training/standing.ts'
import { type Place, placeAfter } from './grid-keys.ts'
import { MatrixHead } from './MatrixHead.tsx'
import { MatrixLine } from './MatrixLine.tsx'
import type { MatrixRow } from './matrix.ts'
import { useWindowOfRows } from './use-window-of-rows.ts'

interface MatrixTableProps {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly StandingRow[]
  /** Places of the columns that are shown. */
  readonly shown: readonly number[]
  readonly onCell: (row: MatrixRow, column: number) => void
  readonly onColumn: (column: number) => void
}

/** As in `Matrix.css`, where the height of a row is set. */
const ROW_REM = 3.5

/** People down, requirements across; one place in it takes the focus, and arrows move it. */
export const MatrixTable = memo(function MatrixTable(props: MatrixTableProps) {
  const { rows, columns, shown, onCell, onColumn } = props
  const grid = useGrid(rows.length, shown.length)
  const { from, to } = grid.window
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the grid inside, which bubble up to what scrolls
    <div
      className="tr-matrix"
      ref={grid.box}
      onScroll={grid.window.onScroll}
      onKeyDown={grid.onKeyDown}
      onFocus={grid.onFocus}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved between by arrows is a grid
        role="grid"
        aria-label="Who needs what"
        aria-rowcount={rows.length + 1}
        aria-colcount={shown.length + 1}
      >
        <MatrixHead
          columns={columns}
          shown={shown}
          active={grid.active.row === -1 ? grid.active.column : null}
          onColumn={onColumn}
        />
        <tbody>
          <Spacer rows={from} />
          {rows.slice(from, to).map((row, index) => (
            <MatrixLine
              key={row.person.id}
              row={row}
              at={from + index}
              shown={shown}
              active={grid.activeColumnOf(from + index)}
              onCell={onCell}
            />
          ))}
          <Spacer rows={rows.length - to} />
        </tbody>
      </table>
    </div>
  )
})

/** Stands for the rows that are not drawn. */
function Spacer({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr aria-hidden="true">
      <td style={{ blockSize: `${rows * ROW_REM}rem`, padding: 0 }} />
    </tr>
  )
}

function useGrid(rowCount: number, columnCount: number) {
  const box = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const rowHeight = ROW_REM * rootFontSize()
  const window = useWindowOfRows(rowCount, rowHeight)
  const active = {
    row: Math.min(place.row, rowCount - 1),
    column: Math.min(place.column, columnCount - 1),
  }
  const isDrawn = active.row === -1 || (active.row >= window.from && active.row < window.to)
  const onKeyDown = (event: KeyboardEvent) => {
    const scroller = box.current
    const from = placeOf(event.target)
    if (scroller === null || from === null) return
    const page = Math.max(1, Math.floor(scroller.clientHeight / rowHeight) - 2)
    const to = placeAfter(event, from, { rows: rowCount, columns: columnCount, page })
    if (to === null) return
    event.preventDefault()
    bringIntoSight(scroller, to.row, rowHeight)
    flushSync(() => {
      window.moveTo(scroller.scrollTop)
      setPlace(to)
    })
    focusAt(scroller, to)
  }
  return {
    box,
    window,
    active,
    /** One who tabs in after scrolling away lands on what is in sight. */
    activeColumnOf: (row: number) =>
      row === (isDrawn ? active.row : window.from) ? active.column : null,
    onKeyDown,
    onFocus: (event: { readonly target: EventTarget }) => {
      const at = placeOf(event.target)
      if (at !== null) setPlace(at)
    },
  }
}

function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
}

/** Each control of the grid says where it is: `4:2`. */
function placeOf(target: EventTarget): Place | null {
  const at = target instanceof HTMLElement ? target.dataset.at : undefined
  const [row, column] = (at ?? '').split(':').map(Number)
  return row === undefined || column === undefined ? null : { row, column }
}

function bringIntoSight(scroller: HTMLElement, row: number, rowHeight: number): void {
  if (row < 0) return
  const head = scroller.querySelector('thead')?.offsetHeight ?? 0
  const top = row * rowHeight
  if (top < scroller.scrollTop) scroller.scrollTop = top
  const lowest = head + top + rowHeight - scroller.clientHeight
  if (lowest > scroller.scrollTop) scroller.scrollTop = lowest
}

function focusAt(scroller: HTMLElement, { row, column }: Place): void {
  const target = scroller.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`)
  target?.focus({ preventScroll: true })
  target?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
