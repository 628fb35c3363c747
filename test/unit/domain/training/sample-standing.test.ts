import { expect, test } from 'vitest'
import { nameOf } from '../../../../renderer/src/domain/people/person.ts'
import type { TrainingLine, TrainingState } from '../../../../renderer/src/domain/training/cells.ts'
import { certificatesMissing } from '../../../../renderer/src/domain/training/certificates-missing.ts'
import { trainingStanding } from '../../../../renderer/src/domain/training/standing.ts'
import { sampleTrainingLog } from '../../../builders/training.ts'

/** The day on which the sample's figures were worked out by hand. */
const log = sampleTrainingLog('2026-11-23')
const standing = trainingStanding(log)

function linesOf(name: string): readonly TrainingLine[] {
  const person = standing.people.find((one) => nameOf(one.person) === name)
  return [...(person?.cells.values() ?? [])].flatMap(({ lines }) => lines)
}

test('the sample school stands as it was worked out by hand', () => {
  const lines = standing.people.flatMap(({ person, cells }) =>
    [...cells.values()]
      .flatMap((cell) => cell.lines)
      // The figures count the staff governor once, as staff.
      .filter(
        ({ requirement }) => !(person.staffCode === 'NAH' && /^governor/.test(requirement.id)),
      ),
  )
  // They hold each member of a panel to safer recruitment.
  const panel = standing.school.flatMap(({ people }) => people.map(({ line }) => line))
  const counts = new Map<TrainingState, number>()
  for (const { state } of [...lines, ...panel]) counts.set(state, (counts.get(state) ?? 0) + 1)
  expect(Object.fromEntries(counts)).toEqual({
    overdue: 31,
    'due-soon': 59,
    'in-date': 134,
    never: 54,
  })
})

test('the lead is due on 10 December, and one deputy is past two years', () => {
  expect(linesOf('Daljit Sandhu')).toContainEqual(
    expect.objectContaining({ state: 'due-soon', dueOn: '2026-12-10' }),
  )
  const dhaliwal = linesOf('ਗੁਰਪ੍ਰੀਤ Dhaliwal').filter(
    ({ requirement }) => requirement.group === 'dsl-two-years',
  )
  expect(dhaliwal.map(({ state, words }) => [state, words])).toEqual([
    ['overdue', 'Overdue: was due on 5 November 2026 (interval in statutory guidance).'],
    ['overdue', 'Overdue: was due on 5 November 2026 (partnership’s interval).'],
  ])
})

test('42 of 47 staff have this year’s update', () => {
  const row = standing.rows.find(({ id }) => id === 'all-annual-update')
  expect(row?.counts).toMatchObject({ 'in-date': 42, overdue: 5, never: 0 })
})

test('none of the three deputies has Prevent training for leads', () => {
  const row = standing.rows.find(({ id }) => id === 'prevent-lead-refresh')
  expect(row?.counts).toMatchObject({ never: 3, 'due-soon': 1 })
})

test('the trainee is held to induction and the yearly update alone', () => {
  expect(linesOf('Esme Larkham').map(({ requirement }) => requirement.id)).toEqual([
    'all-induction',
    'all-annual-update',
  ])
})

test('nobody who has left is in it, and every governor is', () => {
  const names = standing.people.map(({ person }) => nameOf(person))
  expect(names).toHaveLength(54)
  expect(names).not.toContain('Rupert Haldane-Moss')
  expect(names).toContain('Tariq Lodhi-Marsh')
})

test('one trained person on a panel is a line of the school, not a lack of each', () => {
  const ids = standing.rows.flatMap(({ requirements }) => requirements.map(({ id }) => id))
  expect(ids).not.toContain('safer-recruitment-panel')
  expect(standing.school).toMatchObject([
    { state: 'in-date', have: 3, needed: 1, dueOn: '2028-09-28' },
  ])
})

test('47 records should have a certificate and have none, 5 of them of the partnership', () => {
  const missing = certificatesMissing(log, { of: 'everybody' })
  const none = missing.filter(({ state }) => state === 'none')
  expect(none).toHaveLength(47)
  expect(none.filter(({ course }) => course.id.startsWith('wst-'))).toHaveLength(5)
  // Where the list says that there is one, the office holds it and its file is still to come.
  expect(log.records.filter(({ certificate }) => certificate.state === 'seen')).toHaveLength(86)
})
