import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

interface Sight {
  readonly range: { readonly first: number; readonly last: number }
  readonly rowHeight: number
  /** Rows that fit into the frame. */
  readonly page: number
  /** Paper shows all. */
  readonly all: boolean
}

/** The same as in Matrix.css. */
const ROW_REM = 3
/** More than a screen, until the frame was measured. */
const FIRST_GUESS = 30

/** Which rows of a scrolled frame can be seen. Set anew only when another row comes into sight. */
export function useRowsInSight(
  frame: { readonly current: HTMLDivElement | null },
  count: number,
): Sight {
  const [range, setRange] = useState({ first: 0, last: FIRST_GUESS })
  const [rowHeight, setRowHeight] = useState(ROW_REM * 16)
  const all = usePrinting()
  // biome-ignore lint/correctness/useExhaustiveDependencies: fewer rows make the frame scroll back by itself
  useEffect(() => {
    const box = frame.current
    if (box === null) return
    const look = () => {
      const height =
        ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const first = Math.floor(box.scrollTop / height)
      const last = Math.ceil((box.scrollTop + box.clientHeight) / height)
      setRowHeight(height)
      setRange((was) => (was.first === first && was.last === last ? was : { first, last }))
    }
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [frame, count])
  return { range, rowHeight, page: Math.max(1, range.last - range.first - 2), all }
}

/** True from just before the browser lays the paper out, until after. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(() => matchMedia('print').matches)
  useEffect(() => {
    // At once: the browser does not wait for a later drawing.
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    const media = matchMedia('print')
    const change = () => (media.matches ? begin() : end())
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    media.addEventListener('change', change)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
      media.removeEventListener('change', change)
    }
  }, [])
  return printing
}
