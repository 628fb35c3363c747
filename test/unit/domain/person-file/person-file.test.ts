import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameOf, type Person } from '../../../../renderer/src/domain/people/person.ts'
import {
  applyPersonFile,
  type Beginning,
} from '../../../../renderer/src/domain/person-file/apply-person-file.ts'
import {
  buildPersonFile,
  nameOfPersonFile,
  personFileText,
} from '../../../../renderer/src/domain/person-file/build-person-file.ts'
import type { PersonFile } from '../../../../renderer/src/domain/person-file/person-file.ts'
import { planPersonFile } from '../../../../renderer/src/domain/person-file/plan-person-file.ts'
import { readPersonFile } from '../../../../renderer/src/domain/person-file/read-person-file.ts'
import { readingStanding } from '../../../../renderer/src/domain/receipts/standing.ts'
import { addDays } from '../../../../renderer/src/domain/shared/calendar.ts'
import type { StaffLog } from '../../../../renderer/src/domain/staff-log/staff-log.ts'
import { trainingStanding } from '../../../../renderer/src/domain/training/standing.ts'
import { aPerson } from '../../../builders/people.ts'
import {
  aPolicy,
  aPolicyVersion,
  aReceipt,
  aStaffLog,
  aTeacher,
} from '../../../builders/staff-log.ts'
import { anExemption, aRecord } from '../../../builders/training.ts'

const mover = aTeacher({ given: 'Siân', family: 'Pryce-Evans', email: 's@oakfield.example' })
const version = aPolicyVersion()
const oakfield = aStaffLog({
  people: [mover, aTeacher()],
  policies: [aPolicy({ versions: [version] })],
  records: [
    aRecord({ personId: mover.id, note: 'Missed the start', whatChanged: 'New posters' }),
    aRecord({
      personId: mover.id,
      courseId: 'prevent-awareness',
      courseName: 'Prevent duty e-learning',
      completedOn: '2026-01-15',
      certificate: { state: 'attached', evidenceId: 'piece', on: null, note: 'private' },
    }),
    aRecord({ personId: mover.id, courseId: null, courseName: 'Fire marshal' }),
  ],
  receipts: [
    aReceipt({ personId: mover.id, recordedBy: 'Daljit Sandhu', note: 'Late' }),
    aReceipt({ personId: mover.id, documentId: 'child-protection-policy', version: version.id }),
    aReceipt({
      personId: mover.id,
      documentId: 'kcsie-2026-full',
      state: 'declined',
      reason: 'Too long',
    }),
    aReceipt({ personId: mover.id, documentId: 'who-is-the-dsl', version: 'standing' }),
  ],
  exemptions: [anExemption({ personId: mover.id, requirementId: 'all-whole-school' })],
  evidence: [
    {
      id: 'piece',
      title: 'Prevent certificate',
      kind: 'certificate',
      effectiveOn: null,
      periodFrom: null,
      periodTo: null,
      reviewOn: null,
      expiresOn: null,
      note: '',
      versions: [
        {
          id: 'piece-1',
          source: {
            type: 'file',
            sha256: 'a'.repeat(64),
            fileName: 'prevent.pdf',
            size: 10,
            mediaType: 'application/pdf',
          },
          addedAt: '2026-01-16T09:00:00Z',
          addedBy: '',
        },
      ],
    },
  ],
})

const making = { school: 'Oakfield Primary School', madeAt: '2026-11-24T09:00:00Z' }

function fileOf(log: StaffLog, person: Person, school = making.school): PersonFile {
  const read = readPersonFile(personFileText(buildPersonFile(log, person, { ...making, school })))
  if (!read.ok) throw new Error(read.error)
  return read.value
}

let made = 0

function brought(
  log: StaffLog,
  file: PersonFile,
  choice: string | null = null,
  begins: Beginning = { startsOn: '2026-11-24', roleIds: [] },
): StaffLog {
  const making = {
    newId: () => {
      made += 1
      return `brought-${String(made).padStart(5, '0')}`
    },
    now: '2026-11-24T10:00:00Z',
    by: 'The new lead',
  }
  const plan = planPersonFile(file, log, choice)
  const { person, records, receipts } = applyPersonFile(plan, making, begins)
  return {
    ...log,
    people: person === null ? log.people : [...log.people, person],
    records: [...log.records, ...records],
    receipts: [...log.receipts, ...receipts],
  }
}

const hillside = aStaffLog({ people: [aTeacher({ given: 'Amir', family: 'Khan' })] })
const file = fileOf(oakfield, mover)

