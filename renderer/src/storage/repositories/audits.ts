import type { Action, Answer, Audit, DueDate, PreviousAudit } from '../../domain/audit/audit.ts'
import type { School } from '../../domain/audit/school.ts'
import type { EvidenceLink } from '../../domain/evidence/evidence.ts'
import type { LocalDate } from '../../domain/shared/dates.ts'
import type { AuditId, QuestionCode } from '../../domain/shared/ids.ts'
import type { DeskDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'
import type { ImportMapping, StoredPack } from '../tables.ts'
import { aboutAnswer } from './answers.ts'
import { moveWithCodes } from './move-codes.ts'

/** All audits of the desk, newest year first. */
export async function readAudits(db: DeskDatabase): Promise<readonly Audit[]> {
  return (await db.rows.audits.orderBy('schoolYear').toArray()).reverse()
}

/** The audit that the desk is working on: the newest year's. */
export async function readCurrentAudit(db: DeskDatabase): Promise<Audit | null> {
  return (await db.rows.audits.orderBy('schoolYear').last()) ?? null
}

/** Its id alone, without its questions. */
export async function readCurrentAuditId(db: DeskDatabase): Promise<AuditId | null> {
  const [newest] = await db.rows.audits.orderBy('schoolYear').reverse().limit(1).primaryKeys()
  return newest === undefined ? null : String(newest)
}

/** The newest earlier audit that the desk holds, if any. */
export async function readLatestPrevious(db: DeskDatabase): Promise<PreviousAudit | null> {
  return (await db.rows.previousAudits.orderBy('schoolYear').last()) ?? null
}

/** The pack that an audit was begun with, as it came. */
export async function readPackOf(
  db: DeskDatabase,
  { template }: Pick<Audit, 'template'>,
): Promise<StoredPack | null> {
  const packs = await db.rows.packs.toArray()
  const same = ({ packId, version }: StoredPack) =>
    packId === template.packId && version === template.version
  return packs.find(same) ?? null
}

export interface FirstRows {
  readonly school: School
  readonly pack: StoredPack
  readonly audit: Audit
}

/** What the first start ends with: school, pack and this year's audit, as one change. */
export function setUpDesk(desk: Desk, { school, pack, audit }: FirstRows) {
  return desk.change(
    { kind: 'set-up', label: 'Setting up the desk', about: ['school'], final: true },
    async (rows) => {
      await rows.school.put(school)
      await rows.packs.put(pack)
      await rows.audits.put(audit)
    },
  )
}

function editAudit(desk: Desk, id: AuditId, label: string, patch: Partial<Audit>) {
  return desk.changeAudit(id, { kind: 'audit', label, about: [`audit:${id}`] }, async (rows) => {
    const audit = await rows.audits.get(id)
    if (!audit) throw new Error(`no audit ${id}`)
    await rows.audits.put({ ...audit, ...patch })
  })
}

export function setScope(desk: Desk, id: AuditId, scope: Audit['scope']) {
  const label = scope === 'core' ? 'Keeping to the core questions' : 'Taking all questions'
  return editAudit(desk, id, label, { scope })
}

export function setDueDate(desk: Desk, id: AuditId, due: DueDate | null) {
  return editAudit(desk, id, 'Due date', { due })
}

export function setIncomplete(
  desk: Desk,
  id: AuditId,
  incomplete: { readonly reason: string; readonly promisedOn: LocalDate } | null,
) {
  const label = incomplete ? 'Sending as incomplete' : 'No longer sending as incomplete'
  return editAudit(desk, id, label, { incomplete })
}

/** Whether the return says at each answer who gave it. Part of what is signed, so not once it is. */
export function nameGivers(desk: Desk, id: AuditId, namesGivers: boolean) {
  const label = namesGivers
    ? 'Saying in the return who gave each answer'
    : 'Not saying in the return who gave each answer'
  return editAudit(desk, id, label, { namesGivers })
}

export interface CarriedRows {
  readonly answers: readonly Answer[]
  readonly actions: readonly Action[]
  /** Only from an audit of this desk, whose evidence is here. */
  readonly evidenceLinks: readonly EvidenceLink[]
}

/**
 * Brings last year's audit in, with what is carried forward into this year's, as one change.
 *
 * @param mappings how the columns of another tool's list were read
 */
export function importPreviousAudit(
  desk: Desk,
  id: AuditId,
  previous: PreviousAudit,
  carried: CarriedRows,
  mappings: readonly ImportMapping<string>[] = [],
) {
  const label = `Last year’s audit (${previous.schoolYear})`
  const about = [
    `audit:${id}`,
    ...carried.answers.map(({ code }) => aboutAnswer(id, code)),
    ...carried.actions.map((action) => `action:${action.id}`),
  ]
  return desk.changeAudit(id, { kind: 'import', label, about }, async (rows) => {
    await rows.previousAudits.put(previous)
    await rows.answers.bulkPut([...carried.answers])
    await rows.actions.bulkPut([...carried.actions])
    await rows.evidenceLinks.bulkPut([...carried.evidenceLinks])
    await rows.importMappings.bulkPut([...mappings])
  })
}

/** All that comes out otherwise when this year's audit is asked on other questions. */
export interface EditionRows {
  readonly pack: StoredPack
  readonly audit: Pick<Audit, 'template' | 'templateHash'>
  readonly answers: readonly Answer[]
  /** Codes whose answers stand under another one now. */
  readonly gone: readonly QuestionCode[]
  /** Which code a question has now, by the one it had. */
  readonly moved: ReadonlyMap<QuestionCode, QuestionCode>
  readonly actions: readonly Action[]
  readonly evidenceLinks: readonly EvidenceLink[]
  readonly mappings: readonly ImportMapping<string>[]
}

/** Puts this year's audit on other questions, as one change; refused once it is signed. */
export function changeTemplate(desk: Desk, id: AuditId, edition: EditionRows) {
  const { template } = edition.audit
  const about = [
    `audit:${id}`,
    ...[...edition.answers.map(({ code }) => code), ...edition.gone].map((code) =>
      aboutAnswer(id, code),
    ),
    ...edition.actions.map((action) => `action:${action.id}`),
  ]
  const label = `Questions of ${template.publisher.name}, ${template.version}`
  return desk.changeAudit(id, { kind: 'audit', label, about }, async (rows) => {
    const audit = await rows.audits.get(id)
    if (!audit) throw new Error(`no audit ${id}`)
    await rows.packs.put(edition.pack)
    await rows.audits.put({ ...audit, ...edition.audit })
    await rows.answers.bulkDelete(edition.gone.map((code): [string, string] => [id, code]))
    await rows.answers.bulkPut([...edition.answers])
    await rows.actions.bulkPut([...edition.actions])
    await rows.evidenceLinks.bulkPut([...edition.evidenceLinks])
    await rows.importMappings.bulkPut([...edition.mappings])
    await moveWithCodes(rows, id, edition.moved)
  })
}

/** Versions of all packs that the desk ever had, so that none is given twice. */
export async function readPackVersions(db: DeskDatabase): Promise<readonly string[]> {
  return (await db.rows.packs.toArray()).map(({ version }) => version)
}
