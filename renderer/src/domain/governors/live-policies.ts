import type { FactGround } from '../facts/fact-ground.ts'
import type { PolicyLine } from '../policies/standing.ts'
import { addDays, dateInWords } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { LiveBlock, ReportTable } from './report.ts'

/** Governors meet about once in a term: what falls due before the next meeting counts as due. */
const DUE_WITHIN_DAYS = 120

/** Policies approved since the last report, and those that governors will have to approve. */
export function livePolicies({ policies, log }: FactGround, since: LocalDate): LiveBlock {
  const kept = policies.filter(({ policy, applies }) => policy.wanted && applies)
  const approved = kept.filter(
    ({ current }) => current?.approvedOn != null && current.approvedOn >= since,
  )
  const until = addDays(log.today, DUE_WITHIN_DAYS)
  const due = kept.filter(
    ({ state, reviewOn }) =>
      state === 'past-review' || (reviewOn !== null && reviewOn <= until && state !== 'off'),
  )
  return {
    facts: [],
    tables: [
      ...tableOf(`Approved since ${dateInWords(since)}`, approved),
      ...tableOf('Due for review', due),
    ],
    notes: log.policies.length === 0 ? ['No policy is registered yet.'] : [standingNote(kept)],
  }
}

function standingNote(kept: readonly PolicyLine[]): string {
  const past = kept.filter(({ state }) => state === 'past-review').length
  const inDate = kept.filter(({ state }) => state === 'in-date' || state === 'due-soon').length
  return `${inDate} policies are within their review date and ${past} are past it.`
}

function tableOf(title: string, lines: readonly PolicyLine[]): readonly ReportTable[] {
  if (lines.length === 0) return []
  return [
    {
      title,
      columns: [
        { heading: 'Policy', share: 34 },
        { heading: 'Approved on', share: 17 },
        { heading: 'Minute', share: 20 },
        { heading: 'Next review', share: 17 },
        { heading: 'Version', share: 12 },
      ],
      rows: lines.map(({ policy, current, reviewOn }) => [
        policy.title,
        dayOrNothing(current?.approvedOn ?? null),
        current?.minute ?? '',
        dayOrNothing(reviewOn),
        current?.label ?? '',
      ]),
    },
  ]
}

const dayOrNothing = (day: LocalDate | null): string => (day === null ? '' : dateInWords(day))
