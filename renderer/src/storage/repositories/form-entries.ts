import type { Delivery, FormEntry } from '../../domain/delivery/delivery.ts'
import type { Evidence } from '../../domain/evidence/evidence.ts'
import type { AuditId, Sha256 } from '../../domain/shared/ids.ts'
import { aboutDelivery, aboutPiece } from '../about.ts'
import type { DeskDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'

/** What stands in the partnership's own form, by the key of its item. */
export async function readFormEntries(
  db: DeskDatabase,
  auditId: AuditId,
): Promise<ReadonlyMap<string, FormEntry>> {
  const entries = await db.rows.formEntries.where('auditId').equals(auditId).toArray()
  return new Map(entries.map((entry) => [entry.key, entry]))
}

export interface FormTick {
  readonly key: string
  /** Of what was copied. */
  readonly copied: Sha256
}

/**
 * Notes that items stand in the form. The audit may be signed: the note is not part of it.
 *
 * @param name completes "Undone: TRN04 in their form"
 */
export function tickEntered(
  desk: Desk,
  auditId: AuditId,
  name: string,
  ticks: readonly FormTick[],
) {
  const { author, now } = desk.context
  const entries = ticks.map((tick) => ({ auditId, ...tick, at: now(), by: author() }))
  return desk.change(whatOf(auditId, `${name} in their form`), (rows) =>
    rows.formEntries.bulkPut(entries),
  )
}

export function untickEntered(desk: Desk, auditId: AuditId, name: string, key: string) {
  return desk.change(whatOf(auditId, `${name} not in their form`), (rows) =>
    rows.formEntries.delete([auditId, key]),
  )
}

/** Times that she said that the whole return stands in the form, the latest first. */
export async function readEnteredInForm(
  db: DeskDatabase,
  auditId: AuditId,
): Promise<readonly Delivery[]> {
  const all = await db.rows.deliveries.where('auditId').equals(auditId).sortBy('startedAt')
  return all.filter(({ way }) => way === 'their-form').reverse()
}

/** Keeps that the return stands in the form, with the form's receipt as evidence. */
export function keepEnteredInForm(desk: Desk, delivery: Delivery, receipts: readonly Evidence[]) {
  const about = [
    `audit:${delivery.auditId}`,
    aboutDelivery(delivery.id),
    ...receipts.map(({ id }) => aboutPiece(id)),
  ]
  const label = `Revision ${delivery.revision} in their form`
  return desk.change({ kind: 'delivery', label, about }, async (rows) => {
    await rows.deliveries.put(delivery)
    await rows.evidence.bulkPut([...receipts])
  })
}

function whatOf(auditId: AuditId, label: string) {
  return { kind: 'their-form', label, about: [`audit:${auditId}`] }
}
