import type { HandOff } from '../domain/hand-off/hand-off.ts'
import type { AuditId } from '../domain/shared/ids.ts'
import { useDesk } from './desk-context.tsx'
import { useStored } from './live.ts'
import { readHandOffs } from './repositories/hand-offs.ts'

const NONE: readonly HandOff[] = []

/** What was given out of an audit, the latest first; undefined while it is read. */
export function useHandOffs(auditId: AuditId | undefined): readonly HandOff[] | undefined {
  const { db } = useDesk()
  return useStored(
    () => (auditId === undefined ? Promise.resolve(NONE) : readHandOffs(db, auditId)),
    [db, auditId],
  )
}
