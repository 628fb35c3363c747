import { describe, expect, test } from 'vitest'
import { nameOf } from '../../../../renderer/src/domain/people/person.ts'
import { proposeCertificate } from '../../../../renderer/src/domain/training/certificate-names.ts'
import { findDays } from '../../../../renderer/src/domain/training/dates-in-text.ts'
import { aPerson } from '../../../builders/people.ts'
import { aStaffLog } from '../../../builders/staff-log.ts'
import { aRecord, sampleHistoryTable, sampleTrainingLog } from '../../../builders/training.ts'

const log = sampleTrainingLog()

function proposed(fileName: string, text = '') {
  const { people, courses, days, records } = proposeCertificate(fileName, text, log)
  return {
    person: people[0] && nameOf(people[0].is),
    course: courses[0]?.is.id,
    day: days[0]?.is,
    record: records[0]?.is,
  }
}

describe('the name of a file', () => {
  test.each([
    ['Sandhu_wst-core_2015.pdf', 'Daljit Sandhu', 'wst-core'],
    ['OBrannigan_fgm-awareness_2024.pdf', 'Aoife O’Brannigan', 'fgm-awareness'],
    [
      'Gill-Harland_wst-working-together-update_2025.pdf',
      'Sukhi Gill-Harland',
      'wst-working-together-update',
    ],
    ['Stepien_prevent_2026.pdf', 'Oskar Stępień', 'prevent-awareness'],
    ['DaljitSandhu Prevent awareness.pdf', 'Daljit Sandhu', 'prevent-awareness'],
    ['WT Update - D Sandhu.jpg', 'Daljit Sandhu', 'wst-working-together-update'],
    ['Zielinski Lukasz FIRST AID AT WORK (2).pdf', 'Łukasz Zieliński', 'first-aid-at-work'],
  ])('%s is %s’s of %s', (fileName, person, course) => {
    expect(proposed(fileName)).toMatchObject({ person, course })
  })

  test('says nothing where it says nothing', () => {
    expect(proposed('scan0042.pdf')).toEqual({})
  })

  test('of somebody with a namesake is less sure', () => {
    const two = aStaffLog({
      people: [
        aPerson({ given: 'Amir', family: 'Khan' }),
        aPerson({ given: 'Sara', family: 'Khan' }),
      ],
    })
    const { people } = proposeCertificate('Khan_prevent.pdf', '', two)
    expect(people.map(({ confidence }) => confidence)).toEqual(['low', 'low'])
    const [first] = proposeCertificate('Khan S prevent.pdf', '', two).people
    expect(first).toMatchObject({ is: { given: 'Sara' }, confidence: 'fair' })
  })
})

describe('the text of a file', () => {
  const text = `Certificate of attendance. This is to certify that Oskar Stępień
    attended Filtering and monitoring on 27 January 2026. Expires 27/01/2027.
    Trainer: Rosalind Acheson-Pike. Date of birth 03/04/1990`

  test('names person, course and the day of doing, not the day on which it runs out', () => {
    expect(proposed('scan0042.pdf', text)).toMatchObject({
      person: 'Oskar Stępień',
      course: 'filtering-monitoring',
      day: '2026-01-27',
    })
  })

  test('offers the others after it, and no day that is still to come', () => {
    const { people, days } = proposeCertificate('scan.pdf', text, log)
    expect(people.map(({ is }) => is.family)).toEqual(['Stępień', 'Acheson-Pike'])
    expect(days.map(({ is }) => is)).toEqual(['2026-01-27', '1990-04-03'])
  })
})

describe('the record that lacks it', () => {
  test('is found by the name that the list gave its file', () => {
    const table = sampleHistoryTable()
    const column = table.rows[0]?.indexOf('Certificate file') ?? -1
    const names = table.rows.slice(1).flatMap((row) => row[column] || [])
    expect(names).toHaveLength(86)
    for (const name of names) {
      const { records } = proposeCertificate(name, '', log)
      expect(records[0]).toMatchObject({ confidence: 'high', is: { certificate: { note: name } } })
    }
  })

  test('is found by person, course and year though the list named no file', () => {
    expect(proposed('Merriweather-Boyd WTU 2023.pdf').record).toMatchObject({
      completedOn: '2023-03-14',
    })
    const unnamed = {
      ...log,
      records: log.records.map((record) => ({
        ...record,
        certificate: { ...record.certificate, note: '' },
      })),
    }
    const { records } = proposeCertificate(
      'Sandhu_wst-working-together-update_2022.pdf',
      '',
      unnamed,
    )
    expect(records[0]?.is).toMatchObject({ completedOn: '2022-12-06' })
  })

  test('is none that has its file already', () => {
    const person = aPerson()
    const held = aRecord({
      personId: person.id,
      certificate: { state: 'attached', evidenceId: 'e', on: null, note: '' },
    })
    const own = aStaffLog({ people: [person], records: [held] })
    expect(proposeCertificate('Sandhu_annual-update_2026.pdf', '', own).records).toEqual([])
  })
})

test.each([
  ['on 8th January 2024', ['2024-01-08']],
  ['20240108_scan', ['2024-01-08']],
  ['08.01.24 and 8/1/2024', ['2024-01-08', '2024-01-08']],
  ['January 8, 2024', ['2024-01-08']],
  ['31/09/2025', []],
  ['ref 12345678, room 4', []],
])('%s names %o', (text, days) => {
  expect(findDays(text).map(({ on }) => on)).toEqual(days)
})
