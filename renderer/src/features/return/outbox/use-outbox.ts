import { useMemo } from 'react'
import type { OutboxFacts } from '../../../domain/delivery/confirmed.ts'
import { type OutboxLine, outboxOf } from '../../../domain/delivery/outbox.ts'
import type { AuditId } from '../../../domain/shared/ids.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { readOutbox } from '../../../storage/repositories/deliveries.ts'
import type { MadeReturn } from '../../../storage/tables.ts'

export interface Outbox {
  readonly facts: OutboxFacts<MadeReturn>
  readonly lines: readonly OutboxLine<MadeReturn>[]
}

/** What may leave or has left of an audit; undefined until it is read. */
export function useOutbox(auditId: AuditId): Outbox | undefined {
  const { db } = useDesk()
  const facts = useStored(() => readOutbox(db, auditId), [db, auditId])
  return useMemo(
    () => (facts === undefined ? undefined : { facts, lines: outboxOf(facts) }),
    [facts],
  )
}
