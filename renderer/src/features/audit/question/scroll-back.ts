/** As long as parts of the page may still be on their way from the store. */
const PATIENCE_MS = 1000

const herOwn = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const

/**
 * Scrolls to where she was, as soon as the page has grown that long.
 *
 * Anything she does herself ends it: nobody's page is moved under her hands.
 *
 * @returns ends it
 */
export function scrollBackTo(top: number): () => void {
  let frame = 0
  const until = performance.now() + PATIENCE_MS
  const stop = () => {
    cancelAnimationFrame(frame)
    for (const event of herOwn) removeEventListener(event, stop)
  }
  const step = () => {
    window.scrollTo({ top })
    if (Math.abs(window.scrollY - top) <= 1 || performance.now() > until) stop()
    else frame = requestAnimationFrame(step)
  }
  for (const event of herOwn) addEventListener(event, stop, { passive: true })
  step()
  return stop
}
