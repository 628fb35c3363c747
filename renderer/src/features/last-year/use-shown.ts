import { useEffect, useRef, useState } from 'react'

/** How long an answer stands whole on the screen before it counts as shown. */
const LOOKED_MS = 1_000
/** Those that come into sight together are noted together. */
const GATHER_MS = 400
/** The status line stays at the bottom and covers what is under it. */
const SEEN_AREA = '0px 0px -56px 0px'

/**
 * Notes which rows of a list were on the screen, whole, for long enough to be read.
 *
 * @returns the ref for each row; its element carries the code as `data-code`
 */
export function useShown(onShown: (codes: readonly string[]) => void) {
  const latest = useRef(onShown)
  useEffect(() => {
    latest.current = onShown
  })
  const [watch] = useState(() => rowWatch((codes) => latest.current(codes)))
  useEffect(() => watch.stop, [watch])
  return watch.row
}

function rowWatch(tell: (codes: readonly string[]) => void) {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()
  let shown: string[] = []
  let gathering: ReturnType<typeof setTimeout> | undefined
  const note = (code: string) => {
    shown.push(code)
    gathering ??= setTimeout(() => {
      gathering = undefined
      const codes = shown
      shown = []
      tell(codes)
    }, GATHER_MS)
  }
  const leave = (code: string) => {
    clearTimeout(waiting.get(code))
    waiting.delete(code)
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRatio } of entries) {
        const code = target instanceof HTMLElement ? target.dataset.code : undefined
        if (code === undefined) continue
        if (!isIntersecting || intersectionRatio < 0.95) leave(code)
        else if (!waiting.has(code)) {
          waiting.set(
            code,
            setTimeout(() => note(code), LOOKED_MS),
          )
        }
      }
    },
    { threshold: [0, 0.95], rootMargin: SEEN_AREA },
  )
  return {
    row: (element: HTMLElement | null) => {
      if (element === null) return undefined
      observer.observe(element)
      return () => {
        observer.unobserve(element)
        leave(element.dataset.code ?? '')
      }
    },
    stop: () => {
      observer.disconnect()
      for (const timer of waiting.values()) clearTimeout(timer)
      clearTimeout(gathering)
    },
  }
}
