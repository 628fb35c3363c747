import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SchoolPhase, SchoolType } from '../../../../renderer/src/domain/audit/school.ts'
import { tagsOfSchool } from '../../../../renderer/src/domain/audit/school-tags.ts'
import { visibleQuestions } from '../../../../renderer/src/domain/audit/visible-questions.ts'
import { templateFromPack } from '../../../../renderer/src/domain/packs/template-from-pack.ts'
import { aSchool } from '../../../builders/audit.ts'
import { aPack } from '../../../builders/packs.ts'
import { aQuestion, aTemplate } from '../../../builders/template.ts'

const starter = templateFromPack(aPack('starter'))

const schools = fc.record({
  type: fc.constantFrom<SchoolType>(
    'maintained',
    'academy',
    'independent',
    'non-maintained-special',
    'college',
  ),
  phase: fc.constantFrom<SchoolPhase>(
    'nursery',
    'primary',
    'secondary',
    'all-through',
    'special',
    'alternative-provision',
    'sixth-form',
  ),
  ageLow: fc.option(fc.integer({ min: 0, max: 16 })),
  ageHigh: fc.option(fc.integer({ min: 5, max: 25 })),
  boarding: fc.boolean(),
})

test('every question is either asked or hidden with a reason, never both', () => {
  fc.assert(
    fc.property(schools, fc.constantFrom<'core' | 'all'>('core', 'all'), (school, scope) => {
      const { asked, hidden } = visibleQuestions(starter, school, scope)
      const codes = [...asked, ...hidden].map(({ question }) => question.code)
      expect(codes.sort()).toEqual(starter.questions.map(({ code }) => code).sort())
      expect(hidden.every(({ sentence }) => sentence.endsWith('.'))).toBe(true)
    }),
  )
})

test('the core is a part of all, and a retired question is in neither', () => {
  fc.assert(
    fc.property(schools, (school) => {
      const all = new Set(visibleQuestions(starter, school, 'all').asked.map((q) => q.question))
      const core = visibleQuestions(starter, school, 'core').asked
      expect(core.every(({ question }) => question.core && all.has(question))).toBe(true)
      expect([...all].every(({ retired }) => retired === null)).toBe(true)
    }),
  )
})

test('the sample school is asked 123 of 128 questions, and 41 in the core', () => {
  const oakfield = aSchool()
  const all = visibleQuestions(starter, oakfield, 'all')
  expect([...all.tags].sort()).toEqual(['all', 'early-years', 'maintained', 'primary'])
  expect(all.hidden.map(({ question, because }) => `${question.code} ${because}`)).toEqual([
    'GOV09 other-settings',
    'SET05 other-settings',
    'SET06 other-settings',
    'SET07 other-settings',
    'SET08 other-settings',
    'LOC02 retired',
  ])
  expect(all.asked.length).toBe(123)
  expect(visibleQuestions(starter, oakfield, 'core').asked.length).toBe(41)
})

test('a pupil referral unit is maintained and alternative provision', () => {
  const tags = tagsOfSchool(aSchool({ phase: 'alternative-provision', ageLow: 11, ageHigh: 16 }))
  expect([...tags].sort()).toEqual(['all', 'alternative-provision', 'maintained'])
})

test('Reception children make a school early years wherever they are', () => {
  expect(tagsOfSchool(aSchool({ phase: 'special', ageLow: 4 })).has('early-years')).toBe(true)
  expect(tagsOfSchool(aSchool({ phase: 'primary', ageLow: 5 })).has('early-years')).toBe(true)
  expect(tagsOfSchool(aSchool({ phase: 'primary', ageLow: 7 })).has('early-years')).toBe(false)
  expect(tagsOfSchool(aSchool({ phase: 'primary', ageLow: null })).has('early-years')).toBe(true)
  expect(tagsOfSchool(aSchool({ phase: 'secondary', ageLow: null })).has('early-years')).toBe(false)
})

test('a college and a school up to eighteen have a sixth form', () => {
  expect(tagsOfSchool(aSchool({ type: 'college', phase: 'sixth-form' })).has('sixth-form')).toBe(
    true,
  )
  expect(tagsOfSchool(aSchool({ phase: 'secondary', ageHigh: 18 })).has('sixth-form')).toBe(true)
  expect(tagsOfSchool(aSchool({ phase: 'secondary', ageHigh: 16 })).has('sixth-form')).toBe(false)
})

test('wording follows the phase only when exactly one fits', () => {
  const question = aQuestion({ wordingByTag: { primary: 'young?', secondary: 'older?' } })
  const template = aTemplate({ questions: [question] })
  const textFor = (phase: SchoolPhase): string | undefined =>
    visibleQuestions(template, aSchool({ phase }), 'all').asked[0]?.text
  expect(textFor('primary')).toBe('young?')
  expect(textFor('secondary')).toBe('older?')
  expect(textFor('all-through')).toBe(question.text)
  expect(textFor('special')).toBe(question.text)
})

test('a level can be higher for some kinds of school', () => {
  const levelFor = (type: SchoolType): string | undefined =>
    visibleQuestions(starter, aSchool({ type }), 'all').asked.find(
      ({ question }) => question.code === 'DSL07',
    )?.level
  expect(levelFor('maintained')).toBe('must')
  expect(levelFor('independent')).toBe('good')
})

test('a hidden question says in words whom it is for', () => {
  const { hidden } = visibleQuestions(starter, aSchool(), 'all')
  expect(hidden.find(({ question }) => question.code === 'SET06')?.sentence).toBe(
    'Only asked of: Boarding or residential.',
  )
})
