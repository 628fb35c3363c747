import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadStarterPack } from '../../../../renderer/src/content/starter-pack.ts'
import { resultOf } from '../../../../renderer/src/domain/audit/audit-result.ts'
import { dueFromPack } from '../../../../renderer/src/domain/audit/due-date.ts'
import { progressOf } from '../../../../renderer/src/domain/audit/progress.ts'
import { pointWithMeaning } from '../../../../renderer/src/domain/audit/scales.ts'
import { signaturesOf } from '../../../../renderer/src/domain/audit/sign-off.ts'
import { lintPack } from '../../../../renderer/src/domain/packs/lint-pack.ts'
import type { Meaning } from '../../../../renderer/src/domain/packs/template.ts'
import { templateFromPack } from '../../../../renderer/src/domain/packs/template-from-pack.ts'
import { anAction, anAnswer, anAudit, aSchool, gathered } from '../../../builders/audit.ts'
import { aPack, PACK_FOLDERS, type PackName, packTexts } from '../../../builders/packs.ts'

const names = Object.keys(PACK_FOLDERS) as PackName[]

test('the app loads the same starter pack as the tests', async () => {
  expect(new Map([...(await loadStarterPack())].sort())).toEqual(
    new Map([...packTexts('starter')].sort()),
  )
})

describe.each(names)('the %s pack', (name) => {
  const template = templateFromPack(aPack(name))
  const meanings: readonly Meaning[] = ['met', 'partly', 'not', 'not-applicable']

  test('has nothing for the linter to complain of', () => {
    expect(lintPack(aPack(name))).toEqual([])
  })

  test('counts by meaning, whatever its numbers and labels are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...meanings), { minLength: 200 }), (chosen) => {
        const school = aSchool({ boarding: true, ageHigh: 18 })
        const audit = anAudit({ template })
        const judged = gathered({ audit, school }).lines.filter(
          ({ question }) => question.answerKind === 'judgement',
        )
        const answers = judged.map((line, at) =>
          anAnswer({
            code: line.code,
            verdict: pointWithMeaning(line.scale, chosen[at] ?? 'met')?.value ?? null,
          }),
        )
        const { total } = resultOf(gathered({ audit, school, answers }))
        const expected = judged.map((_, at) => chosen[at] ?? 'met')
        const howMany = (meaning: Meaning) => expected.filter((one) => one === meaning).length
        expect(total).toMatchObject({
          judged: judged.length,
          met: howMany('met'),
          partly: howMany('partly'),
          not: howMany('not'),
          notApplicable: howMany('not-applicable'),
          unanswered: 0,
        })
      }),
      { numRuns: 20 },
    )
  })

  test('is confirmed through and through once everything demanded is there', () => {
    const audit = anAudit({ template })
    const texts = Object.fromEntries(template.columns.map(({ id }) => [id, '2027-01-29']))
    const answers = template.questions.map(({ code, scaleId }) => {
      const scale = template.scales.find(({ id }) => id === scaleId)
      const verdict = scale === undefined ? null : (pointWithMeaning(scale, 'not')?.value ?? null)
      return anAnswer({ code, verdict, texts })
    })
    const bare = answers.map((answer) => ({ ...answer, texts: {} }))
    const codes = template.questions.map(({ code }) => code)
    const actions = [anAction({ codes })]
    const full = progressOf(gathered({ audit, answers, actions })).total
    expect(full.confirmed).toBe(full.asked)
    expect(progressOf(gathered({ audit, answers: bare })).total.confirmed).toBe(0)
  })
})

