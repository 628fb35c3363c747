import type { Answer } from '../../domain/audit/audit.ts'
import { givenNow } from '../../domain/audit/given-by.ts'
import type { Evidence, EvidenceLink } from '../../domain/evidence/evidence.ts'
import type { HandOff } from '../../domain/hand-off/hand-off.ts'
import type { Instant } from '../../domain/shared/dates.ts'
import type { AuditId, EvidenceId, HandOffId, QuestionCode } from '../../domain/shared/ids.ts'
import { namesTogether } from '../../domain/workbook/names-together.ts'
import { aboutHandOff } from '../about.ts'
import type { DeskDatabase, RowTables } from '../database.ts'
import type { Desk } from '../desk.ts'
import { aboutAnswer, emptyAnswer, givenHere } from './answers.ts'

/** All that was ever given out of one audit, the latest first. */
export async function readHandOffs(
  db: DeskDatabase,
  auditId: AuditId,
): Promise<readonly HandOff[]> {
  const handOffs = await db.rows.handOffs.where('auditId').equals(auditId).toArray()
  return handOffs.sort((one, other) =>
    one.handedAt === other.handedAt ? 0 : one.handedAt < other.handedAt ? 1 : -1,
  )
}

export function giveOut(desk: Desk, handOff: HandOff) {
  const what = whatOf(handOff, `Questions given to ${handOff.name}`)
  const { auditId } = handOff
  return desk.changeAudit(auditId, what, (rows) => rows.handOffs.put(handOff))
}

/** Notes under which name the file was made again. */
export function noteMadeAgain(desk: Desk, handOff: HandOff, fileName: string) {
  const what = whatOf(handOff, `File for ${handOff.name} made again`)
  return edit(desk, handOff.id, what, (stored) => ({ ...stored, fileName }))
}

/** Nothing is awaited any more: she has it back, or took the questions back. */
export function closeHandOff(desk: Desk, handOff: HandOff) {
  const what = whatOf(handOff, `Questions of ${handOff.name} closed`)
  const closed = { at: desk.context.now(), by: desk.context.author() }
  return edit(desk, handOff.id, what, (stored) => ({ ...stored, closed }))
}

export function openAgain(desk: Desk, handOff: HandOff) {
  const what = whatOf(handOff, `Questions of ${handOff.name} out again`)
  return edit(desk, handOff.id, what, (stored) => ({ ...stored, closed: null }))
}

/** The day it is wanted by can be moved while it is out; her own copy says the old one. */
export function moveWantedBy(desk: Desk, handOff: HandOff, wantedBy: HandOff['wantedBy']) {
  const what = whatOf(handOff, `Day by which ${handOff.name} is asked to answer`)
  return edit(desk, handOff.id, what, (stored) => ({ ...stored, wantedBy }))
}

/** All that came back in one go. */
export interface BroughtBack {
  readonly auditId: AuditId
  /** Completes "Undone: What Priya Nair gave back". */
  readonly label: string
  readonly edits: ReadonlyMap<QuestionCode, (answer: Answer) => Answer>
  /** Whose answer it is now, where a colleague gave it. */
  readonly givers: ReadonlyMap<QuestionCode, ReadonlySet<string>>
  /** New to the library. */
  readonly pieces: readonly Evidence[]
  readonly links: readonly { readonly piece: EvidenceId; readonly code: QuestionCode }[]
  readonly returns: readonly ReturnOfOne[]
}

export interface ReturnOfOne {
  readonly handOffId: HandOffId
  readonly fileName: string
  readonly questions: readonly QuestionCode[]
  readonly files: readonly EvidenceId[]
  readonly savedAt?: Instant
  /** She has given all she was asked for. */
  readonly closes: boolean
}

/** Answers and files of however many colleagues, as one change: one undo takes all of it back. */
export function bringBack(desk: Desk, back: BroughtBack) {
  const { auditId, label, pieces, links, returns } = back
  const codes = [...new Set([...back.edits.keys(), ...links.map(({ code }) => code)])]
  const about = [
    `audit:${auditId}`,
    ...codes.map((code) => aboutAnswer(auditId, code)),
    ...pieces.map(({ id }) => `evidence:${id}`),
    ...returns.map(({ handOffId }) => aboutHandOff(handOffId)),
  ]
  return desk.changeAudit(auditId, { kind: 'import', label, about }, async (rows) => {
    await putAnswers(desk, rows, back)
    await rows.evidence.bulkPut([...pieces])
    await putLinks(desk, rows, back)
    for (const one of returns) await noteReturn(desk, rows, one)
  })
}

async function putAnswers(
  desk: Desk,
  rows: RowTables,
  { auditId, edits, givers }: BroughtBack,
): Promise<void> {
  const codes = [...edits.keys()]
  const stored = await rows.answers.bulkGet(codes.map((code) => [auditId, code] as const))
  const edited = codes.flatMap((code, at) => {
    const answer = edits.get(code)?.(stored[at] ?? emptyAnswer(auditId, code))
    const names = [...(givers.get(code) ?? [])]
    if (answer === undefined) return []
    if (names.length === 0) return [givenHere(desk, answer)]
    const by = { name: namesTogether(names), at: desk.context.now(), broughtIn: true }
    return [givenNow(answer, by)]
  })
  await rows.answers.bulkPut(edited)
}

async function putLinks(
  { context }: Desk,
  rows: RowTables,
  { auditId, links }: BroughtBack,
): Promise<void> {
  const there = await rows.evidenceLinks.where('auditId').equals(auditId).toArray()
  const placeOf = (piece: EvidenceId, code: string) => `${piece} ${code}`
  const taken = new Set(
    there
      .filter(({ target }) => target.type === 'question')
      .map(({ evidenceId, target }) => placeOf(evidenceId, target.code)),
  )
  const fresh: EvidenceLink[] = []
  for (const { piece, code } of links) {
    if (taken.has(placeOf(piece, code))) continue
    taken.add(placeOf(piece, code))
    const target = { type: 'question', code } as const
    const addedAt = context.now()
    fresh.push({ id: context.newId(), evidenceId: piece, auditId, target, addedAt })
  }
  await rows.evidenceLinks.bulkPut(fresh)
}

async function noteReturn(
  { context }: Desk,
  rows: RowTables,
  { handOffId, closes, ...came }: ReturnOfOne,
): Promise<void> {
  const stored = await rows.handOffs.get(handOffId)
  if (stored === undefined) return
  const now = { at: context.now(), by: context.author() }
  await rows.handOffs.put({
    ...stored,
    returned: [...stored.returned, { ...now, ...came }],
    closed: closes ? (stored.closed ?? now) : stored.closed,
  })
}

function edit(
  desk: Desk,
  id: HandOffId,
  what: ReturnType<typeof whatOf>,
  change: (stored: HandOff) => HandOff,
) {
  return desk.change(what, async (rows) => {
    const stored = await rows.handOffs.get(id)
    if (stored) await rows.handOffs.put(change(stored))
  })
}

function whatOf({ id, auditId }: HandOff, label: string) {
  return { kind: 'hand-off', label, about: [aboutHandOff(id), `audit:${auditId}`] }
}
