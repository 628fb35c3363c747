import { useEffect } from 'react'
import { useDesk } from '../storage/desk-context.tsx'

/** Sends what is left to the journal at once when the window is put away, which may be its end. */
export function useLastMoments(): void {
  const { pump } = useDesk()
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') void pump.flush()
    }
    document.addEventListener('visibilitychange', hide)
    return () => document.removeEventListener('visibilitychange', hide)
  }, [pump])
}
