import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countsOn } from '../../../../renderer/src/domain/people/counts.ts'
import { erased } from '../../../../renderer/src/domain/people/erase.ts'
import { inNameOrder, nameOf, sortNameOf } from '../../../../renderer/src/domain/people/person.ts'
import {
  hasStartedSince,
  rolesOn,
  standingOn,
  withLastDay,
  withoutLastDay,
} from '../../../../renderer/src/domain/people/standing.ts'
import { addDays } from '../../../../renderer/src/domain/shared/calendar.ts'
import { aPerson } from '../../../builders/people.ts'

describe('where somebody stands on a day', () => {
  const person = aPerson({ startsOn: '2020-09-01', endsOn: '2026-08-31' })
  test.each([
    ['2020-08-31', 'to-come'],
    ['2020-09-01', 'current'],
    ['2026-08-31', 'current'],
    ['2026-09-01', 'left'],
  ])('%s: %s', (day, standing) => {
    expect(standingOn(person, day)).toBe(standing)
  })

  test('whoever has no days is at the school', () => {
    expect(standingOn(aPerson(), '1999-01-01')).toBe('current')
  })

  test('a starter is somebody who began on that day or later and is still there', () => {
    const since = '2026-09-01'
    const today = '2026-11-24'
    const starts = (startsOn: string, endsOn: string | null = null) =>
      hasStartedSince(aPerson({ startsOn, endsOn }), since, today)
    expect(starts('2026-09-01')).toBe(true)
    expect(starts('2026-08-31')).toBe(false)
    expect(starts('2026-12-01')).toBe(false)
    expect(starts('2026-09-01', '2026-10-01')).toBe(false)
  })
})

describe('roles over time', () => {
  test('are held on their first and last day, and between', () => {
    const person = aPerson({
      roles: [
        { roleId: 'dsl', from: '2024-09-01', to: '2026-08-31' },
        { roleId: 'teaching', from: null, to: null },
        { roleId: 'dsl', from: '2027-09-01', to: null },
      ],
    })
    expect(rolesOn(person, '2024-08-31')).toEqual(['teaching'])
    expect(rolesOn(person, '2024-09-01')).toEqual(['dsl', 'teaching'])
    expect(rolesOn(person, '2026-08-31')).toEqual(['dsl', 'teaching'])
    expect(rolesOn(person, '2026-09-01')).toEqual(['teaching'])
    expect(rolesOn(person, '2028-01-01')).toEqual(['teaching', 'dsl'])
  })

  test('end with the last day, and are held again by whoever is brought back', () => {
    const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2020-01-01', days))
    fc.assert(
      fc.property(day, day, (from, last) => {
        const person = aPerson({
          roles: [
            { roleId: 'teaching', from: null, to: null },
            { roleId: 'dsl', from, to: null },
          ],
        })
        const left = withLastDay(person, last)
        expect(rolesOn(left, addDays(last, 1))).toEqual([])
        expect(rolesOn(left, last)).toEqual(from <= last ? ['teaching', 'dsl'] : ['teaching'])
        const back = withoutLastDay(left)
        expect(back.endsOn).toBeNull()
        if (from <= last) expect(back.roles).toEqual(person.roles)
      }),
    )
  })

  test('that ended before the last day stay ended', () => {
    const person = aPerson({ roles: [{ roleId: 'dsl', from: null, to: '2025-08-31' }] })
    const back = withoutLastDay(withLastDay(person, '2026-08-31'))
    expect(back.roles).toEqual(person.roles)
  })
})

describe('names', () => {
  test.each([
    [
      { given: 'Katarzyna', family: 'Nowicka', preferredGiven: 'Kasia' },
      'Kasia Nowicka',
      'Nowicka, Kasia',
    ],
    [
      { given: 'Gurpreet', family: 'Dhaliwal', preferredGiven: 'ਗੁਰਪ੍ਰੀਤ' },
      'ਗੁਰਪ੍ਰੀਤ Dhaliwal',
      'Dhaliwal, ਗੁਰਪ੍ਰੀਤ',
    ],
    [{ given: 'Suryati', family: '' }, 'Suryati', 'Suryati'],
    [{ given: '', family: 'Okafor' }, 'Okafor', 'Okafor'],
  ])('%o', (names, shown, sorted) => {
    expect(nameOf(aPerson(names))).toBe(shown)
    expect(sortNameOf(aPerson(names))).toBe(sorted)
  })

  test('stand in the order of a list, accents beside their letter', () => {
    const people = ['Zieliński', 'Łukasz', 'Lovegrove', 'Ahmadi'].map((family) =>
      aPerson({ family }),
    )
    expect(inNameOrder(people).map(({ family }) => family)).toEqual([
      'Ahmadi',
      'Lovegrove',
      'Łukasz',
      'Zieliński',
    ])
  })
})

test('everybody at the school is counted once', () => {
  const holding = (...roles: readonly string[]) =>
    aPerson({ roles: roles.map((roleId) => ({ roleId, from: null, to: null })) })
  const people = [
    holding('governor', 'teaching'),
    holding('headteacher'),
    holding('support', 'deputy-dsl'),
    holding('site-catering-admin'),
    holding('link-governor', 'governor'),
    holding('trainee'),
    holding(),
    { ...holding('teaching'), endsOn: '2026-08-31' },
    erased(holding('teaching'), '2026-12-01', '2026-11-24T09:00:00Z'),
  ]
  expect(countsOn(people, '2026-11-24')).toEqual({
    teaching: 2,
    support: 1,
    'site-catering-admin': 1,
    governors: 1,
    others: 2,
  })
})

test('erasing takes out every particular and keeps roles and days', () => {
  const person = aPerson({
    email: 'd.sandhu@oakfield.example',
    staffCode: 'DKS',
    misId: '4102',
    post: 'Deputy headteacher',
    title: 'Mrs',
    preferredGiven: 'Dal',
    groups: ['Leaders'],
    startsOn: '2014-09-01',
    roles: [{ roleId: 'dsl', from: '2015-11-18', to: null }],
    rolesFromLists: ['dsl'],
  })
  const left = erased(person, '2026-11-24', '2026-11-24T09:00:00Z')
  expect(left).toEqual({
    ...aPerson({ id: person.id, given: '', family: '' }),
    startsOn: '2014-09-01',
    endsOn: '2026-11-24',
    roles: [{ roleId: 'dsl', from: '2015-11-18', to: '2026-11-24' }],
    erasedAt: '2026-11-24T09:00:00Z',
  })
})
