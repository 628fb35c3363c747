import type { Bridge } from '../../electron/contract/bridge.ts'
import { createLoopbackBridge } from '../../renderer/src/bridge/loopback.ts'
import { uploadByFetch } from '../../renderer/src/bridge/upload.ts'
import type { Answer, Audit } from '../../renderer/src/domain/audit/audit.ts'
import type { Evidence } from '../../renderer/src/domain/evidence/evidence.ts'
import { emptyTally, tallyAfter } from '../../renderer/src/domain/ledger/record-hash.ts'
import { withTallies } from '../../renderer/src/domain/ledger/tallies.ts'
import type { AuditTemplate } from '../../renderer/src/domain/packs/template.ts'
import type { Change, ChangedRow } from '../../renderer/src/storage/change.ts'
import { schemaVersion } from '../../renderer/src/storage/migrations/all.ts'
import { anAnswer, anAudit, aSchool, evidence } from '../builders/audit.ts'
import { aQuestion, aSection, aTemplate } from '../builders/template.ts'
import type { Host } from '../e2e/host.ts'

/** The ports of a running host, spoken to from Node as its own page would. */
export function bridgeTo(host: Host): Bridge {
  const [, key = ''] = host.url.split('#key=')
  const headers = { 'sec-fetch-site': 'same-origin' }
  const ask: typeof fetch = (url, init) =>
    fetch(url, { ...init, headers: { ...init?.headers, ...headers } })
  const base = `http://127.0.0.1:${host.port}`
  return createLoopbackBridge({ key, base, fetch: ask, upload: uploadByFetch(ask) })
}

/** Writes rows straight into a new desk's journal, a change for each, as a year of work would. */
export async function fillDesk(
  bridge: Bridge,
  label: string,
  rows: Iterable<ChangedRow>,
): Promise<{ readonly deskId: string; readonly changes: number }> {
  const deskId = uuid(1)
  await told(bridge.ask('desks:create', { id: deskId, kind: 'school', label }))
  await told(
    bridge.ask('journal:start-segment', {
      deskId,
      generation: 1,
      schema: schemaVersion,
      checkpoint: [],
    }),
  )
  const changes = [...asChanges(rows)]
  for (let at = 0; at < changes.length; at += 250) {
    const records = changes.slice(at, at + 250).map((change) => ({
      type: 'change' as const,
      seq: change.seq,
      id: change.id,
      body: JSON.stringify(change),
    }))
    await told(bridge.ask('journal:append', { deskId, generation: 1, records }))
  }
  return { deskId, changes: changes.length }
}

export async function told<T>(asked: Promise<{ ok: true; value: T } | { ok: false }>): Promise<T> {
  const answer = await asked
  if (!answer.ok) throw new Error(`the port refused: ${JSON.stringify(answer)}`)
  return answer.value
}

/** A change for each row, each with the running tally of its table as `change()` would write it. */
function* asChanges(rows: Iterable<ChangedRow>): Generator<Change> {
  let tallies: Change['tally'] = {}
  let at = 0
  for (const row of rows) {
    const came = row.after === null ? [] : [row.after]
    const tally = tallyAfter(row.table, tallies[row.table] ?? emptyTally, [], came)
    tallies = withTallies(tallies, { [row.table]: tally })
    yield asChange(row, at, { [row.table]: tally })
    at += 1
  }
}

function asChange(row: ChangedRow, at: number, tally: Change['tally']): Change {
  return {
    seq: at + 1,
    id: uuid(at + 10),
    at: '2026-11-24T09:00:00.000Z',
    author: 'Daljit Sandhu',
    device: uuid(2),
    what: { kind: 'bench', label: `row ${at}` },
    schema: schemaVersion,
    rows: [row],
    tally,
    about: [],
  }
}

export const uuid = (at: number): string =>
  `01990000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`

/** A template of `count` questions in sections of ten. */
export function aBigTemplate(count: number, schoolYear = '2026-27'): AuditTemplate {
  const sections = Array.from({ length: Math.ceil(count / 10) }, (_, at) =>
    aSection({ id: `s${at}`, code: `S${at}`, title: `Section ${at + 1}` }),
  )
  const questions = Array.from({ length: count }, (_, at) =>
    aQuestion({
      code: codeOf(at),
      sectionId: `s${Math.floor(at / 10)}`,
      text: `Does everyone know what to do about matter number ${at + 1}, and is it written down?`,
      core: at % 3 === 0,
    }),
  )
  return aTemplate({ schoolYear, sections, questions })
}

export const codeOf = (at: number): string => `Q${String(at).padStart(4, '0')}`

interface Load {
  readonly years: number
  readonly questions: number
  readonly pieces: number
}

/** The rows of a desk after some years: newest year open and half answered, the others whole. */
export function* rowsOf({ years, questions, pieces }: Load): Generator<ChangedRow> {
  yield put('school', 'school', aSchool())
  for (let back = years - 1; back >= 0; back--) {
    const audit = anAuditOf(back, questions)
    yield put('audits', audit.id, audit)
    const answered = back === 0 ? questions / 2 : questions
    for (let at = 0; at < answered; at++) yield* answerRow(audit, at)
  }
  for (let at = 0; at < pieces; at++) {
    const piece = aPiece(at)
    yield put('evidence', piece.id, piece)
  }
}

function anAuditOf(back: number, questions: number): Audit {
  const schoolYear = `${2026 - back}-${String(27 - back)}`
  const template = aBigTemplate(questions, schoolYear)
  return anAudit({ id: uuid(100 + back), returnId: uuid(200 + back), schoolYear, template })
}

function* answerRow(audit: Audit, at: number): Generator<ChangedRow> {
  const comment = `What we do about matter ${at}: briefed in September, again in January. `.repeat(
    3,
  )
  const answer: Answer = anAnswer({ auditId: audit.id, code: codeOf(at), texts: { comment } })
  yield put('answers', [audit.id, answer.code], answer)
}

function aPiece(at: number): Evidence {
  return evidence({ id: uuid(10_000 + at), title: `Minutes number ${at}` })
}

export function put(
  table: ChangedRow['table'],
  key: ChangedRow['key'],
  after: unknown,
): ChangedRow {
  return { table, key, before: null, after }
}
