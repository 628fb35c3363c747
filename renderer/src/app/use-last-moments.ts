import { useEffect } from 'react'
import type { Desk } from '../storage/desk.ts'
import { useDesk } from '../storage/desk-context.tsx'
import { useUnsavedFields } from '../ui/unsaved-fields.ts'
import { stayWhile } from './put-away.ts'

/**
 * Sends what is left to the journal at once when the window is put away, which may be its end.
 *
 * Before it goes for good while something is not safe yet, the browser asks her.
 */
export function useLastMoments(): void {
  const { pump, safety } = useDesk()
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') void pump.flush()
    }
    const leave = (event: BeforeUnloadEvent) => {
      if (!isSafe(safety)) event.preventDefault()
    }
    document.addEventListener('visibilitychange', hide)
    addEventListener('beforeunload', leave)
    const goOn = stayWhile(() => !isSafe(safety))
    return () => {
      goOn()
      document.removeEventListener('visibilitychange', hide)
      removeEventListener('beforeunload', leave)
    }
  }, [pump, safety])
}

/** What is on its way to the journal is in the working copy, and goes on from there at the next start. */
export function isSafe(safety: Desk['safety']): boolean {
  const { type } = safety.current()
  return (type === 'saved' || type === 'saving') && useUnsavedFields.getState().count === 0
}
