import { withoutName } from '../../domain/hand-off/without-name.ts'
import type { Erasure } from '../../domain/people/erase.ts'
import type { EvidenceId } from '../../domain/shared/ids.ts'
import { aboutPerson } from '../about.ts'
import type { DeskDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'

/** Pieces that an audit stands on which was signed at some time, unlocked since or not. */
export async function readSignedPieces(db: DeskDatabase): Promise<ReadonlySet<EvidenceId>> {
  const [audits, signOffs, links] = await Promise.all([
    db.rows.audits.toArray(),
    db.rows.signOffs.toArray(),
    db.rows.evidenceLinks.toArray(),
  ])
  const signed = new Set([
    ...audits
      .filter(({ lock, unlocks }) => lock !== null || unlocks.length > 0)
      .map(({ id }) => id),
    ...signOffs.map(({ auditId }) => auditId),
  ])
  return new Set(links.filter(({ auditId }) => signed.has(auditId)).map((link) => link.evidenceId))
}

/**
 * Takes somebody's particulars out, as one change.
 *
 * Only this and an undo may alter receipts. The history names nobody.
 */
export function erasePerson(desk: Desk, erasure: Erasure) {
  const about = [aboutPerson(erasure.person.id)]
  return desk.change({ kind: 'erase', label: 'Erasing a person', about }, async (rows) => {
    await rows.people.put(erasure.person)
    await rows.receipts.bulkPut([...erasure.receipts])
    await rows.trainingRecords.bulkPut([...erasure.records])
    await rows.trainingExemptions.bulkPut([...erasure.exemptions])
    await rows.inductions.bulkPut([...erasure.inductions])
    await rows.bookings.bulkDelete([...erasure.bookings])
    const links = await rows.evidenceLinks.where('evidenceId').anyOf(erasure.piecesOut).toArray()
    await rows.evidenceLinks.bulkDelete(links.map(({ id }) => id))
    await rows.evidence.bulkDelete([...erasure.piecesOut])
    const given = await rows.handOffs.toArray()
    const hers = given.filter(({ personId }) => personId === erasure.person.id)
    await rows.handOffs.bulkPut(hers.map(withoutName))
  })
}
