import { describe, expect, test } from 'vitest'
import { findPerson, peopleToFind } from '../../../../renderer/src/domain/people/find-person.ts'
import { editDistance } from '../../../../renderer/src/domain/shared/edit-distance.ts'
import {
  courseBasisWords,
  frequencyWords,
  intervalWords,
  sourceWords,
  verifiedWords,
} from '../../../../renderer/src/domain/training/basis-words.ts'
import { matchCourse } from '../../../../renderer/src/domain/training/match-course.ts'
import type { RequirementChange } from '../../../../renderer/src/domain/training/record.ts'
import { rulesInForce } from '../../../../renderer/src/domain/training/rules.ts'
import { aPerson } from '../../../builders/people.ts'
import { aStaffLog } from '../../../builders/staff-log.ts'

const log = aStaffLog()
const rules = rulesInForce(log)
const { bases } = rules
const rule = (id: string, of = rules) => {
  const found = of.requirementById.get(id)
  if (found === undefined) throw new Error(`no requirement ${id}`)
  return found
}

describe('who asks and who sets how often', () => {
  test('are told apart', () => {
    const prevent = rule('prevent-all-staff')
    expect(courseBasisWords(bases, prevent)).toBe('Statutory guidance: Prevent duty guidance')
    expect(intervalWords(bases, prevent)).toBe(
      'every 2 years: school’s interval, an estimate to check',
    )
    const lead = rule('dsl-two-year-refresh')
    expect(intervalWords(bases, lead)).toBe('every 2 years: interval in statutory guidance')
    expect(intervalWords(bases, rule('all-induction'))).toBe('once, at induction')
  })

  test('never call a school’s interval by the basis of the course', () => {
    for (const requirement of rules.requirements) {
      if (requirement.intervalBasis !== 'school') continue
      expect(intervalWords(bases, requirement)).toContain('school’s interval')
      expect(intervalWords(bases, requirement)).not.toMatch(/law|statutory/)
    }
  })

  test('say whether anybody checked', () => {
    expect(verifiedWords(rule('dsl-core'))).toBe('Checked against a source')
    expect(verifiedWords(rule('first-aid-at-work'))).toBe('Not checked')
  })

  test.each([
    [null, 'once'],
    [12, 'every year'],
    [24, 'every 2 years'],
    [18, 'every 18 months'],
    [1, 'every month'],
  ])('%s months are %s', (months, words) => {
    expect(frequencyWords(months)).toBe(words)
  })

  test('name the source without its keys', () => {
    const { source } = rule('dsl-core')
    expect(sourceWords(source)).toBe('KCSIE 2026, Part two and the DSL annex; core training')
  })
})

