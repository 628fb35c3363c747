import { useEffect, useRef, useState } from 'react'

/**
 * Calls once after a while, which does not run while paused or while the window is hidden.
 *
 * After a pause the whole while begins anew: who looked away has all of the time again.
 */
export function usePausableTimer(milliseconds: number, onEnd: () => void) {
  const [paused, setPaused] = useState(false)
  const [hidden, setHidden] = useState(document.hidden)
  const latest = useRef(onEnd)
  useEffect(() => {
    latest.current = onEnd
  })
  useEffect(() => {
    const look = () => setHidden(document.hidden)
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  useEffect(() => {
    if (paused || hidden) return
    const timer = setTimeout(() => latest.current(), milliseconds)
    return () => clearTimeout(timer)
  }, [paused, hidden, milliseconds])
  return setPaused
}
