import type { OutboxFacts } from '../../domain/delivery/confirmed.ts'
import type { Delivery } from '../../domain/delivery/delivery.ts'
import { type DeliveryMove, moved } from '../../domain/delivery/moves.ts'
import { isWaiting } from '../../domain/delivery/queue.ts'
import type { AuditId } from '../../domain/shared/ids.ts'
import { aboutDelivery } from '../about.ts'
import type { DeskDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'
import type { MadeReturn } from '../tables.ts'

/** All that says how the packages of an audit stand. */
export async function readOutbox(
  db: DeskDatabase,
  auditId: AuditId,
): Promise<OutboxFacts<MadeReturn>> {
  const [made, deliveries, feedback] = await Promise.all([
    db.rows.returns.where('auditId').equals(auditId).toArray(),
    db.rows.deliveries.where('auditId').equals(auditId).toArray(),
    db.rows.feedback.where('auditId').equals(auditId).toArray(),
  ])
  const ids = made.map(({ id }) => id)
  const files = await db.rows.packageFiles.where('madeId').anyOf(ids).toArray()
  return { made, deliveries, files, feedback }
}

/** What is in the queue, of all audits: a school year may end while something waits. */
export async function readQueue(db: DeskDatabase): Promise<readonly Delivery[]> {
  return (await db.rows.deliveries.toArray()).filter(isWaiting)
}

/** Puts a sending into the queue, or notes one that she did herself. It is called off, not undone. */
export function begin(desk: Desk, delivery: Delivery) {
  const verb = delivery.state.type === 'waiting' ? 'To be sent to' : 'Handed over to'
  return desk.change({ ...whatOf(delivery, verb), final: true }, (rows) =>
    rows.deliveries.add(delivery),
  )
}

/**
 * Moves a sending as its evidence says, on top of whatever happened to it meanwhile.
 *
 * A try that did not succeed is the app's own note, which Undo passes over.
 */
export function move(desk: Desk, delivery: Delivery, how: DeliveryMove) {
  return desk.change({ ...whatOf(delivery, VERBS[how.type]), ...weightOf(how) }, async (rows) => {
    const stored = await rows.deliveries.get(delivery.id)
    if (stored === undefined) return
    const next = moved(stored, how)
    if (next !== stored) await rows.deliveries.put(next)
  })
}

const VERBS: Readonly<Record<DeliveryMove['type'], string>> = {
  tried: 'Tried to send to',
  hurried: 'To be sent now to',
  'read-back': 'Uploaded to',
  'called-off': 'Called off: sending to',
}

function weightOf({ type }: DeliveryMove): { readonly quiet: true } | { readonly final: true } {
  return type === 'tried' || type === 'hurried' ? { quiet: true } : { final: true }
}

function whatOf({ id, auditId, to }: Delivery, verb: string) {
  return {
    kind: 'delivery',
    label: `${verb} ${to}`,
    about: [aboutDelivery(id), `audit:${auditId}`],
  }
}