test('Northmoor: 1 is best, and even the best verdict needs its commentary', () => {
  const template = templateFromPack(aPack('northmoor'))
  const audit = anAudit({ template })
  const lineFor = (verdict: string, comment: string) =>
    gathered({
      audit,
      answers: [anAnswer({ code: 'NM-LEA-1', verdict, texts: { comment } })],
    }).lineByCode.get('NM-LEA-1')
  expect(lineFor('1', '')).toMatchObject({ meaning: 'met', state: 'something-missing' })
  expect(lineFor('1', '')?.missing[0]?.sentence).toBe(
    '“1: firmly in place” needs something under “Commentary”.',
  )
  expect(lineFor('1', 'Named')).toMatchObject({ meaning: 'met', state: 'confirmed' })
  expect(lineFor('4', 'Nobody')?.missing.map(({ what }) => what)).toEqual(['action'])
  expect(dueFromPack(template)).toEqual({ date: '2027-03-31', source: 'pack' })
  expect(signaturesOf(template, 1, []).map(({ role }) => role.id)).toEqual(['headteacher', 'chair'])
  expect(template.columns.map(({ id }) => id)).toEqual(['comment', 'notes'])
})

test('Eastvale: 0 is not applicable, 3 is best, and Impact is a column of its own', () => {
  const template = templateFromPack(aPack('eastvale'))
  const audit = anAudit({ template })
  const line = (code: string, verdict: string, texts: Record<string, string> = {}) =>
    gathered({ audit, answers: [anAnswer({ code, verdict, texts })] }).lineByCode.get(code)
  expect(line('1.1', '0')?.meaning).toBe('not-applicable')
  expect(line('1.1', '1')?.meaning).toBe('not')
  expect(line('1.1', '3')?.missing.map(({ what, strength }) => `${what} ${strength}`)).toEqual([
    'impact require',
  ])
  expect(line('1.2', '3')?.state).toBe('confirmed')
  expect(line('1.2', '2', { comment: 'Half' })?.missing.map(({ what }) => what)).toEqual(['impact'])
  expect(line('3.1', '3', { impact: 'Known' })?.missing.map(({ what }) => what)).toEqual([
    'evidence',
  ])
  expect(template.sections.length).toBe(13)
  expect(template.slots.map(({ code }) => code)).toEqual(['P-1', 'T-1', 'G-1'])
})

test('the starter template says what its pack says', () => {
  const template = templateFromPack(aPack('starter'))
  expect(template.questions.length).toBe(129)
  expect(template.questions.filter(({ core }) => core).length).toBe(41)
  expect(template.slots.length).toBe(15)
  expect(template.contextFields.length).toBe(102)
  expect(template.returnTo.partMaxMb).toBe(7)
  expect(template.deadline).toBeNull()
  expect(template.signOffRoles.every(({ declaration }) => declaration.length > 20)).toBe(true)
  expect(template.questions.find(({ code }) => code === 'TRN04')?.demands).toEqual([
    { what: 'comment', when: ['not-applicable', 'partly', 'not'], strength: 'require' },
    { what: 'evidence', when: ['met'], strength: 'invite' },
    { what: 'gap', when: ['partly', 'not'], strength: 'invite' },
    { what: 'timescale', when: ['partly', 'not'], strength: 'invite' },
    { what: 'action', when: ['not'], strength: 'require' },
    { what: 'action', when: ['partly'], strength: 'invite' },
  ])
})

test('what is both required and invited is required, once', () => {
  const pack = aPack('eastvale')
  const [first] = pack.audit.questions
  if (first === undefined) throw new Error('the pack has no question')
  const questions = [{ ...first, demands: [], requireActionWhen: ['not' as const] }]
  const audit = {
    ...pack.audit,
    questions,
    demands: [
      { what: 'action', when: ['not' as const], strength: 'require' as const },
      { what: 'action', when: ['not' as const, 'partly' as const], strength: 'invite' as const },
    ],
  }
  const demands = templateFromPack({ ...pack, audit }).questions[0]?.demands
  expect(demands?.filter(({ what }) => what === 'action')).toEqual([
    { what: 'action', when: ['not'], strength: 'require' },
    { what: 'action', when: ['partly'], strength: 'invite' },
  ])
})