test('somebody new is at the school from the day, and in the roles, that the lead says', () => {
  const begins = { startsOn: '2027-01-04', roleIds: ['trainee'] }
  const log = brought(aStaffLog(), file, null, begins)
  expect(log.people).toMatchObject([
    { startsOn: '2027-01-04', roles: [{ roleId: 'trainee', from: null, to: null }] },
  ])
  expect(trainingStanding(log, '2027-01-03').people).toEqual([])
  expect(trainingStanding(log, '2027-01-04').people).toHaveLength(1)
})

describe('what goes along', () => {
  test('is her training and what she has read, and nothing that is the school’s', () => {
    const text = personFileText(file)
    for (const stays of [
      'Missed',
      'posters',
      'private',
      'Sandhu',
      'Late',
      'Too long',
      'oakfield.example',
      'long-term',
    ]) {
      expect(text).not.toContain(stays)
    }
    expect(file.records).toHaveLength(3)
    expect(file.records.find(({ courseId }) => courseId === 'prevent-awareness')).toMatchObject({
      courseTitle: 'Prevent awareness',
      at: 'Oakfield Primary School',
      certificate: { state: 'attached', fileName: 'prevent.pdf' },
    })
    expect(
      file.readings.map(({ title, versionLabel, guidance }) => [title, versionLabel, guidance]),
    ).toEqual([
      [
        'Keeping children safe in education 2026: Part One',
        'Keeping children safe in education 2026',
        true,
      ],
      ['Child protection and safeguarding policy', '2026-27', false],
      ['Who the safeguarding lead and deputies are, and what they do', '', false],
    ])
    expect(file.person.roles).toMatchObject([{ roleId: 'teaching', title: 'Teaching staff' }])
  })

  test('has a name that any computer takes', () => {
    expect(nameOfPersonFile(mover)).toBe('training-and-reading-sian-pryce-evans.zip')
    expect(nameOfPersonFile(aPerson({ given: 'ਗੁਰਪ੍ਰੀਤ', family: '' }))).toBe(
      'training-and-reading.zip',
    )
  })
})

describe('at the new school', () => {
  const after = brought(hillside, file)
  const arrived = after.people.find(({ family }) => family === 'Pryce-Evans')

  test('somebody nobody knows becomes a new person, without the roles of the other school', () => {
    expect(planPersonFile(file, hillside)).toMatchObject({ match: { type: 'nobody' }, whom: 'new' })
    expect(arrived && nameOf(arrived)).toBe('Siân Pryce-Evans')
    expect(arrived).toMatchObject({ roles: [], startsOn: '2026-11-24', email: '' })
  })

  test('her training counts, and says where it is from', () => {
    const standing = trainingStanding(after).people.find(({ person }) => person === arrived)
    expect(standing?.cells.get('all-annual-update')?.state).toBe('in-date')
    expect(after.records.map(({ source }) => source.from)).toEqual(
      Array.from({ length: 3 }, () => 'Oakfield Primary School'),
    )
  })

  test('a certificate that only the other school has seen is said to be there', () => {
    const prevent = after.records.find(({ courseId }) => courseId === 'prevent-awareness')
    expect(prevent?.certificate).toEqual({
      state: 'declared',
      evidenceId: null,
      on: null,
      note: 'prevent.pdf',
    })
  })

  test('a course that this pack does not know is kept by its name', () => {
    expect(after.records).toContainEqual(
      expect.objectContaining({ courseId: null, courseName: 'Fire marshal' }),
    )
  })

  test('Part One counts as read; the other school’s policies say nothing here', () => {
    const reading = readingStanding(after).people.find(({ person }) => person === arrived)
    expect(reading?.cells.get('kcsie-2026-part-one')?.state).toBe('read')
    expect(reading?.cells.get('child-protection-policy')?.state).not.toBe('read')
    expect(reading?.cells.get('who-is-the-dsl')?.state).not.toBe('read')
    const kinds = planPersonFile(file, hillside).readings.map(({ kind }) => kind)
    expect(kinds).toEqual(['new', 'not-ours', 'not-ours'])
  })

  test('twice equals once', () => {
    expect(brought(after, file)).toEqual(after)
    expect(planPersonFile(file, after).match).toMatchObject({ type: 'known' })
  })

  test('whoever only shares her name is asked about', () => {
    const namesake = aTeacher({ given: 'Sian', family: 'Pryce Evans' })
    const log = aStaffLog({ people: [namesake] })
    expect(planPersonFile(file, log)).toMatchObject({ match: { type: 'perhaps' }, whom: null })
    expect(brought(log, file)).toEqual(log)
    expect(brought(log, file, namesake.id).people).toHaveLength(1)
    expect(brought(log, file, 'new').people).toHaveLength(2)
  })

  test('what was changed here since stays, and is shown', () => {
    const corrected = {
      ...after,
      records: after.records.map((record) =>
        record.courseId === 'prevent-awareness'
          ? { ...record, provider: 'Home Office', completedOn: '2026-01-16' }
          : record,
      ),
    }
    expect(brought(corrected, file)).toEqual(corrected)
    const plan = planPersonFile(file, corrected).records.find(({ kind }) => kind === 'differs')
    expect(plan?.differences.map(({ field }) => field)).toEqual(['completedOn', 'provider'])
  })

  test('what was recorded here by hand is not made twice', () => {
    const here = aRecord({ personId: arrived?.id ?? '', provider: '' })
    const log = { ...hillside, people: [...hillside.people, arrived ?? mover], records: [here] }
    const updates = brought(log, file, arrived?.id).records.filter(
      ({ courseId }) => courseId === 'annual-update',
    )
    expect(updates).toEqual([here])
  })

  test('back where it came from it changes nothing', () => {
    const home = fileOf(after, arrived ?? mover, 'Hillside School')
    expect(home.records.map(({ at }) => at)).toEqual(file.records.map(({ at }) => at))
    expect(brought(oakfield, home)).toEqual(oakfield)
  })
})

