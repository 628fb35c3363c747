import { useEffect, useRef } from 'react'
import type { PortFailure } from '../../../electron/contract/failure.ts'
import { useSafety } from '../storage/desk-context.tsx'

/** Another start of the app has the vault now: this page lets go of the desk, so that the other can open it. */
export function useSessionEnd(onSessionEnd: (failure: PortFailure) => void): void {
  const safety = useSafety()
  const end = useRef(onSessionEnd)
  useEffect(() => {
    end.current = onSessionEnd
  })
  useEffect(() => {
    if (safety.type === 'not-yet-safe' && safety.failure.about === 'session') {
      end.current(safety.failure)
    }
  }, [safety])
}
