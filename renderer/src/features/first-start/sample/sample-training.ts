import type { Evidence } from '../../../domain/evidence/evidence.ts'
import type { Person } from '../../../domain/people/person.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { applyHistory } from '../../../domain/training/importing/apply-history.ts'
import {
  findHistoryHeader,
  guessHistoryColumns,
} from '../../../domain/training/importing/columns.ts'
import { planHistory } from '../../../domain/training/importing/plan-history.ts'
import { readHistoryRows } from '../../../domain/training/importing/read-rows.ts'
import type { Booking, TrainingRecord, TrainingSession } from '../../../domain/training/record.ts'
import { noonOn } from './sample-answers.ts'
import { SAMPLE_LEAD, type SampleMaking } from './sample-making.ts'
import { sampleTable } from './sample-table.ts'

/** The spreadsheet of the school, brought in as any school would that takes what is proposed. */
export function sampleRecords(
  log: StaffLog,
  history: string,
  { newId, startedOn }: SampleMaking,
): readonly TrainingRecord[] {
  const table = sampleTable(history)
  const header = findHistoryHeader(table)
  if (header === null) throw new Error('the sample: its training history has no headings')
  const uses = guessHistoryColumns(header.headers)
  const plan = planHistory(readHistoryRows(table, header.row, uses, log.today), log)
  return applyHistory(plan, { newId, now: () => noonOn(startedOn), by: SAMPLE_LEAD }).added
}

/** What lies in the library already, by the course that it certifies. */
const IN_LIBRARY: readonly { staffCode: string; courseId: string; year: string; title: string }[] =
  [
    {
      staffCode: 'DKS',
      courseId: 'wst-working-together-update',
      year: '2024',
      title: 'Lead: Working Together Update, December 2024',
    },
    {
      staffCode: 'GKD',
      courseId: 'wst-core',
      year: '2024',
      title: 'Deputy (early years): core training, November 2024',
    },
  ]

/** Certificates that somebody has already filed here; of all others the list says that the office has them. */
export const SAMPLE_CERTIFICATES: readonly string[] = [
  'Sandhu_wst-core_2015.pdf',
  'Gill-Harland_wst-core_2019.pdf',
  'Merriweather-Boyd_wst-core_2021.jpg',
  'Acheson-Pike_safer-recruitment_2022.pdf',
  'Marlow_first-aid-at-work_2022.pdf',
]

/** Puts the files to their records: by the name in the list, or by person, course and year. */
export function withCertificates(
  records: readonly TrainingRecord[],
  people: readonly Person[],
  evidence: readonly Evidence[],
): readonly TrainingRecord[] {
  const byFile = new Map(
    evidence.flatMap(({ id, versions }) => {
      const source = versions.at(-1)?.source
      return source?.type === 'file' ? [[source.fileName, id] as const] : []
    }),
  )
  const byTitle = new Map(evidence.map(({ id, title }) => [title, id]))
  const codes = new Map(people.map(({ id, staffCode }) => [id, staffCode]))
  return records.map((record) => {
    const known = IN_LIBRARY.find(
      ({ staffCode, courseId, year }) =>
        staffCode === codes.get(record.personId) &&
        courseId === record.courseId &&
        record.completedOn.startsWith(year),
    )
    const evidenceId = known ? byTitle.get(known.title) : byFile.get(record.certificate.note)
    if (evidenceId === undefined) return record
    const on = record.completedOn
    return { ...record, certificate: { state: 'attached', evidenceId, on, note: '' } }
  })
}

const INSET_DAY = '2026-09-01'
const REGISTER = 'September INSET register and slides'

/** The INSET of September, from those of whom the list says that they were there. */
export function sampleInset(
  records: readonly TrainingRecord[],
  evidence: readonly Evidence[],
  { newId }: SampleMaking,
): {
  readonly sessions: readonly TrainingSession[]
  readonly records: readonly TrainingRecord[]
  readonly present: readonly string[]
} {
  const isThere = ({ courseName, completedOn }: TrainingRecord) =>
    completedOn === INSET_DAY && /inset/i.test(courseName)
  const attended = records.filter(isThere)
  const register = evidence.find(({ title }) => title === REGISTER)
  const session: TrainingSession = {
    id: newId(),
    courseId: attended[0]?.courseId ?? null,
    title: 'Safeguarding update, September INSET',
    on: INSET_DAY,
    until: null,
    provider: 'In school',
    venue: 'School hall',
    delivery: 'in-person',
    hours: 2,
    note: '',
    whatChanged: 'A one-minute reminder stands in the staff bulletin each week.',
    evidence: register ? [register.id] : [],
    addedAt: noonOn(INSET_DAY),
  }
  return {
    sessions: [session],
    records: records.map((record) =>
      isThere(record) ? { ...record, sessionId: session.id } : record,
    ),
    present: attended.map(({ personId }) => personId),
  }
}

/** The lead and the early years leader look for a Working Together Update; one of them has to wait. */
export function sampleBookings(
  log: StaffLog,
  { newId, startedOn }: SampleMaking,
): readonly Booking[] {
  const sessions = (log.pack.calendar?.sessions ?? []).filter(
    ({ courseId }) => courseId === 'wst-working-together-update',
  )
  const wanted = [
    ['DKS', 'waiting-list', 'full-waiting-list'],
    ['GKD', 'booked', 'open'],
  ] as const
  return wanted.flatMap(([staffCode, state, status]) => {
    const person = log.people.find((one) => one.staffCode === staffCode)
    const session = sessions.find((one) => one.status === status)
    if (!person || !session) return []
    return {
      id: newId(),
      personId: person.id,
      calendarId: session.id,
      courseId: session.courseId,
      title: session.title,
      start: session.start,
      state,
      note: '',
      changedAt: noonOn(startedOn),
    }
  })
}
