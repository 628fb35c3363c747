import type { Action, Answer } from '../audit/audit.ts'
import {
  countedMeaning,
  labelsOfMeanings,
  type ResultTally,
  resultOf,
} from '../audit/audit-result.ts'
import type { GatheredAudit, QuestionLine } from '../audit/gather-audit.ts'
import { givenBy } from '../audit/given-by.ts'
import { progressOf } from '../audit/progress.ts'
import { pointOf } from '../audit/scales.ts'
import type { AuditTemplate } from '../packs/template.ts'
import type { ActionId, EvidenceId } from '../shared/ids.ts'
import { compareText, isBlank } from '../shared/text.ts'
import type {
  ResultLine,
  ReturnAction,
  ReturnAnswer,
  ReturnSection,
  ReturnSummary,
} from './return-document.ts'

/** Numbers by which answers point at evidence and actions. */
export interface ReturnNumbers {
  readonly evidence: ReadonlyMap<EvidenceId, number>
  readonly actions: ReadonlyMap<ActionId, number>
}

/** Sections with their asked questions, in the template's order; sections without any are left out. */
export function returnSections(
  gathered: GatheredAudit,
  numbers: ReturnNumbers,
): readonly ReturnSection[] {
  const { template } = gathered.audit
  const bySection = new Map<string, ReturnAnswer[]>()
  for (const line of gathered.lines) {
    const answer = returnAnswer(line, gathered, numbers)
    const section = bySection.get(line.question.sectionId)
    if (section === undefined) bySection.set(line.question.sectionId, [answer])
    else section.push(answer)
  }
  return template.sections.flatMap(({ id, code, title }) => {
    const answers = bySection.get(id)
    return answers === undefined ? [] : [{ code, title, answers }]
  })
}

/**
 * One answer as it is handed over.
 *
 * A carried answer that nobody confirmed is not this year's: its verdict and words stay at the
 * school, and only what was said last year is shown.
 */
function returnAnswer(
  line: QuestionLine,
  gathered: GatheredAudit,
  numbers: ReturnNumbers,
): ReturnAnswer {
  const { template } = gathered.audit
  const answer = line.state === 'carried' ? null : line.answer
  const point = countedMeaning(line) === null ? null : pointOf(line.scale, answer?.verdict ?? null)
  return {
    code: line.code,
    question: line.text,
    level: labelOf(template.levels, line.level),
    core: line.question.core,
    state: line.state,
    verdict:
      point === null ? null : { value: point.value, label: point.label, meaning: point.meaning },
    texts: template.columns
      .filter((column) => column.private !== true && !isBlank(answer?.texts[column.id]))
      .map(({ id, label }) => ({ id, label, value: answer?.texts[id] ?? '' })),
    parts: line.question.parts.map(({ id, label }) => ({
      label,
      ticked: answer?.parts.includes(id) ?? false,
    })),
    lastYear: lastYearOf(line, gathered),
    ...giverOf(answer, gathered),
    evidence: numbersOf(line.evidence, numbers.evidence),
    actions: numbersOf(line.actions, numbers.actions),
  }
}

/** Names of staff leave only where she chose so. */
function giverOf(answer: Answer | null, { audit }: GatheredAudit): Pick<ReturnAnswer, 'givenBy'> {
  const by = audit.namesGivers === true ? givenBy(answer) : null
  return by === null ? {} : { givenBy: by }
}

/** A verdict of last year says nothing beside a question that is answered in words. */
function lastYearOf(
  { question, lastYear, scale }: QuestionLine,
  { previous }: GatheredAudit,
): ReturnAnswer['lastYear'] {
  if (question.answerKind !== 'judgement') return null
  if (previous === null || lastYear === null || lastYear.verdict === null) return null
  const sameMeaning = scale.points.find(({ meaning }) => meaning === lastYear.meaning)
  const label = pointOf(scale, lastYear.verdict)?.label ?? sameMeaning?.label ?? lastYear.verdict
  return { year: previous.schoolYear, label }
}

function numbersOf<K>(
  entries: readonly { readonly id: K }[],
  numbers: ReadonlyMap<K, number>,
): readonly number[] {
  const found = entries.flatMap(({ id }) => numbers.get(id) ?? [])
  return [...new Set(found)].sort((a, b) => a - b)
}

/** The label of a value; the value itself where the template does not know it. */
export function labelOf(labels: AuditTemplate['levels'], value: string): string {
  return labels.find((entry) => entry.value === value)?.label ?? value
}

/** Work and result, counted as everywhere in the app. */
export function returnSummary(gathered: GatheredAudit): ReturnSummary {
  const progress = progressOf(gathered)
  const result = resultOf(gathered)
  const bySection = new Map(result.bySection.map(({ id, tally }) => [id, tally]))
  return {
    asked: progress.total.asked,
    confirmed: progress.total.confirmed,
    result: resultLines(result.total, gathered),
    bySection: progress.bySection.map(({ id, code, title, tally }) => {
      const counts = bySection.get(id)
      return {
        code,
        title,
        asked: tally.asked,
        confirmed: tally.confirmed,
        result: counts === undefined ? [] : resultLines(counts, gathered),
      }
    }),
  }
}

function resultLines(tally: ResultTally, { lines }: GatheredAudit): readonly ResultLine[] {
  const judged = lines.find(({ question }) => question.answerKind === 'judgement')
  const labels = labelsOfMeanings(judged?.scale ?? { id: '', title: '', points: [] })
  return [
    { meaning: 'met', label: labels.met, count: tally.met },
    { meaning: 'partly', label: labels.partly, count: tally.partly },
    { meaning: 'not', label: labels.not, count: tally.not },
    {
      meaning: 'not-applicable',
      label: labels['not-applicable'],
      count: tally.notApplicable,
    },
    { meaning: 'unanswered', label: 'Not answered yet', count: tally.unanswered },
  ]
}

const STATUS_WORDS: Readonly<Record<Action['status'], string>> = {
  open: 'Open',
  doing: 'In progress',
  done: 'Done',
  dropped: 'Dropped',
}

/** Actions of this audit that say something and belong to an asked question or to none, in reading order. */
export function returnActions(gathered: GatheredAudit): {
  readonly actions: readonly ReturnAction[]
  readonly numberById: ReadonlyMap<ActionId, number>
} {
  const places = new Map(gathered.lines.map(({ code }, at) => [code, at]))
  const placeOf = ({ codes }: Action): number =>
    Math.min(...codes.map((code) => places.get(code) ?? Number.MAX_SAFE_INTEGER), places.size)
  const sorted = gathered.actions
    .filter(({ what }) => !isBlank(what))
    .filter(({ codes }) => codes.length === 0 || codes.some((code) => places.has(code)))
    .sort(
      (a, b) =>
        placeOf(a) - placeOf(b) ||
        compareText(a.due ?? '9999', b.due ?? '9999') ||
        compareText(a.what, b.what) ||
        compareText(a.id, b.id),
    )
  return {
    actions: sorted.map((action, at) => returnAction(action, at + 1, places)),
    numberById: new Map(sorted.map(({ id }, at) => [id, at + 1])),
  }
}

function returnAction(
  action: Action,
  number: number,
  places: ReadonlyMap<string, number>,
): ReturnAction {
  const { codes, what, owner, due, successMeasure, status, outcome, carriedFrom } = action
  return {
    number,
    codes: codes.filter((code) => places.has(code)),
    what,
    owner,
    due,
    successMeasure,
    status: STATUS_WORDS[status],
    outcome,
    carriedFrom,
  }
}