describe('what the school changes', () => {
  const change = (known: Partial<RequirementChange>): RequirementChange => ({
    id: 'dsl-two-year-refresh',
    type: 'tightened',
    title: '',
    roles: [],
    anyOf: [],
    renewMonths: 12,
    reason: 'Governors agreed it',
    by: 'Daljit Sandhu',
    at: '2026-09-01T09:00:00Z',
    ...known,
  })
  const changed = (...requirementChanges: readonly RequirementChange[]) =>
    rulesInForce(aStaffLog({ requirementChanges }))

  test('is sooner, for more people or by fewer courses, and then its interval is the school’s', () => {
    const tight = rule(
      'dsl-two-year-refresh',
      changed(change({ roles: ['headteacher'], anyOf: ['wst-core', 'minibus'] })),
    )
    expect(tight).toMatchObject({
      renewMonths: 12,
      intervalBasis: 'school',
      courseBasis: 'statutory-guidance',
      roles: ['dsl', 'deputy-dsl', 'headteacher'],
      anyOf: ['wst-core'],
    })
    expect(tight.tightened?.pack).toEqual(rule('dsl-two-year-refresh'))
  })

  test('that would loosen is not taken, and said so', () => {
    const loose = changed(change({ renewMonths: 36, anyOf: ['minibus'] }))
    expect(rule('dsl-two-year-refresh', loose)).toEqual(rule('dsl-two-year-refresh'))
    expect(loose.ignored).toMatchObject([{ why: 'tightens-nothing' }])
  })

  test('is off only where it rests on the school’s own choice or on no source', () => {
    const off = changed(
      change({ id: 'all-whole-school', type: 'off' }),
      change({ id: 'all-annual-update', type: 'off' }),
      change({ id: 'first-aid-at-work', type: 'off' }),
    )
    expect(off.off.map(({ requirement }) => requirement.id)).toEqual([
      'all-whole-school',
      'first-aid-at-work',
    ])
    expect(off.ignored).toMatchObject([{ why: 'may-not-be-off' }])
    expect(off.requirementById.has('all-annual-update')).toBe(true)
  })

  test('may be a requirement of its own, with a course of its own', () => {
    const own = rulesInForce(
      aStaffLog({
        ownCourses: [
          {
            id: 'own-1',
            title: 'Our Arbor training',
            provider: '',
            aliases: ['Arbor'],
            certificateExpected: false,
            addedAt: '',
          },
        ],
        requirementChanges: [
          change({
            id: 'own-rule',
            type: 'own',
            title: 'Everybody knows Arbor',
            roles: ['all-staff'],
            anyOf: ['own-1'],
          }),
        ],
      }),
    )
    expect(rule('own-rule', own)).toMatchObject({ courseBasis: 'school', from: 'school' })
    expect(verifiedWords(rule('own-rule', own))).toBe('Set by the school')
    expect(own.courseById.get('own-1')?.from).toBe('school')
    expect(matchCourse('Arbor', own.courses)).toMatchObject({ type: 'found' })
  })

  test('has no effect where the pack no longer names it', () => {
    expect(changed(change({ id: 'gone' })).ignored).toMatchObject([{ why: 'not-of-this-pack' }])
  })
})

test.each([
  ['Filtering & Monitoring', 'found'],
  ['KCSIE  quiz!', 'found'],
  ['Prevent lead training 2026', 'found'],
  ['Preventing bullying', 'unknown'],
  ['Prevent and the internet', 'likely'],
  ['Paediatrc first aid', 'likely'],
  ['', 'unknown'],
  ['Fire marshal', 'unknown'],
])('the course “%s” is %s', (text, type) => {
  expect(matchCourse(text, rules.courses).type).toBe(type)
})

test.each([
  ['zielinski', 'zielinksi', 1],
  ['price', 'pryce', 1],
  ['joan', 'joanne', 2],
  ['abc', 'abc', 0],
  ['', 'abc', 3],
  ['abcdef', 'uvwxyz', 4],
])('%s is from %s by %s slips', (one, other, distance) => {
  expect(editDistance(one, other, 3)).toBe(distance)
  expect(editDistance(other, one, 3)).toBe(distance)
})

test('names of a form that do not match the list exactly are proposed, the right one first', () => {
  const people = [
    aPerson({ given: 'Łukasz', family: 'Zieliński' }),
    aPerson({ given: 'Siân', family: 'Pryce-Evans' }),
    aPerson({ given: 'Françoise', family: 'Delacourt-Hill' }),
    aPerson({ given: 'Joanne', family: 'Prudhoe' }),
    aPerson({ given: 'Zehra', family: 'Bektaş' }),
    aPerson({ given: 'Oskar', family: 'Stępień' }),
  ]
  const ground = peopleToFind(people)
  const find = (name: string) => findPerson({ name, email: '', staffCode: '' }, ground)
  const misspelt = [
    'Lukasz Zielinksi',
    'Sian Price-Evans',
    'Francoise Delacourt Hil',
    'Joan Prudhoe',
  ]
  misspelt.forEach((name, at) => {
    const found = find(name)
    expect(found.type).toBe('likely')
    if (found.type === 'likely') expect(found.people[0]?.person).toBe(people[at])
  })
  expect(find('Zehra Bektas')).toMatchObject({ type: 'found', person: { family: 'Bektaş' } })
  expect(find('Oscar Stepien').type).toBe('likely')
  expect(find('Gail Pemberton-Shaw')).toEqual({ type: 'nobody' })
})
