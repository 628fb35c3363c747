import type { PreviousAction, PreviousAnswer, PreviousAudit } from '../audit/audit.ts'
import type { School } from '../audit/school.ts'
import { shapeRefusals } from '../packs/shape-refusals.ts'
import type { Meaning } from '../packs/template.ts'
import { describeJsonRefusal } from '../shared/json-refusal.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseJsonSafely } from '../shared/safe-json.ts'
import { sameWording } from '../shared/text.ts'
import { type PreviousAuditFile, previousAuditFile } from './previous-audit-file.ts'

const LIMITS = { maxDepth: 64, maxLength: 10_000_000 }

const ADVICE = 'Nothing was changed. Ask whoever made the file for a new copy.'

/** Words that mean the same on whatever scale they are the values of. */
const PLAIN_MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['met', 'met'],
  ['partly', 'partly'],
  ['not', 'not'],
  ['na', 'not-applicable'],
])

/**
 * Reads last year's audit from a file; a refusal is one sentence.
 *
 * Strict, because a code that is read twice or a field that is misread would put words into
 * the school's mouth.
 */
export function readPreviousAudit(text: string, fileName: string): Result<PreviousAudit, string> {
  const json = parseJsonSafely(text, LIMITS)
  if (!json.ok) return refused(describeJsonRefusal(json.error, fileName))
  const file = previousAuditFile.safeParse(json.value)
  if (!file.success) {
    const [first] = shapeRefusals(fileName, json.value, file.error.issues)
    return refused(`${first?.sentence ?? 'This is not last year’s audit.'} ${ADVICE}`)
  }
  const twice = firstTwice(file.data.answers.map(({ code }) => code))
  if (twice !== null) return refused(`“${fileName}” answers question ${twice} twice. ${ADVICE}`)
  return ok(previousFromFile(file.data))
}

/** What she should know before she takes it: it names another school, or this very year. */
export function previousAuditWarning(previous: PreviousAudit, school: School): string | null {
  if (previous.schoolYear >= school.currentYear) {
    return `This audit is of ${previous.schoolYear}, which is not before ${school.currentYear}.`
  }
  const named = previous.school
  if (named === undefined) return null
  const sameUrn = named.urn !== null && named.urn === school.urn
  if (sameUrn || sameWording(named.name, school.name)) return null
  return `This audit is of ${named.name}. Take it only if that is your school under an earlier name.`
}

function firstTwice(codes: readonly string[]): string | null {
  const seen = new Set<string>()
  for (const code of codes) {
    if (seen.has(code)) return code
    seen.add(code)
  }
  return null
}

function previousFromFile(file: PreviousAuditFile): PreviousAudit {
  return {
    school: { name: file.school.name, urn: file.school.urn },
    schoolYear: file.schoolYear,
    packId: file.packId,
    packVersion: file.packVersion,
    returnedOn: file.returnedOn ?? null,
    answers: file.answers.map(answerFromFile),
    actions: file.actions.map(actionFromFile),
  }
}

function answerFromFile(answer: PreviousAuditFile['answers'][number]): PreviousAnswer {
  const verdict = answer.answer === null ? null : String(answer.answer)
  const meaning = PLAIN_MEANINGS.get(verdict ?? '')
  return {
    code: answer.code,
    verdict,
    ...(meaning === undefined ? {} : { meaning }),
    comment: answer.comment ?? '',
    text: answer.text ?? null,
    answerKind: answer.answerKind ?? null,
  }
}

function actionFromFile(action: PreviousAuditFile['actions'][number]): PreviousAction {
  return {
    id: action.id,
    codes: action.questions,
    what: action.what,
    owner: action.owner ?? '',
    due: action.due,
    successMeasure: action.successMeasure ?? '',
    status: action.status,
    doneOn: action.doneOn ?? null,
    outcome: action.doneEvidence ?? action.reason ?? '',
  }
}
