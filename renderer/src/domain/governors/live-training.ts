import type { LiveFact } from '../facts/fact.ts'
import type { FactGround } from '../facts/fact-ground.ts'
import { liveFacts } from '../facts/live-facts.ts'
import { titleOfRole } from '../people/roles.ts'
import { rolesOn } from '../people/standing.ts'
import { dateInWords } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import { certificatesMissing } from '../training/certificates-missing.ts'
import { cellStateWords } from '../training/line-words.ts'
import { STATE_WORDS } from '../training/state-order.ts'
import type { LiveBlock, ReportFact, ReportTable } from './report.ts'

/** Figures of the pack that the log fills by itself, with the fact that says them. */
const BY_FACT: readonly (readonly [label: string, factId: string])[] = [
  ['Yearly safeguarding update', 'yearly-update'],
  ['Part One of this year', 'part-one-read'],
  ['Part One, governors', 'part-one-read-by-governors'],
  ['Safeguarding leads', 'dsl-training'],
  ['Governors’ training', 'governor-training'],
  ['Prevent', 'prevent-training'],
  ['Safer recruitment', 'safer-recruitment'],
  ['Induction', 'safeguarding-at-induction'],
  ['Sessions held', 'sessions-this-year'],
]

/** What the staff log says of training and reading. Counts only. */
export function liveTraining(ground: FactGround): LiveBlock {
  const { log } = ground
  const facts = new Map(liveFacts(log).map((fact) => [fact.id, fact]))
  const isEmpty = log.people.length === 0
  return {
    facts: isEmpty
      ? []
      : [
          ...BY_FACT.flatMap(([label, id]) => factLine(label, facts.get(id))),
          ...lastTraining('DSL: last role training', ['dsl'], ground),
          ...lastTraining('Deputies: last role training', ['deputy-dsl'], ground),
          ...certificateLine(ground),
        ],
    tables: overdueByRole(ground),
    notes: isEmpty ? ['The staff list is empty, so nothing can be counted here yet.'] : [],
  }
}

function factLine(label: string, fact: LiveFact | undefined): readonly ReportFact[] {
  if (fact === undefined) return []
  const { share, sentence } = fact
  const percent =
    share && share.of > 0 ? ` (${Math.floor((share.done / share.of) * 100)}\u00A0%)` : ''
  return [{ label, value: `${sentence}${percent}` }]
}

const LEAD_TRAINING = ['dsl-core', 'dsl-two-year-refresh']

function lastTraining(
  label: string,
  roles: readonly string[],
  ground: FactGround,
): readonly ReportFact[] {
  const holders = ground.holdersOf(...roles)
  if (holders.length === 0) return []
  const days = holders.map((holder) => lastDayOf(holder.id, ground))
  const value = days.map((day) => (day === null ? 'no record' : dateInWords(day))).join(', ')
  return [{ label, value }]
}

function lastDayOf(personId: string, ground: FactGround): LocalDate | null {
  const days = LEAD_TRAINING.flatMap((id) => ground.linesOf(id)).flatMap(({ person, line }) =>
    person.id === personId && line.record !== null ? [line.record.completedOn] : [],
  )
  return [...days].sort().at(-1) ?? null
}

function certificateLine({ log }: FactGround): readonly ReportFact[] {
  if (log.records.length === 0) return []
  const missing = certificatesMissing(log).filter(({ state }) => state !== 'seen').length
  return [{ label: 'Certificates missing though dates are known', value: String(missing) }]
}

/** Who is overdue, by role rather than by name. Somebody with two roles is counted in both. */
function overdueByRole({ training, log }: FactGround): readonly ReportTable[] {
  const byRole = new Map<string, number>()
  for (const { person, cells } of training.people) {
    const isOverdue = [...cells.values()].some(
      (cell) => cellStateWords(cell) === STATE_WORDS.overdue,
    )
    if (!isOverdue) continue
    for (const role of rolesOn(person, log.today)) byRole.set(role, (byRole.get(role) ?? 0) + 1)
  }
  if (byRole.size === 0) return []
  return [
    {
      title: 'Overdue with training, by role',
      columns: [
        { heading: 'Role', share: 76 },
        { heading: 'People', number: true, share: 24 },
      ],
      rows: [...byRole].map(([role, people]) => [
        titleOfRole(log.pack.training.roles, role),
        String(people),
      ]),
    },
  ]
}
