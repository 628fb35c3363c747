import { useEffect } from 'react'
import type { Audit } from '../../../domain/audit/audit.ts'
import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { noteSeen } from '../../../storage/repositories/answers.ts'

/** Shorter than this is leafing through, not looking. */
const LOOKED_MS = 1000

/** Notes that a carried answer was looked at; confirming several at once waits for it. */
export function useNoteSeen({ id, lock }: Audit, { code, answer, state }: QuestionLine): void {
  const desk = useDesk()
  const unseen =
    lock === null &&
    desk.readOnly === null &&
    state === 'carried' &&
    answer?.carried?.seenAt === null
  useEffect(() => {
    if (!unseen) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const watch = () => {
      clearTimeout(timer)
      if (document.visibilityState !== 'visible') return
      timer = setTimeout(() => void noteSeen(desk, id, code), LOOKED_MS)
    }
    watch()
    document.addEventListener('visibilitychange', watch)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', watch)
    }
  }, [desk, id, code, unseen])
}
