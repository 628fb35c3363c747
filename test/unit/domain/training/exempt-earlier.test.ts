import { expect, test } from 'vitest'
import { earlierLacks } from '../../../../renderer/src/domain/training/exempt-earlier.ts'
import { trainingStanding } from '../../../../renderer/src/domain/training/standing.ts'
import { aStaffLog, aTeacher } from '../../../builders/staff-log.ts'

const early = aTeacher({ id: 'early', startsOn: '2015-09-01' })
const late = aTeacher({ id: 'late', startsOn: '2026-09-01' })
const unknown = aTeacher({ id: 'unknown', startsOn: null })
const standing = trainingStanding(aStaffLog({ people: [early, late, unknown] }))

test('only what is done once, has no record and was due before the day can be let go for many', () => {
  const all = standing.rows.flatMap((row) => earlierLacks(standing, row, '2020-01-01'))
  expect(all.length).toBeGreaterThan(0)
  expect(new Set(all.map(({ person }) => person.id))).toEqual(new Set(['early']))
  expect(all.every(({ requirement }) => requirement.renewMonths === null)).toBe(true)
})

test('what is renewed stays asked of everybody', () => {
  const renewed = standing.rows.filter(({ requirements }) =>
    requirements.every(({ renewMonths }) => renewMonths !== null),
  )
  expect(renewed.length).toBeGreaterThan(0)
  expect(renewed.flatMap((row) => earlierLacks(standing, row, '2030-01-01'))).toEqual([])
})
