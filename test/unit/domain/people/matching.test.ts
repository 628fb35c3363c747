import { describe, expect, test } from 'vitest'
import { deedOf } from '../../../../renderer/src/domain/people/importing/plan-import.ts'
import type { Person } from '../../../../renderer/src/domain/people/person.ts'
import {
  afterImport,
  aPerson,
  asProposed,
  aTable,
  planOf,
  TODAY,
} from '../../../builders/people.ts'

const HEAD = ['Staff code', 'Surname', 'Forename', 'Email', 'Start date', 'End date', 'Post']

const list = (...rows: readonly (readonly string[])[]) => aTable([HEAD, ...rows])

const first = (held: readonly Person[], ...row: readonly string[]) =>
  planOf(list(row), held).lines[0]

const daljit = aPerson({
  staffCode: 'DKS',
  email: 'd.sandhu@oakfield.example',
  startsOn: '2014-09-01',
})

describe('who a line is', () => {
  test('is told by the code first, whatever her name and address have become', () => {
    const line = first([daljit], 'dks', 'Sandhu-Gill', 'Daljit', 'dsg@oakfield.example')
    expect(line).toMatchObject({ kind: 'changed', by: 'code' })
    expect(line?.changes.map(({ field }) => field)).toEqual(['family', 'staffCode', 'email'])
  })

  test('then by the address, where a code is new', () => {
    const line = first([daljit], 'DSG', 'Sandhu', 'Daljit', 'D.Sandhu@oakfield.example')
    expect(line).toMatchObject({ kind: 'changed', by: 'email' })
  })

  test('then by the name with the same first day', () => {
    const line = first([daljit], '', 'SANDHU', 'daljit', '', '01/09/2014')
    expect(line).toMatchObject({ by: 'name', kind: 'changed' })
  })

  test('only perhaps by the name alone, which she confirms', () => {
    const line = first([daljit], '', 'Sandhu', 'Daljit', '', '', '', 'Deputy')
    expect(line).toMatchObject({
      kind: 'possible-duplicate',
      likeness: { because: 'name', probably: 'same' },
    })
  })

  test('probably not by a name whose code and address are another’s', () => {
    const line = first([daljit], 'DAS', 'Sandhu', 'Daljit', 'das@oakfield.example')
    expect(line).toMatchObject({
      kind: 'possible-duplicate',
      likeness: { because: 'name', probably: 'different' },
    })
    expect(line && deedOf(line, asProposed)).toBe('add')
  })

  test('not by an address that a whole kitchen shares', () => {
    const held = [aPerson({ given: 'Pat', family: 'Dunn', email: 'kitchen@oakfield.example' })]
    const line = first(held, '', 'Rehal', 'Sharanjit', 'kitchen@oakfield.example')
    expect(line).toMatchObject({ likeness: { because: 'email', probably: 'different' } })
  })

  test('not by a code that was given to somebody else', () => {
    const line = first([daljit], 'DKS', 'Stone', 'Derek', 'd.stone@oakfield.example')
    expect(line).toMatchObject({ likeness: { because: 'code', probably: 'different' } })
  })

  test.each([
    ['Zieliński', 'Zielinski'],
    ['O’Dowd', "O'DOWD"],
    ['Lovegrove-Dunn', 'Lovegrove  Dunn'],
    ['Ødegård', 'Odegard'],
  ])('finds %s as %s, and keeps its marks', (held, listed) => {
    const person = aPerson({ family: held, startsOn: '2020-01-01' })
    const [after] = afterImport(list(['', listed, 'Daljit', '', '01/01/2020']), [person])
    expect(after?.id).toBe(person.id)
    if (/[^\p{ASCII}]/u.test(held)) expect(after?.family).toBe(held)
  })

  test('never an erased person', () => {
    const line = first([{ ...daljit, erasedAt: '2026-01-01T00:00:00Z' }], 'DKS', 'Sandhu', 'Daljit')
    expect(line).toMatchObject({ kind: 'new', person: null })
  })
})

