import { certificateInWords } from '../../facts/certificate-facts.ts'
import type { FactGround } from '../../facts/fact-ground.ts'
import type { Person } from '../../people/person.ts'
import type { TrainingRecord } from '../../training/record.ts'
import { rulesInForce } from '../../training/rules.ts'
import type { SlotCell } from '../slot-document.ts'
import { capital, column, courseTitle, type MakePaper, roleTitle } from './paper.ts'

const LEADS = ['dsl', 'deputy-dsl'] as const

/** T-2: which certificates of the lead and deputies there are. The names stand on the certificates. */
export const leadCertificates: MakePaper = (ground) => {
  const rows = leadRecords(ground).map(({ who, record, due }): readonly SlotCell[] => [
    who,
    courseTitle(ground, record),
    record.completedOn,
    due,
    capital(certificateInWords(record.certificate)),
  ])
  if (rows.length === 0) return null
  return {
    name: 'lead-certificates',
    title: 'Certificates of the safeguarding lead and deputies',
    lead: 'The newest of each course, and whether its certificate is on file.',
    holds: 'counts',
    tables: [
      {
        title: 'Certificates',
        columns: [
          column('Role', 'text', 22),
          column('Course', 'text', 40),
          column('Done', 'day', 12),
          column('Renew by', 'day', 12),
          column('Certificate', 'text', 18),
        ],
        rows,
      },
    ],
    notes: ['Nobody is named here; the certificates themselves lie in the folder evidence.'],
  }
}

export interface LeadRecord {
  /** `Deputy safeguarding lead 2`. */
  readonly who: string
  readonly person: Person
  readonly record: TrainingRecord
  readonly due: string | null
}

/** For each of them the newest record of every course that comes with a certificate. */
export function leadRecords(ground: FactGround): readonly LeadRecord[] {
  const { courseById } = rulesInForce(ground.log)
  return LEADS.flatMap((roleId) => {
    const holders = ground.holdersOf(roleId)
    return holders.flatMap((person, at) => {
      const title = roleTitle(ground, roleId)
      const who = holders.length === 1 ? title : `${title} ${at + 1}`
      return newestOfEach(person, ground)
        .filter(({ courseId }) => courseById.get(courseId ?? '')?.certificateExpected === true)
        .map((record) => ({ who, person, record, due: dueOf(person, record, ground) }))
    })
  })
}

function newestOfEach(person: Person, { log }: FactGround): readonly TrainingRecord[] {
  const newest = new Map<string, TrainingRecord>()
  for (const record of log.records) {
    const { personId, courseId, result, completedOn } = record
    if (personId !== person.id || courseId === null || result !== 'completed') continue
    if (completedOn > log.today) continue
    const before = newest.get(courseId)
    if (before === undefined || before.completedOn < completedOn) newest.set(courseId, record)
  }
  return [...newest.values()].sort((a, b) => (a.completedOn < b.completedOn ? 1 : -1))
}

function dueOf(person: Person, record: TrainingRecord, { training }: FactGround): string | null {
  const lines = training.people.find((one) => one.person === person)?.cells.values() ?? []
  const days = [...lines].flatMap((cell) =>
    cell.lines.flatMap((line) =>
      line.record?.id === record.id && line.dueOn !== null ? [line.dueOn] : [],
    ),
  )
  return days.sort()[0] ?? null
}
