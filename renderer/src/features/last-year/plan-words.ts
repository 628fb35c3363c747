import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { counted } from '../../domain/shared/text.ts'
import type { SummaryRow } from '../../ui/SummaryList.tsx'
import type { ImportPlan } from './plan-import.ts'

/** The plan as lines of a summary; lines about nothing are left out. */
export function planRows(
  plan: ImportPlan,
  gathered: GatheredAudit,
  evidenceLinks: number,
): readonly SummaryRow[] {
  const rows = [
    ...comingRows(plan),
    ...waitingRows(plan, gathered),
    ...questionRows(plan),
    line('evidence', 'Evidence', evidenceLinks, 'links', 'piece in place', 'pieces in place'),
  ]
  return rows.filter((row) => row !== null)
}

type Rows = readonly (SummaryRow | null)[]

/** Answers that come forward, and those in whose place there is one already. */
function comingRows({ answers, leftAlone, answersHere }: ImportPlan): Rows {
  const count = (wording: 'unchanged' | 'reworded') =>
    answers.filter((answer) => answer.carried?.wording === wording).length
  return [
    line('unchanged', 'Come forward', count('unchanged'), 'with the same question'),
    line(
      'reworded',
      'Come forward, reworded',
      count('reworded'),
      'whose question changed. You confirm each on its own',
    ),
    line(
      'left',
      'Left alone',
      leftAlone.length,
      'because you have answered the question already this year',
    ),
    line('here', 'Here already', answersHere, 'as it came before', 'answer', 'answers'),
  ]
}

/** Answers that come and wait, or that do not come. */
function waitingRows(plan: ImportPlan, gathered: GatheredAudit): Rows {
  const { carried, answers } = plan
  const notAsked = answers.filter(({ code }) => !gathered.lineByCode.has(code)).length
  return [
    line(
      'not-asked',
      'Not asked now',
      notAsked,
      notAsked === 1
        ? 'for a question that your school, or the short core, is not asked. It comes and waits'
        : 'for questions that your school, or the short core, is not asked. They come and wait',
      'of these answers is',
      'of these answers are',
    ),
    line(
      'from-actions',
      'Filled from the actions',
      answersToActions(plan, gathered),
      'filled from the actions of this year, so nothing is brought in',
      'is',
      'are',
    ),
    line(
      'empty',
      'Without an answer',
      carried.unchanged.length + carried.reworded.length - carried.answers.length,
      'nothing that could be brought in',
      'says',
      'say',
    ),
  ]
}

/** Questions that were divided, added or dropped. */
function questionRows({ carried }: ImportPlan): Rows {
  return [
    carried.split.length === 0
      ? null
      : {
          key: 'split',
          term: 'Split',
          detail:
            `${counted(carried.split.length, 'question')} was part of a longer one last year and ${carried.split.length === 1 ? 'starts' : 'start'} unanswered: ${carried.split.map(({ code }) => code).join(', ')}.`.replace(
              /s was part of a longer one/,
              's were part of longer ones',
            ),
        },
    { key: 'new', term: 'New this year', detail: `${counted(carried.new.length, 'question')}.` },
    {
      key: 'retired',
      term: 'No longer asked',
      detail: `${counted(carried.retired.length, 'answer')} ${carried.retired.length === 1 ? 'stays' : 'stay'} in last year’s audit.`,
    },
  ]
}

/** Last year's answers to what is filled from the actions; nothing is lost with them. */
function answersToActions({ previous, carried }: ImportPlan, { audit }: GatheredAudit): number {
  const filled = new Set(
    audit.template.questions
      .filter(({ code }) => carried.filledFromActions.includes(code))
      .flatMap(({ code, supersedes }) => [code, ...supersedes]),
  )
  return previous.answers.filter(({ code }) => filled.has(code)).length
}

function line(
  key: string,
  term: string,
  count: number,
  rest: string,
  one = 'answer',
  many = `${one}s`,
): SummaryRow | null {
  return count === 0 ? null : { key, term, detail: `${counted(count, one, many)} ${rest}.` }
}
