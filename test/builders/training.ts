import { readFileSync } from 'node:fs'
import { foldCode } from '../../renderer/src/domain/people/importing/listed-person.ts'
import { inNameOrder, newPerson, type Person } from '../../renderer/src/domain/people/person.ts'
import type { StaffLog } from '../../renderer/src/domain/staff-log/staff-log.ts'
import type { Table } from '../../renderer/src/domain/tables/table.ts'
import { applyHistory } from '../../renderer/src/domain/training/importing/apply-history.ts'
import {
  type HistoryChoices,
  NO_CHOICES,
} from '../../renderer/src/domain/training/importing/choices.ts'
import {
  chooseHistoryTable,
  findHistoryHeader,
  guessHistoryColumns,
} from '../../renderer/src/domain/training/importing/columns.ts'
import type { ReadHistory } from '../../renderer/src/domain/training/importing/history-row.ts'
import {
  type HistoryPlan,
  planHistory,
} from '../../renderer/src/domain/training/importing/plan-history.ts'
import { readHistoryRows } from '../../renderer/src/domain/training/importing/read-rows.ts'
import {
  NO_CERTIFICATE,
  type TrainingExemption,
  type TrainingRecord,
} from '../../renderer/src/domain/training/record.ts'
import { readCsv } from '../../renderer/src/exchange/tables/read-csv.ts'
import { TODAY } from './people.ts'
import { aStaffLog, samplePeople } from './staff-log.ts'

const content = new URL('../../renderer/src/content/sample-school/', import.meta.url)

let records = 0

/** A record of this year's update, by hand and without a certificate. */
export function aRecord(
  known: Partial<TrainingRecord> & Pick<TrainingRecord, 'personId'>,
): TrainingRecord {
  records += 1
  return {
    id: `record-${String(records).padStart(6, '0')}`,
    courseId: 'annual-update',
    courseName: 'Yearly safeguarding update',
    startedOn: null,
    completedOn: '2026-09-01',
    provider: 'School',
    hours: null,
    delivery: 'in-person',
    result: 'completed',
    certificate: NO_CERTIFICATE,
    dueOverride: null,
    sessionId: null,
    note: '',
    whatChanged: '',
    source: { type: 'hand', key: '', from: '' },
    addedAt: '2026-11-24T09:00:00Z',
    addedBy: 'Daljit Sandhu',
    ...known,
  }
}

let exemptions = 0

export function anExemption(
  known: Partial<TrainingExemption> & Pick<TrainingExemption, 'personId' | 'requirementId'>,
): TrainingExemption {
  exemptions += 1
  return {
    id: `exemption-${exemptions}`,
    reason: 'long-term-absence',
    from: '2026-09-01',
    until: null,
    note: '',
    by: 'Daljit Sandhu',
    at: '2026-11-24T09:00:00Z',
    ...known,
  }
}

interface SampleSchool {
  readonly staffRoles: Readonly<Record<string, readonly string[]>>
  readonly governors: readonly {
    readonly forename: string
    readonly surname: string
    readonly roles: readonly string[]
    readonly start: string
    readonly staffCode: string | null
  }[]
}

/** The sample school's register as the app fills it: staff with all their roles, and governors. */
export function sampleRegister(): readonly Person[] {
  const school: SampleSchool = JSON.parse(readFileSync(new URL('school.json', content), 'utf8'))
  const staff = samplePeople().map((person): Person => {
    const governor = school.governors.find(
      ({ staffCode }) => staffCode !== null && foldCode(staffCode) === foldCode(person.staffCode),
    )
    const roles = [...(school.staffRoles[person.staffCode] ?? []), ...(governor?.roles ?? [])]
    return {
      ...person,
      roles: roles.map((roleId) => ({ roleId, from: null, to: person.endsOn })),
    }
  })
  const governors = school.governors
    .filter(({ staffCode }) => staffCode === null)
    .map(({ forename, surname, roles, start }, at) =>
      newPerson({
        id: `governor-${at}`,
        addedAt: '2026-11-24T09:00:00Z',
        given: forename,
        family: surname,
        startsOn: start,
        roles: roles.map((roleId) => ({ roleId, from: start, to: null })),
      }),
    )
  return inNameOrder([...staff, ...governors])
}

export function sampleHistoryTable(): Table {
  const read = readCsv(new Uint8Array(readFileSync(new URL('training-history.csv', content))))
  if (!read.ok) throw new Error(read.error.type)
  return read.value
}

/** Reads a table as the app does when nobody changes what it guessed. */
export function historyRead(table: Table, today = TODAY): ReadHistory {
  const chosen = chooseHistoryTable([table])
  const header = chosen && findHistoryHeader(chosen)
  if (!header) throw new Error('no header row')
  return readHistoryRows(table, header.row, guessHistoryColumns(header.headers), today)
}

export function historyPlan(
  table: Table,
  log: StaffLog,
  choices: HistoryChoices = NO_CHOICES,
): HistoryPlan {
  return planHistory(historyRead(table, log.today), log, choices)
}

let imported = 0

/** The log after an import, with the choices that are given. */
export function afterHistory(
  table: Table,
  log: StaffLog,
  choices: HistoryChoices = NO_CHOICES,
): StaffLog {
  const { added, changed } = applyHistory(historyPlan(table, log, choices), {
    newId: () => {
      imported += 1
      return `imported-${String(imported).padStart(6, '0')}`
    },
    now: () => '2026-11-24T09:00:00Z',
    by: 'Daljit Sandhu',
  })
  const byId = new Map(log.records.map((record) => [record.id, record]))
  for (const record of [...added, ...changed]) byId.set(record.id, record)
  return { ...log, records: [...byId.values()] }
}

/** The sample school with its whole training history, as nobody objected to it. */
export function sampleTrainingLog(today = TODAY): StaffLog {
  return afterHistory(sampleHistoryTable(), aStaffLog({ people: sampleRegister(), today }))
}
