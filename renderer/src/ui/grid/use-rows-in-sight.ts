import { useEffect, useState } from 'react'

export interface RowsInSight {
  readonly first: number
  readonly last: number
  /** Pixels, whatever she has set the text to. */
  readonly rowHeight: number
}

/** More than a screen, until the frame was measured. */
const FIRST_GUESS = 30

/**
 * Which rows of a scrolled frame can be seen. Set anew only when another row comes into sight.
 *
 * @param rowRem height of a row; all are as high
 */
export function useRowsInSight(
  frame: { readonly current: HTMLElement | null },
  count: number,
  rowRem: number,
): RowsInSight {
  const [sight, setSight] = useState({ first: 0, last: FIRST_GUESS, rowHeight: rowRem * 16 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: fewer rows make the frame scroll back by itself
  useEffect(() => {
    const box = frame.current
    if (box === null) return
    const look = () => {
      const seen = lookAt(box, rowRem)
      setSight((was) => (isSame(was, seen) ? was : seen))
    }
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [frame, count, rowRem])
  return sight
}

function lookAt({ scrollTop, clientHeight }: HTMLElement, rowRem: number): RowsInSight {
  const rowHeight = rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return {
    first: Math.floor(scrollTop / rowHeight),
    last: Math.ceil((scrollTop + clientHeight) / rowHeight),
    rowHeight,
  }
}

function isSame(one: RowsInSight, other: RowsInSight): boolean {
  return one.first === other.first && one.last === other.last && one.rowHeight === other.rowHeight
}
