import type {
  Evidence,
  EvidenceLink,
  EvidenceTarget,
  SlotDecision,
} from '../../domain/evidence/evidence.ts'
import type { AuditId, EvidenceId } from '../../domain/shared/ids.ts'
import type { What } from '../change.ts'
import type { DeskDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'
import { aboutAnswer } from './answers.ts'

/** The whole library, in the order in which it was added. */
export async function readEvidence(db: DeskDatabase): Promise<readonly Evidence[]> {
  return db.rows.evidence.toArray()
}

export function readLinks(
  db: DeskDatabase,
  auditId: AuditId,
): PromiseLike<readonly EvidenceLink[]> {
  return db.rows.evidenceLinks.where('auditId').equals(auditId).toArray()
}

/** Adds pieces to the library and links each to the same places, as one change. */
export function addEvidence(
  desk: Desk,
  auditId: AuditId,
  pieces: readonly Evidence[],
  targets: readonly EvidenceTarget[],
) {
  const label =
    pieces.length === 1 ? `Evidence “${pieces[0]?.title}”` : `${pieces.length} pieces of evidence`
  const about = [
    ...pieces.map(({ id }) => `evidence:${id}`),
    ...targets.map((target) => aboutTarget(auditId, target)),
  ]
  return desk.changeAudit(auditId, { kind: 'evidence', label, about }, async (rows) => {
    await rows.evidence.bulkPut([...pieces])
    for (const piece of pieces) {
      for (const target of targets)
        await rows.evidenceLinks.put(newLink(desk, auditId, piece.id, target))
    }
  })
}

/**
 * Links pieces to places, each to its own, as one change.
 *
 * @param label completes "Undone: 12 policy files linked"
 */
export function linkEach(
  desk: Desk,
  auditId: AuditId,
  label: string,
  links: readonly { readonly piece: Evidence; readonly target: EvidenceTarget }[],
) {
  const about = links.flatMap(({ piece, target }) => [
    `evidence:${piece.id}`,
    aboutTarget(auditId, target),
  ])
  const what = { kind: 'evidence', label, about: [...new Set(about)] }
  return desk.changeAudit(auditId, what, async (rows) => {
    const there = await rows.evidenceLinks.where('auditId').equals(auditId).toArray()
    const isThere = (piece: Evidence, target: EvidenceTarget) =>
      there.some((link) => link.evidenceId === piece.id && sameTarget(link.target, target))
    const fresh = links.filter(({ piece, target }) => !isThere(piece, target))
    await rows.evidenceLinks.bulkPut(
      fresh.map(({ piece, target }) => newLink(desk, auditId, piece.id, target)),
    )
  })
}

export function linkEvidence(
  desk: Desk,
  auditId: AuditId,
  piece: Evidence,
  target: EvidenceTarget,
) {
  const what = whatOfLink('Linking', auditId, piece, target)
  return desk.changeAudit(auditId, what, async (rows) => {
    const there = await rows.evidenceLinks.where('evidenceId').equals(piece.id).toArray()
    if (there.some((link) => link.auditId === auditId && sameTarget(link.target, target))) return
    await rows.evidenceLinks.put(newLink(desk, auditId, piece.id, target))
  })
}

/** Puts several pieces into one place, as one change; what lies there already stays. */
export function linkAll(
  desk: Desk,
  auditId: AuditId,
  pieces: readonly Evidence[],
  target: EvidenceTarget,
) {
  const label = `Linking ${pieces.length} pieces of evidence and ${target.code}`
  const about = [...pieces.map(({ id }) => `evidence:${id}`), aboutTarget(auditId, target)]
  return desk.changeAudit(auditId, { kind: 'evidence', label, about }, async (rows) => {
    const links = await rows.evidenceLinks.where('auditId').equals(auditId).toArray()
    const there = new Set(
      links.filter((link) => sameTarget(link.target, target)).map(({ evidenceId }) => evidenceId),
    )
    const added = pieces.filter(({ id }) => !there.has(id))
    await rows.evidenceLinks.bulkPut(added.map(({ id }) => newLink(desk, auditId, id, target)))
  })
}

/** Takes a piece from a question or slot. It stays in the library: nothing is deleted by itself. */
export function unlinkEvidence(
  desk: Desk,
  auditId: AuditId,
  piece: Evidence,
  target: EvidenceTarget,
) {
  const what = whatOfLink('Unlinking', auditId, piece, target)
  return desk.changeAudit(auditId, what, async (rows) => {
    const links = await rows.evidenceLinks.where('evidenceId').equals(piece.id).toArray()
    const gone = links.filter((link) => link.auditId === auditId && sameTarget(link.target, target))
    await rows.evidenceLinks.bulkDelete(gone.map(({ id }) => id))
  })
}

/**
 * Changes one thing about a piece, on top of whatever else was changed meanwhile.
 *
 * @param field completes "Undone: title of “INSET register”"
 */
export function editEvidence(
  desk: Desk,
  auditId: AuditId,
  piece: Evidence,
  field: string,
  edit: (stored: Evidence) => Evidence,
) {
  const label = `${field} of “${piece.title}”`
  const what = { kind: 'evidence', label, about: [`evidence:${piece.id}`] }
  return desk.changeAudit(auditId, what, async (rows) => {
    const stored = await rows.evidence.get(piece.id)
    if (stored) await rows.evidence.put(edit(stored))
  })
}

/** Puts links back as they were, and the piece itself where it was removed with them. */
export function bringBackEvidence(
  desk: Desk,
  auditId: AuditId,
  piece: Evidence,
  links: readonly EvidenceLink[],
) {
  const about = [
    `evidence:${piece.id}`,
    ...links.map((link) => aboutTarget(link.auditId, link.target)),
  ]
  const what = { kind: 'evidence', label: `Bringing back “${piece.title}”`, about }
  return desk.changeAudit(auditId, what, async (rows) => {
    if (!(await rows.evidence.get(piece.id))) await rows.evidence.put(piece)
    await rows.evidenceLinks.bulkPut([...links])
  })
}

/** Takes a piece out of the library with its links to an open audit. Its file stays in the vault. */
export function removeEvidence(desk: Desk, auditId: AuditId, piece: Evidence) {
  const what = {
    kind: 'evidence',
    label: `Removing “${piece.title}”`,
    about: [`evidence:${piece.id}`],
  }
  return desk.changeAudit(auditId, what, async (rows) => {
    const links = await rows.evidenceLinks.where('evidenceId').equals(piece.id).toArray()
    await rows.evidenceLinks.bulkDelete(links.map(({ id }) => id))
    await rows.evidence.delete(piece.id)
  })
}

export function decideSlot(desk: Desk, decision: SlotDecision) {
  const what = {
    kind: 'slot',
    label: `Decision on ${decision.slot}`,
    about: [`slot:${decision.auditId}:${decision.slot}`],
  }
  return desk.changeAudit(decision.auditId, what, (rows) => rows.slotDecisions.put(decision))
}

function newLink(
  desk: Desk,
  auditId: AuditId,
  evidenceId: EvidenceId,
  target: EvidenceTarget,
): EvidenceLink {
  return { id: desk.context.newId(), evidenceId, auditId, target, addedAt: desk.context.now() }
}

function sameTarget(one: EvidenceTarget, other: EvidenceTarget): boolean {
  return one.type === other.type && one.code === other.code
}

function aboutTarget(auditId: AuditId, target: EvidenceTarget): string {
  return target.type === 'question'
    ? aboutAnswer(auditId, target.code)
    : `slot:${auditId}:${target.code}`
}

function whatOfLink(verb: string, auditId: AuditId, piece: Evidence, target: EvidenceTarget): What {
  return {
    kind: 'evidence',
    label: `${verb} “${piece.title}” and ${target.code}`,
    about: [`evidence:${piece.id}`, aboutTarget(auditId, target)],
  }
}
