import { readFileSync } from 'node:fs'
import { type HeldRole, newPerson, type Person } from '../../renderer/src/domain/people/person.ts'
import { addDays } from '../../renderer/src/domain/shared/calendar.ts'
import { NO_CERTIFICATE, type TrainingRecord } from '../../renderer/src/domain/training/record.ts'
import type { ChangedRow } from '../../renderer/src/storage/change.ts'
import { put, uuid } from './fill-desk.ts'

interface Training {
  readonly roles: readonly { readonly id: string }[]
  readonly courses: readonly { readonly id: string; readonly title: string }[]
}

const pack = new URL('../../renderer/src/content/starter-pack/training.json', import.meta.url)
export const training: Training = JSON.parse(readFileSync(pack, 'utf8'))

/** Roles that give, between them, every requirement of the pack somebody who must meet it. */
const given = training.roles.map(({ id }) => id).filter((id) => id !== 'all-staff')

/** `count` people, each with a job and every third with one of the rarer roles. */
export function manyPeople(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, at) =>
    newPerson({
      id: uuid(20_000 + at),
      addedAt: '2026-09-01T09:00:00.000Z',
      given: `Given${at % 97}`,
      family: `Family${at}`,
      staffCode: `S${String(at).padStart(4, '0')}`,
      email: `s${at}@bench.example`,
      startsOn: '2018-09-01',
      roles: rolesOf(at),
    }),
  )
}

function rolesOf(at: number): readonly HeldRole[] {
  const job = ['teaching', 'support', 'site-catering-admin'][at % 3] ?? 'support'
  const rarer = at % 3 === 0 ? given[(at / 3) % given.length] : undefined
  const ids = rarer === undefined || rarer === job ? [job] : [job, rarer]
  return ids.map((roleId) => ({ roleId, from: null, to: null }))
}

/** Records of eight years, spread over people and courses. */
export function manyRecords(people: readonly Person[], count: number): readonly TrainingRecord[] {
  return Array.from({ length: count }, (_, at) => {
    const course = training.courses[(at * 7) % training.courses.length]
    const completedOn = addDays('2018-09-03', (at * 13) % 2_990)
    return {
      id: uuid(100_000 + at),
      personId: people[at % people.length]?.id ?? '',
      courseId: course?.id ?? null,
      courseName: course?.title ?? '',
      startedOn: null,
      completedOn,
      provider: 'In school',
      hours: null,
      delivery: null,
      result: 'completed',
      certificate: NO_CERTIFICATE,
      dueOverride: null,
      sessionId: null,
      note: '',
      whatChanged: '',
      source: { type: 'hand', key: '', from: '' },
      addedAt: '2026-09-01T09:00:00.000Z',
      addedBy: 'Daljit Sandhu',
    }
  })
}

export function* staffRows(people: number, records: number): Generator<ChangedRow> {
  const everybody = manyPeople(people)
  for (const person of everybody) yield put('people', person.id, person)
  for (const record of manyRecords(everybody, records)) {
    yield put('trainingRecords', record.id, record)
  }
}

/** The same as the list of an office: one line for each record, by name, with the course's title. */
export function trainingList(people: readonly Person[], count: number): string {
  const lines = manyRecords(people, count).map(({ courseName, completedOn }, at) => {
    const { given: first, family } = people[at % people.length] ?? { given: '', family: '' }
    const [year, month, day] = completedOn.split('-')
    return `"${family}, ${first}",Teacher,${courseName},In school,${day}/${month}/${year},,No,,Online,`
  })
  const head =
    'Name,Job title,Course,Provider,Date completed,Renewal due,Certificate held,Certificate file,Delivery,Notes'
  return [head, ...lines].join('\r\n')
}
