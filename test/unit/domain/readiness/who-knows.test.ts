import { expect, test } from 'vitest'
import { templateFromPack } from '../../../../renderer/src/domain/packs/template-from-pack.ts'
import {
  groupByWhoKnows,
  orderForFriday,
} from '../../../../renderer/src/domain/readiness/who-knows.ts'
import { anAnswer, anAudit, aSchool, gathered } from '../../../builders/audit.ts'
import { aPack } from '../../../builders/packs.ts'

const template = templateFromPack(aPack('starter'))
const audit = anAudit({ template })

test('on a Friday the core comes first, and in it what only lacks a part', () => {
  const carried = {
    fromYear: '2025-26',
    wording: 'unchanged',
    seenAt: null,
    confirmedAt: null,
  } as const
  const answers = [
    anAnswer({ code: 'GOV01' }),
    anAnswer({ code: 'REC05', verdict: 'not' }),
    anAnswer({ code: 'TRN04', carried }),
    anAnswer({ code: 'GOV04', verdict: 'not' }),
  ]
  const order = orderForFriday(gathered({ audit, answers }).lines).map(({ code }) => code)
  expect(order.length).toBe(122)
  expect(order).not.toContain('GOV01')
  const cores = new Set(template.questions.filter(({ core }) => core).map(({ code }) => code))
  expect(order.slice(0, 40).every((code) => cores.has(code))).toBe(true)
  expect(order.indexOf('TRN04')).toBeLessThan(order.indexOf('GOV02'))
  expect(order[40]).toBe('GOV04')
})

test('the starter’s questions are shared out among the people who would know', () => {
  const school = aSchool({ phase: 'all-through', boarding: true, ageHigh: 18 })
  const groups = groupByWhoKnows(gathered({ audit, school }).lines, template)
  const codesOf = (id: string) =>
    groups.find(({ who }) => who.id === id)?.lines.map(({ code }) => code) ?? []
  expect(codesOf('business-manager')).toContain('REC01')
  expect(codesOf('headteacher')).toEqual(['ALL01', 'ALL02', 'ALL03', 'ALL04', 'ALL05'])
  expect(codesOf('online')).toContain('ONL02')
  expect(codesOf('senco')).toContain('VUL04')
  expect(codesOf('early-years')).toContain('SET01')
  expect(codesOf('boarding')).toEqual(['SET06'])
  expect(codesOf('premises')).toContain('SIT02')
  expect(codesOf('governors')).toContain('GOV03')
  expect(codesOf('curriculum')).toContain('CUR01')
  expect(codesOf('dsl')).toContain('MAW03')
  expect(groups.every(({ who }) => who.because.endsWith('.'))).toBe(true)
  const sizes = groups.map(({ lines }) => lines.length)
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
})

test('another partnership’s sections are shared out as well', () => {
  const eastvale = templateFromPack(aPack('eastvale'))
  const groups = groupByWhoKnows(
    gathered({ audit: anAudit({ template: eastvale }) }).lines,
    eastvale,
  )
  const whoseIs = (code: string) =>
    groups.find(({ lines }) => lines.some((line) => line.code === code))?.who.id
  expect(whoseIs('5.1')).toBe('business-manager')
  expect(whoseIs('9.1')).toBe('online')
  expect(whoseIs('6.1')).toBe('headteacher')
  expect(whoseIs('12.1')).toBe('early-years')
  expect(whoseIs('7.2')).toBe('dsl')
})
