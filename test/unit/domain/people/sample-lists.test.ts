import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LineKind } from '../../../../renderer/src/domain/people/importing/plan-import.ts'
import { inNameOrder, nameOf, type Person } from '../../../../renderer/src/domain/people/person.ts'
import { isCurrentOn, standingOn } from '../../../../renderer/src/domain/people/standing.ts'
import type { Table } from '../../../../renderer/src/domain/tables/table.ts'
import { afterImport, planOf, sampleTable, TODAY } from '../../../builders/people.ts'

const sims = sampleTable('staff.csv')
const arbor = sampleTable('staff-arbor.csv')

/** Everything about people but what differs from one import to the next. */
function facts(people: readonly Person[]) {
  return inNameOrder(people)
    .map(({ id: _, addedAt: __, roles, ...rest }) => ({
      ...rest,
      roles: [...roles].sort((a, b) => (a.roleId < b.roleId ? -1 : 1)),
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

const linesOf = (kind: LineKind, table: Table, held: readonly Person[] = []) =>
  planOf(table, held).lines.filter((line) => line.kind === kind)

test.each([
  ['the SIMS export', sims],
  ['the Arbor export', arbor],
])('%s gives 48 people, one of them a leaver', (_, table) => {
  const people = afterImport(table)
  expect(people).toHaveLength(48)
  const left = people.filter((person) => standingOn(person, TODAY) === 'left')
  expect(left.map(nameOf)).toEqual(['Rupert Haldane-Moss'])
})

test('both exports give the same 48 people, whichever comes first', () => {
  const one = afterImport(arbor, afterImport(sims))
  const other = afterImport(sims, afterImport(arbor))
  expect(one).toHaveLength(48)
  expect(facts(one)).toEqual(facts(other))
  const wisniewska = one.find(({ staffCode }) => staffCode === 'AWI')
  expect(wisniewska).toMatchObject({ misId: '4122', family: 'Wiśniewska' })
  expect(one.find(({ staffCode }) => staffCode === 'KOL')).toMatchObject({
    misId: '4145',
    email: '',
  })
})

test.each([
  ['SIMS', sims],
  ['Arbor', arbor],
])('bringing in the %s export again changes nothing', (_, table) => {
  const once = afterImport(table)
  expect(afterImport(table, once)).toEqual(once)
  for (const kind of ['new', 'changed', 'leaver'] as const) {
    expect(linesOf(kind, table, once)).toEqual([])
  }
  expect(linesOf('possible-duplicate', table, once)).toHaveLength(1)
})

test('after both, neither export changes anything', () => {
  const both = afterImport(arbor, afterImport(sims))
  expect(facts(afterImport(sims, both))).toEqual(facts(both))
  expect(facts(afterImport(arbor, both))).toEqual(facts(both))
  expect(planOf(sims, both).missing).toEqual([])
})

test('the rows may come in any order', () => {
  const [head = [], ...rows] = sims.rows
  const inOrder = facts(afterImport(sims))
  const held = afterImport(arbor)
  const onTop = facts(afterImport(sims, held))
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      const table = { ...sims, rows: [head, ...shuffled] }
      expect(facts(afterImport(table))).toEqual(inOrder)
      expect(facts(afterImport(table, held))).toEqual(onTop)
    }),
    { numRuns: 20 },
  )
})

test('after any part of a list the whole completes it, and again changes nothing', () => {
  const [head = [], ...rows] = sims.rows
  fc.assert(
    fc.property(fc.subarray(rows), (part) => {
      const completed = afterImport(sims, afterImport({ ...sims, rows: [head, ...part] }))
      expect(completed).toHaveLength(48)
      expect(facts(afterImport(sims, completed))).toEqual(facts(completed))
    }),
    { numRuns: 40 },
  )
})

test('each second row of one person is told of, with who it is probably', () => {
  const simsTwin = linesOf('possible-duplicate', sims)
  expect(simsTwin.map(({ listed }) => listed.staffCode)).toEqual(['AWN'])
  const arborTwin = linesOf('possible-duplicate', arbor)
  expect(arborTwin.map(({ listed }) => listed.misId)).toEqual(['4188'])
  expect(arborTwin[0]?.likeness).toMatchObject({ because: 'email', probably: 'same' })
})

test('the main role of everybody is as the school has it', () => {
  const file = new URL(
    '../../../../renderer/src/content/sample-school/school.json',
    import.meta.url,
  )
  const { staffRoles, staffCounts } = JSON.parse(readFileSync(file, 'utf8'))
  const mains = ['teaching', 'support', 'site-catering-admin', 'it-support', 'trainee']
  const people = afterImport(arbor, afterImport(sims))
  const mainOf = (roles: readonly string[]) => roles.filter((role) => mains.includes(role))
  for (const { staffCode, roles } of people) {
    const held = mainOf(roles.map(({ roleId }) => roleId))
    expect([staffCode, held]).toEqual([staffCode, mainOf(staffRoles[staffCode])])
  }
  const current = people.filter((person) => isCurrentOn(person, TODAY))
  expect(current).toHaveLength(staffCounts.current)
  const leads = (roleId: string) =>
    people.filter(({ roles }) => roles.some((held) => held.roleId === roleId)).length
  expect([leads('headteacher'), leads('dsl'), leads('deputy-dsl'), leads('senco')]).toEqual([
    1, 1, 3, 1,
  ])
})
