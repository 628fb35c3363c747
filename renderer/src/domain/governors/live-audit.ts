import type { Action, ActionStatus } from '../audit/audit.ts'
import { countsAsAction } from '../audit/audit-actions.ts'
import { resultOf } from '../audit/audit-result.ts'
import type { GatheredAudit } from '../audit/gather-audit.ts'
import { progressOf } from '../audit/progress.ts'
import { nameOf, type Person } from '../people/person.ts'
import { dateInWords } from '../shared/calendar.ts'
import { counted, isBlank } from '../shared/text.ts'
import type { LiveBlock, ReportTable } from './report.ts'

const STATUS_WORDS: Readonly<Record<ActionStatus, string>> = {
  open: 'Open',
  doing: 'Under way',
  done: 'Done',
  dropped: 'Dropped',
}

/** How far the audit is, and what became of its actions. */
export function liveAudit(gathered: GatheredAudit, people: readonly Person[]): LiveBlock {
  const { total } = progressOf(gathered)
  const result = resultOf(gathered).total
  const actions = gathered.actions.filter(countsAsAction)
  const late = actions.filter((action) => isLate(action, gathered.today)).length
  const open = actions.filter(({ status }) => status === 'open' || status === 'doing').length
  return {
    facts: [
      {
        label: `Audit ${gathered.audit.schoolYear}`,
        value: `${total.confirmed} of ${total.asked} questions confirmed`,
      },
      {
        label: 'Result so far',
        value: `${result.met} met, ${result.partly} partly met, ${result.not} not met`,
      },
      {
        label: 'Actions',
        value: `${counted(open, 'action')} open, ${late} of them past the due date`,
      },
    ],
    tables: actions.length === 0 ? [] : [actionTable(actions, gathered, people)],
    notes: [],
  }
}

function isLate({ status, due }: Action, today: string): boolean {
  return (status === 'open' || status === 'doing') && due !== null && due < today
}

function actionTable(
  actions: readonly Action[],
  { today }: GatheredAudit,
  people: readonly Person[],
): ReportTable {
  // A column that is empty from top to bottom takes room and says nothing.
  const withProgress = actions.some(({ outcome }) => !isBlank(outcome))
  return {
    title: 'Actions',
    columns: [
      { heading: 'Action', share: 34 },
      { heading: 'Question', share: 12 },
      { heading: 'Owner', share: 16 },
      { heading: 'Due', share: 18 },
      { heading: 'Status', share: 12 },
      ...(withProgress ? [{ heading: 'Progress', share: 18 }] : []),
    ],
    rows: actions.map((action) => [
      action.what,
      action.codes.join(', '),
      ownerByRole(action.owner, people),
      action.due === null ? '' : dateInWords(action.due),
      isLate(action, today) ? 'Late' : STATUS_WORDS[action.status],
      ...(withProgress ? [action.outcome] : []),
    ]),
  }
}

/** The post of somebody in the register instead of the name; other words stay as they were written. */
function ownerByRole(owner: string, people: readonly Person[]): string {
  const person = people.find((each) => nameOf(each) === owner.trim())
  return person !== undefined && person.post !== '' ? person.post : owner
}
