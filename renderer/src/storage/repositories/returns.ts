import type { Evidence } from '../../domain/evidence/evidence.ts'
import { keyOfSlotDocument, type SlotDocument } from '../../domain/returns/slot-document.ts'
import type { Instant } from '../../domain/shared/dates.ts'
import type { AuditId, EvidenceId, Sha256, SlotCode } from '../../domain/shared/ids.ts'
import type { DeskDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'
import type { GuardDecision, MadeReturn } from '../tables.ts'

/** Packages that were made and verified, newest first. */
export async function readReturns(
  db: DeskDatabase,
  auditId: AuditId,
): Promise<readonly MadeReturn[]> {
  const made = await db.rows.returns.where('auditId').equals(auditId).sortBy('madeAt')
  return made.reverse()
}

/** Notes a package that was made and verified. The audit may be locked: the note is not part of it. */
export function recordReturn(desk: Desk, made: MadeReturn) {
  const what = {
    kind: 'return',
    label: `Return ${made.fileName}`,
    about: [`audit:${made.auditId}`],
    final: true,
  } as const
  return desk.change(what, (rows) => rows.returns.put(made))
}

export async function readGuardDecisions(
  db: DeskDatabase,
  auditId: AuditId,
): Promise<ReadonlyMap<string, GuardDecision>> {
  const decisions = await db.rows.guardDecisions.where('auditId').equals(auditId).toArray()
  return new Map(decisions.map((decision) => [decision.key, decision]))
}

/** Lets a finding of the guard stand, for a reason. */
export function overrideFinding(desk: Desk, auditId: AuditId, key: string, reason: string) {
  const what = { kind: 'guard', label: 'Letting a finding stand', about: [`audit:${auditId}`] }
  return desk.change(what, (rows) =>
    rows.guardDecisions.put({
      auditId,
      key,
      reason,
      by: desk.context.author(),
      at: desk.context.now(),
    }),
  )
}

/** Lets all findings of a file stand, for one reason. */
export function overrideFindings(
  desk: Desk,
  auditId: AuditId,
  keys: readonly string[],
  reason: string,
) {
  const what = { kind: 'guard', label: 'Letting findings stand', about: [`audit:${auditId}`] }
  const [by, at] = [desk.context.author(), desk.context.now()]
  return desk.change(what, async (rows) => {
    for (const key of keys) await rows.guardDecisions.put({ auditId, key, reason, by, at })
  })
}

const LOOKED_THROUGH = 'looked-through:'

/** Who looked through a file herself, and when, by the file's content: a changed one asks again. */
export function lookedThroughOf(
  decisions: ReadonlyMap<string, GuardDecision>,
): ReadonlyMap<Sha256, GuardDecision> {
  const looks = [...decisions.values()].filter(({ key }) => key.startsWith(LOOKED_THROUGH))
  return new Map(looks.map((look) => [look.key.slice(LOOKED_THROUGH.length), look]))
}

/** Notes that somebody looked through a file, under the name that she gives. */
export function noteLookedThrough(desk: Desk, auditId: AuditId, sha256: Sha256, by: string) {
  const what = { kind: 'guard', label: 'Looking through a file', about: [`audit:${auditId}`] }
  return desk.change(what, (rows) =>
    rows.guardDecisions.put({
      auditId,
      key: `${LOOKED_THROUGH}${sha256}`,
      reason: '',
      by,
      at: desk.context.now(),
    }),
  )
}

export function takeBackLook(desk: Desk, auditId: AuditId, sha256: Sha256) {
  const what = { kind: 'guard', label: 'Taking back a look', about: [`audit:${auditId}`] }
  return desk.change(what, (rows) =>
    rows.guardDecisions.delete([auditId, `${LOOKED_THROUGH}${sha256}`]),
  )
}

/** Looks at a finding again: the reason to let it stand is taken back. */
export function reopenFinding(desk: Desk, auditId: AuditId, key: string) {
  const what = { kind: 'guard', label: 'Looking at a finding again', about: [`audit:${auditId}`] }
  return desk.change(what, (rows) => rows.guardDecisions.delete([auditId, key]))
}

// Both are decisions on what leaves the school, so they share a table; the prefix keeps them apart.
const LEFT_OUT = 'leave-out:'

/** Why a file stays out of the package, by the id of its piece of evidence. */
export function leftOutOf(
  decisions: ReadonlyMap<string, GuardDecision>,
): ReadonlyMap<EvidenceId, string> {
  const leftOut = [...decisions.values()].filter(({ key }) => key.startsWith(LEFT_OUT))
  return new Map(leftOut.map(({ key, reason }) => [key.slice(LEFT_OUT.length), reason]))
}

/**
 * Leaves the file of a piece out of the package; the return still lists it, with the reason.
 *
 * @throws when the audit is locked: what goes along was signed too
 */
export function leaveOut(desk: Desk, auditId: AuditId, piece: Evidence, reason: string) {
  return desk.changeAudit(auditId, whatOfPacking('Leaving out', auditId, piece), (rows) =>
    rows.guardDecisions.put({
      auditId,
      key: `${LEFT_OUT}${piece.id}`,
      reason,
      by: desk.context.author(),
      at: desk.context.now(),
    }),
  )
}

/** @throws when the audit is locked: what goes along was signed too */
export function putBackIn(desk: Desk, auditId: AuditId, piece: Evidence) {
  return desk.changeAudit(auditId, whatOfPacking('Packing again', auditId, piece), (rows) =>
    rows.guardDecisions.delete([auditId, `${LEFT_OUT}${piece.id}`]),
  )
}

/**
 * Leaves a paper that builds itself out of the package, with the reason.
 *
 * @throws when the audit is locked: what goes along was signed too
 */
export function leaveOutPaper(
  desk: Desk,
  auditId: AuditId,
  { slot, title }: Pick<SlotDocument, 'slot' | 'title'>,
  reason: string,
) {
  return desk.changeAudit(auditId, whatOfPaper('Leaving out', auditId, slot, title), (rows) =>
    rows.guardDecisions.put({
      auditId,
      key: `${LEFT_OUT}${keyOfSlotDocument(slot)}`,
      reason,
      by: desk.context.author(),
      at: desk.context.now(),
    }),
  )
}

/** @throws when the audit is locked: what goes along was signed too */
export function putPaperBackIn(
  desk: Desk,
  auditId: AuditId,
  { slot, title }: Pick<SlotDocument, 'slot' | 'title'>,
) {
  return desk.changeAudit(auditId, whatOfPaper('Packing again', auditId, slot, title), (rows) =>
    rows.guardDecisions.delete([auditId, `${LEFT_OUT}${keyOfSlotDocument(slot)}`]),
  )
}

// A decision on how a picture goes along; taken back it stays, so that one can tell what is newer.
const SMALLER = 'smaller:'
const AS_COPY = 'As a smaller copy'
const AS_IT_IS = 'As it is'

/** Pieces of which a smaller copy goes along. */
export function smallerOf(decisions: ReadonlyMap<string, GuardDecision>): ReadonlySet<EvidenceId> {
  const chosen = [...decisions.values()].filter(({ reason }) => reason === AS_COPY)
  return new Set(
    chosen.flatMap(({ key }) => (key.startsWith(SMALLER) ? [key.slice(SMALLER.length)] : [])),
  )
}

/** When it was last said how a picture goes along; null where it never was. */
export function smallerChosenAt(decisions: ReadonlyMap<string, GuardDecision>): Instant | null {
  return [...decisions.values()].reduce<Instant | null>(
    (last, { key, at }) => (key.startsWith(SMALLER) && (last === null || at > last) ? at : last),
    null,
  )
}

/**
 * Sends smaller copies of pictures, or the pictures themselves.
 *
 * Also of a locked audit. What is signed is the picture by its sum, and that stays as it is: the
 * return names the sum of the signed picture beside that of the copy, so the copy claims nothing.
 */
export function sendSmaller(
  desk: Desk,
  auditId: AuditId,
  pieces: readonly EvidenceId[],
  smaller: boolean,
) {
  const label = smaller ? 'Sending pictures smaller' : 'Sending pictures as they are'
  const what = { kind: 'packing', label, about: [`audit:${auditId}`] }
  const decision = {
    auditId,
    reason: smaller ? AS_COPY : AS_IT_IS,
    by: desk.context.author(),
    at: desk.context.now(),
  }
  return desk.change(what, (rows) =>
    rows.guardDecisions.bulkPut(pieces.map((id) => ({ ...decision, key: `${SMALLER}${id}` }))),
  )
}

function whatOfPaper(verb: string, auditId: AuditId, slot: SlotCode, title: string) {
  const about = [`audit:${auditId}`, `slot:${auditId}:${slot}`]
  return { kind: 'packing', label: `${verb} “${title}” of ${slot}`, about }
}

function whatOfPacking(verb: string, auditId: AuditId, { id, title }: Evidence) {
  return {
    kind: 'packing',
    label: `${verb} “${title}”`,
    about: [`audit:${auditId}`, `evidence:${id}`],
  }
}
