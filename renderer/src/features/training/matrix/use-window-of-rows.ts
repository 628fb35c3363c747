import { type UIEvent, useState, useSyncExternalStore } from 'react'

/** Rows drawn beyond what one sees, so that a turn of the wheel meets no gap. */
const BEYOND = 6
/** The window moves in steps, so that not every pixel of scrolling draws. */
const STEP = 4

interface WindowOfRows {
  readonly from: number
  readonly to: number
  readonly onScroll: (event: UIEvent<HTMLElement>) => void
  /** For a jump by key: the rows must stand there before one of them takes the focus. */
  readonly moveTo: (scrollTop: number) => void
}

/** Which rows of a long table are drawn, from how far it is scrolled. */
export function useWindowOfRows(count: number, rowHeight: number): WindowOfRows {
  const height = useSyncExternalStore(onResize, () => window.innerHeight)
  const [first, setFirst] = useState(0)
  const moveTo = (scrollTop: number) => {
    const row = Math.floor(scrollTop / rowHeight)
    setFirst(Math.max(0, row - (row % STEP)))
  }
  const seen = Math.ceil(height / rowHeight)
  const from = Math.max(0, Math.min(first, count - seen) - BEYOND)
  return {
    from,
    to: Math.min(count, from + seen + STEP + 2 * BEYOND),
    onScroll: (event) => moveTo(event.currentTarget.scrollTop),
    moveTo,
  }
}

function onResize(told: () => void): () => void {
  window.addEventListener('resize', told)
  return () => window.removeEventListener('resize', told)
}
