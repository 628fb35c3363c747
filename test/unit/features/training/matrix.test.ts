import { expect, test } from 'vitest'
import {
  EVERYTHING,
  type Matrix,
  matrixOf,
  searchMatrix,
} from '../../../../renderer/src/features/training/matrix/matrix.ts'
import { matrixCsv } from '../../../../renderer/src/features/training/matrix/matrix-csv.ts'
import { summaryOf } from '../../../../renderer/src/features/training/matrix/summary.ts'
import {
  type Training,
  trainingOf,
} from '../../../../renderer/src/features/training/use-training.ts'
import { aStaffLog, samplePeople } from '../../../builders/staff-log.ts'
import { aRecord } from '../../../builders/training.ts'

const people = samplePeople()
const [first, second] = people.filter(({ endsOn }) => endsOn === null)
const firstId = first?.id ?? ''
const secondId = second?.id ?? ''

function sample(): { readonly training: Training; readonly matrix: Matrix } {
  const training = trainingOf(
    aStaffLog({
      people,
      today: '2026-11-24',
      records: [
        aRecord({
          personId: firstId,
          courseId: 'annual-update',
          completedOn: '2025-09-01',
        }),
        aRecord({
          personId: secondId,
          courseId: 'whole-school-safeguarding',
          completedOn: '2023-09-04',
        }),
      ],
    }),
  )
  return { training, matrix: matrixOf(training) }
}

const cellOf = (matrix: Matrix, personId: string, column: string) =>
  matrix.rows.find(({ person }) => person.id === personId)?.cells[
    matrix.columns.findIndex(({ id }) => id === column)
  ]

test('a yearly update that lapsed is overdue, a school’s own interval only past it', () => {
  const { matrix } = sample()
  expect(cellOf(matrix, firstId, 'all-annual-update')?.look).toBe('overdue')
  expect(cellOf(matrix, secondId, 'all-whole-school')?.look).toBe('past-interval')
})

test('whoever left has no line', () => {
  const { matrix } = sample()
  expect(matrix.rows).toHaveLength(47)
})

test('seeking a state leaves only the people and the columns that have it', () => {
  const { matrix } = sample()
  const shown = searchMatrix(matrix, { ...EVERYTHING, looks: ['past-interval'] })
  expect(shown.rows.map(({ person }) => person.id)).toEqual([secondId])
  expect(shown.columns.map((at) => matrix.columns[at]?.id)).toEqual(['all-whole-school'])
})

test('words are found in any order, without case and accents', () => {
  const { matrix } = sample()
  const [row] = searchMatrix(matrix, { ...EVERYTHING, text: 'BLASZCZYK wanda' }).rows
  expect(row?.name ?? '').toMatch(/^(Wanda Błaszczyk)?$/)
  expect(searchMatrix(matrix, { ...EVERYTHING, text: 'no such person' }).rows).toEqual([])
})

test('what presses most comes first, and the earliest of it before the later', () => {
  const { matrix } = sample()
  const { rows } = searchMatrix(matrix, {
    ...EVERYTHING,
    column: 'all-annual-update',
    sort: 'all-annual-update',
  })
  const looks = rows.map(
    ({ cells }) => cells[matrix.columns.findIndex(({ id }) => id === 'all-annual-update')]?.look,
  )
  const firstOverdue = looks.indexOf('overdue')
  expect(looks.slice(0, firstOverdue).every((look) => look === 'never')).toBe(true)
})

test('the summary says nothing of what is not the case', () => {
  const { matrix } = sample()
  const lines = summaryOf(matrix.rows, 90).map(({ words }) => words)
  expect(lines).toContain('2 people are overdue with something')
  expect(lines).toContain('1 person is past an interval that the school or a provider set')
  expect(lines.some((words) => words.includes('0 '))).toBe(false)
  expect(summaryOf([], 90)).toEqual([])
})

test('the list for a spreadsheet holds what is shown, with days as days', () => {
  const { matrix, training } = sample()
  const shown = searchMatrix(matrix, { ...EVERYTHING, looks: ['overdue'] })
  const [head, line] = matrixCsv(matrix, shown, training).split('\r\n')
  expect(head).toContain('Safeguarding update at least once a year: due')
  expect(line).toContain('"Overdue","2026-09-01","2025-09-01"')
})