describe('within one file', () => {
  test('two contracts with one code are one person with both posts and all roles', () => {
    const [person, ...others] = afterImport(
      list(
        ['CAR', 'Rushworth', 'Carol', '', '04/09/2006', '', 'Teaching Assistant'],
        ['CAR', 'Rushworth', 'Carol', 'c@oakfield.example', '01/09/2020', '', 'Midday Supervisor'],
      ),
    )
    expect(others).toEqual([])
    expect(person).toMatchObject({
      post: 'Midday Supervisor and Teaching Assistant',
      startsOn: '2006-09-04',
      email: 'c@oakfield.example',
      rolesFromLists: ['site-catering-admin', 'support'],
    })
  })

  test('namesakes with different codes are asked about, and kept apart until she says otherwise', () => {
    const people = afterImport(
      list(
        ['SM1', 'Smith', 'Anna', 'a1@oakfield.example', '01/09/2020'],
        ['SM2', 'Smith', 'Anna', 'a2@oakfield.example', '01/09/2021'],
      ),
    )
    expect(people).toHaveLength(2)
  })

  test('the one that she calls somebody else is added, and found by its code from then on', () => {
    const rows = list(
      ['AWI', 'Wiśniewska', 'Agnieszka', 'a@oakfield.example'],
      ['AWN', 'Wisniewska', 'Agnieszka', 'a@oakfield.example'],
    )
    expect(afterImport(rows)).toHaveLength(1)
    const lines = new Map([[2, 'different' as const]])
    const both = afterImport(rows, [], { ...asProposed, lines })
    expect(both.map(({ staffCode }) => staffCode).sort()).toEqual(['AWI', 'AWN'])
    expect(planOf(rows, both).lines.map(({ kind }) => kind)).toEqual(['same', 'same'])
  })
})

describe('what an import does', () => {
  test('what a list does not say stays as it is', () => {
    const held = { ...daljit, post: 'Deputy', groups: ['Leaders'], endsOn: '2027-08-31' }
    const [after] = afterImport(list(['DKS', 'Sandhu', 'Daljit']), [held])
    expect(after).toEqual(held)
  })

  test('a role that was taken away by hand does not come back', () => {
    const rows = list(['DKS', 'Sandhu', 'Daljit', '', '', '', 'Class Teacher'])
    const [brought] = afterImport(rows)
    if (brought === undefined) throw new Error('nobody came')
    expect(brought.roles).toMatchObject([{ roleId: 'teaching' }])
    const corrected = { ...brought, roles: [] }
    expect(afterImport(rows, [corrected])).toEqual([corrected])
  })

  test('a last day in the list archives with all roles', () => {
    const held = { ...daljit, roles: [{ roleId: 'dsl', from: null, to: null }] }
    const rows = list(['DKS', 'Sandhu', 'Daljit', '', '', '31/08/2026'])
    expect(planOf(rows, [held]).lines).toMatchObject([{ kind: 'leaver' }])
    expect(afterImport(rows, [held])).toMatchObject([
      { endsOn: '2026-08-31', roles: [{ roleId: 'dsl', to: '2026-08-31' }] },
    ])
  })

  test('whoever is missing stays, until she says that they have left', () => {
    const rows = list(['NEW', 'Okafor', 'Chidi'])
    const governor = aPerson({ family: 'Chohan' })
    const before = aPerson({ family: 'Moss', staffCode: 'RHM', endsOn: '2026-08-31' })
    const held = [daljit, governor, before]
    expect(planOf(rows, held).missing).toEqual([daljit])
    expect(afterImport(rows, held)).toContainEqual(daljit)
    const left = new Set([daljit.id])
    const after = afterImport(rows, held, { ...asProposed, left, leftOn: TODAY })
    expect(after.find(({ id }) => id === daljit.id)?.endsOn).toBe(TODAY)
  })

  test('a line that is left out changes nothing', () => {
    const rows = list(['DKS', 'Sandhu', 'Daljit', '', '', '', 'Head'], ['NEW', 'Okafor', 'Chidi'])
    const lines = new Map([
      [1, 'skip' as const],
      [2, 'skip' as const],
    ])
    expect(afterImport(rows, [daljit], { ...asProposed, lines })).toEqual([daljit])
  })
})