describe('laws', () => {
  const courses = [...oakfield.pack.training.courses.map(({ id }) => id), null]
  const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2018-01-01', days))
  const records = fc.array(
    fc
      .record({ courseId: fc.constantFrom(...courses), completedOn: day, provider: fc.string() })
      .map((known) => aRecord({ personId: mover.id, courseName: 'Named', ...known })),
    { maxLength: 12 },
  )
  const receipts = fc.array(
    fc
      .constantFrom(...oakfield.pack.reading.documents)
      .map(({ id, edition }) =>
        aReceipt({ personId: mover.id, documentId: id, version: edition ?? 'standing' }),
      ),
    { maxLength: 6 },
  )

  test('a file brought twice, in parts, or after a change loses nothing and makes nothing twice', () => {
    fc.assert(
      fc.property(records, receipts, fc.nat(), (all, read, at) => {
        const log = { ...oakfield, records: all, receipts: read }
        const whole = fileOf(log, mover)
        const part = { ...whole, records: whole.records.filter((_, index) => index % 2 === at % 2) }
        const once = brought(hillside, whole)
        expect(brought(once, whole)).toEqual(once)
        const mended = {
          ...once,
          records: once.records.map((record, index) =>
            index === at % Math.max(1, once.records.length)
              ? { ...record, completedOn: '2026-11-01', note: 'Mended' }
              : record,
          ),
        }
        expect(brought(mended, whole).records).toEqual(expect.arrayContaining([...mended.records]))
        const some = brought(hillside, part)
        const whom = some.people.find(({ family }) => family === 'Pryce-Evans')?.id ?? null
        const told = (one: StaffLog) => one.records.map(({ source }) => source.key).sort()
        expect(told(brought(some, whole, whom))).toEqual(told(once))
      }),
      { numRuns: 60 },
    )
  })
})

describe('a file that is none', () => {
  test.each([
    ['nothing', undefined, 'There is no person.json'],
    ['another kind', '{"kind":"safeguarding-return"}', 'is not somebody'],
    ['a newer one', '{"kind":"safeguarding-desk/person-file","format":2}', 'newer version'],
    [
      'a sealed one',
      '{"kind":"safeguarding-desk/person-file","format":1,"sealing":"age"}',
      'sealed',
    ],
    [
      'half of one',
      '{"kind":"safeguarding-desk/person-file","format":1,"sealing":"none"}',
      'is not as a desk writes it',
    ],
    ['no JSON', '{', ''],
  ])('%s is refused in a sentence', (_, text, words) => {
    const read = readPersonFile(text)
    expect(read.ok).toBe(false)
    if (!read.ok) expect(read.error).toContain(words)
  })

  test('a day that no calendar has is refused with its place', () => {
    const text = personFileText(file).replace('"2026-01-15"', '"2026-02-30"')
    const read = readPersonFile(text)
    expect(read).toMatchObject({ ok: false })
    if (!read.ok) expect(read.error).toContain('records.0.completedOn')
  })

  test('a field that nobody knows is refused', () => {
    const text = personFileText(file).replace('"school"', '"pupil": "x", "school"')
    expect(readPersonFile(text).ok).toBe(false)
  })
})
