import { certificateInWords } from '../../facts/certificate-facts.ts'
import type { FactGround } from '../../facts/fact-ground.ts'
import type { Person } from '../../people/person.ts'
import { groupedBy } from '../../shared/grouped.ts'
import type { TrainingLine, TrainingState } from '../../training/cells.ts'
import { NO_CERTIFICATE, type TrainingRecord } from '../../training/record.ts'
import { rulesInForce } from '../../training/rules.ts'
import { compareStates, STATE_WORDS } from '../../training/state-order.ts'
import type { SlotCell, SlotDocument } from '../slot-document.ts'
import { capital, column, courseTitle, type MakePaper, roleTitle } from './paper.ts'

const LEADS = ['dsl', 'deputy-dsl'] as const

/** T-2: which certificates of the lead and deputies there are. The names stand on the certificates. */
export const leadCertificates: MakePaper = (ground) => {
  const rows = leads(ground).flatMap((lead) => rowsOfLead(lead, ground))
  if (!rows.some(({ isHeld }) => isHeld)) return null
  return {
    name: NAME,
    title: 'Certificates of the safeguarding lead and deputies',
    lead: 'The newest of each course, what is to be renewed and by when, and whether its certificate is on file.',
    holds: 'counts',
    tables: [
      {
        title: 'Certificates',
        columns: [
          column('Role', 'text', 20),
          column('Course', 'text', 32),
          column('Done', 'day', 12),
          column('Renew by', 'day', 12),
          column('State', 'text', 14),
          column('Certificate', 'text', 16),
        ],
        rows: rows.map(({ cells }) => cells),
      },
    ],
    notes: ['Nobody is named here; the certificates themselves lie in the folder evidence.'],
  }
}

/** How many certificates the paper names as not on file. */
export function certificatesLacking({
  name,
  tables,
}: Pick<SlotDocument, 'name' | 'tables'>): number {
  if (name !== NAME) return 0
  const settled: readonly SlotCell[] = [ON_FILE, NOT_ASKED_FOR, '']
  return tables.flatMap(({ rows }) => rows).filter((row) => !settled.includes(row.at(-1) ?? ''))
    .length
}

const NAME = 'lead-certificates'
const ON_FILE = capital(certificateInWords({ ...NO_CERTIFICATE, state: 'attached' }))
const NOT_ASKED_FOR = capital(certificateInWords({ ...NO_CERTIFICATE, state: 'waived' }))

interface Lead {
  readonly who: string
  readonly person: Person
}

interface Row {
  readonly isHeld: boolean
  readonly cells: readonly SlotCell[]
}

function rowsOfLead({ who, person }: Lead, ground: FactGround): readonly Row[] {
  const lines = linesOf(person, ground)
  const once = new Set(lines.flatMap((line) => (isOnce(line) ? (line.record?.id ?? []) : [])))
  const belongs = (line: TrainingLine, record: TrainingRecord) =>
    line.record?.id === record.id && (isOnce(line) || !once.has(record.id))
  const records = expectedRecords(person, ground)
  const held = records.map((record): Row => {
    const own = leastGood(lines.filter((line) => belongs(line, record)))
    const title = courseTitle(ground, record)
    const certificate = capital(certificateInWords(record.certificate))
    const cells = [who, title, record.completedOn, own?.dueOn ?? null, stateOf(own), certificate]
    return { isHeld: true, cells }
  })
  const open = lines.filter((line) => !records.some((record) => belongs(line, record)))
  const toDo = [...groupedBy(open, ({ requirement }) => requirement.anyOf[0] ?? '')].map(
    ([courseId, own]): Row => {
      const line = leastGood(own)
      const state = line?.state === 'never' ? 'No record' : `No record, ${lower(stateOf(line))}`
      const cells = [who, courseTitle(ground, { courseId }), null, line?.dueOn ?? null, state, '']
      return { isHeld: false, cells }
    },
  )
  return [...held, ...toDo]
}

/** What such courses are asked for, of somebody who is asked. */
function linesOf(person: Person, { log, training }: FactGround): readonly TrainingLine[] {
  const { courseById } = rulesInForce(log)
  const cells = training.people.find((one) => one.person === person)?.cells.values() ?? []
  return [...cells]
    .flatMap((cell) => cell.lines)
    .filter(({ state }) => state !== 'exempt' && state !== 'not-asked-yet')
    .filter(
      ({ requirement: { roles, anyOf } }) =>
        roles.some((role) => (LEADS as readonly string[]).includes(role)) &&
        anyOf.some((id) => courseById.get(id)?.certificateExpected === true),
    )
}

/** Done once and for all: a day by which something else is to follow does not stand beside it. */
const isOnce = ({ requirement, dueOn }: TrainingLine): boolean =>
  requirement.renewMonths === null && dueOn === null

function leastGood(lines: readonly TrainingLine[]): TrainingLine | null {
  return (
    [...lines].sort(
      (a, b) =>
        compareStates(a.state, b.state) || ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1),
    )[0] ?? null
  )
}

const STATES: Readonly<Record<TrainingState, string>> = { ...STATE_WORDS, overdue: 'Past due' }

const stateOf = (line: TrainingLine | null): string => (line === null ? '' : STATES[line.state])

const lower = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`

/** For each of them the newest record of every course that comes with a certificate. */
export function leadRecords(ground: FactGround): readonly TrainingRecord[] {
  return leads(ground).flatMap(({ person }) => expectedRecords(person, ground))
}

/** `Deputy safeguarding lead 2`. */
function leads(ground: FactGround): readonly Lead[] {
  return LEADS.flatMap((roleId) => {
    const holders = ground.holdersOf(roleId)
    const title = roleTitle(ground, roleId)
    return holders.map((person, at) => ({
      person,
      who: holders.length === 1 ? title : `${title} ${at + 1}`,
    }))
  })
}

function expectedRecords(person: Person, ground: FactGround): readonly TrainingRecord[] {
  const { courseById } = rulesInForce(ground.log)
  return newestOfEach(person, ground).filter(
    ({ courseId }) => courseById.get(courseId ?? '')?.certificateExpected === true,
  )
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
