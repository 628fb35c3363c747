import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { gatherAudit } from '../../../../renderer/src/domain/audit/gather-audit.ts'
import { readPreviousAudit } from '../../../../renderer/src/domain/carry-forward/read-previous-audit.ts'
import { readPack } from '../../../../renderer/src/domain/packs/read-pack.ts'
import { templateFromPack } from '../../../../renderer/src/domain/packs/template-from-pack.ts'
import { planImport } from '../../../../renderer/src/features/last-year/plan-import.ts'
import { planRows } from '../../../../renderer/src/features/last-year/plan-words.ts'
import {
  checkYear,
  readLastYear,
} from '../../../../renderer/src/features/last-year/read-last-year.ts'
import { carriedNow } from '../../../../renderer/src/features/last-year/sorted-carried.ts'
import {
  lookedAtInWords,
  singlyInWords,
} from '../../../../renderer/src/features/last-year/unchanged-words.ts'
import { anAction, anAnswer, anAudit, auditParts, NOW } from '../../../builders/audit.ts'
import { starterTexts } from '../first-start/starter-texts.ts'

const content = new URL('../../../../renderer/src/content/sample-school/', import.meta.url)
const lastYearText = readFileSync(new URL('previous-audit-2025.json', content), 'utf8')

const read = readPack(starterTexts())
if (!read.ok) throw new Error('the starter pack cannot be read')
const template = templateFromPack(read.value)
const lastYear = readPreviousAudit(lastYearText, 'previous-audit-2025.json')
if (!lastYear.ok) throw new Error(lastYear.error)
const previous = lastYear.value

let count = 0
function newActionId(): string {
  count += 1
  return `action-${count}`
}
const target = {
  auditId: 'audit-1',
  template,
  newActionId,
  now: NOW,
}
const empty = { answers: [], actions: [] }
const carriedHere = { fromYear: '2025-26', wording: 'unchanged', seenAt: null } as const

const file = (text: string, name = 'last.json') => new File([text], name)

test('into an empty audit everything comes, and nothing is left alone', () => {
  const plan = planImport(previous, target, empty)

  expect(plan.answers).toEqual(plan.carried.answers)
  expect(plan.answers.length).toBeGreaterThan(90)
  expect(plan.leftAlone).toEqual([])
  expect(plan.actions.map(({ status }) => status)).toEqual(['open', 'open'])
})

test('an answer that she has already given is never overwritten', () => {
  const answers = [
    anAnswer({ code: 'GOV01', verdict: 'not' }),
    anAnswer({ code: 'GOV02', verdict: null, texts: { comment: 'Begun.' } }),
    anAnswer({ code: 'GOV03', carried: { ...carriedHere, confirmedAt: NOW }, answeredAt: NOW }),
    anAnswer({ code: 'GOV04', verdict: null, answeredAt: null }),
  ]
  const plan = planImport(previous, target, { answers, actions: [] })

  expect(plan.leftAlone).toEqual(['GOV01', 'GOV02', 'GOV03'])
  const codes = plan.answers.map(({ code }) => code)
  expect(codes).not.toContain('GOV01')
  expect(codes).not.toContain('GOV03')
  expect(codes).toContain('GOV04')
})

test('a carried answer that nobody has touched may be brought in again', () => {
  const answers = [
    anAnswer({ code: 'GOV01', carried: { ...carriedHere, confirmedAt: null }, answeredAt: null }),
  ]
  expect(planImport(previous, target, { answers, actions: [] }).leftAlone).toEqual([])
})

test('an open action does not come along twice', () => {
  const first = planImport(previous, target, empty)
  const again = planImport(previous, target, { answers: [], actions: first.actions })
  expect(again.actions).toEqual([])
  expect(again.actionsHere).toBe(2)

  const sharpened = first.actions.map((action) => ({ ...action, what: `${action.what}, twice` }))
  expect(planImport(previous, target, { answers: [], actions: sharpened }).actions).toEqual([])

  const own = anAction({ what: first.actions[0]?.what ?? '', carriedFrom: null })
  expect(planImport(previous, target, { answers: [], actions: [own] }).actionsHere).toBe(0)
})

test('the preview counts what is written, what stays and what waits', () => {
  const answers = [anAnswer({ code: 'GOV01', verdict: 'not' })]
  const audit = anAudit({ template, scope: 'core' })
  const gathered = gatherAudit(auditParts({ audit, answers }))
  const rows = planRows(planImport(previous, target, { answers, actions: [] }), gathered, 0)
  const detailOf = (key: string) => rows.find((row) => row.key === key)?.detail

  expect(detailOf('left')).toMatch(/^1 answer because/)
  expect(detailOf('reworded')).toMatch(/^\d+ answers whose question changed/)
  expect(detailOf('not-asked')).toBeDefined()
  expect(detailOf('evidence')).toBeUndefined()
})

test('the lines of the preview add up to all answers of last year', () => {
  const filled = template.questions.find(({ answerKind }) => answerKind === 'from-actions')
  const [some] = previous.answers
  if (!filled || !some) throw new Error('nothing to begin with')
  const others = previous.answers.filter(({ code }) => code !== filled.code)
  const all = { ...previous, answers: [...others, { ...some, code: filled.code }] }
  const gathered = gatherAudit(auditParts({ audit: anAudit({ template }) }))
  const rows = planRows(planImport(all, target, empty), gathered, 0)
  const countOf = (key: string) =>
    Number.parseInt(rows.find((row) => row.key === key)?.detail?.toString() ?? '0', 10)
  expect(rows.find(({ key }) => key === 'from-actions')?.detail).toMatch(/^1 is filled from/)
  const keys = ['unchanged', 'reworded', 'from-actions', 'empty', 'retired']
  expect(keys.reduce((sum, key) => sum + countOf(key), 0)).toBe(all.answers.length)
})

test('how much was looked at is told as one would say it', () => {
  const answer = (code: string, verdict = 'met') =>
    anAnswer({ code, verdict, carried: { ...carriedHere, seenAt: NOW, confirmedAt: null } })
  const linesOf = (...answers: readonly ReturnType<typeof anAnswer>[]) =>
    gatherAudit(auditParts({ audit: anAudit({ template }), answers })).lines.filter(
      ({ state }) => state === 'carried',
    )
  const one = linesOf({
    ...answer('GOV01'),
    carried: { ...carriedHere, seenAt: null, confirmedAt: null },
  })
  expect(lookedAtInWords(one)).toBe('1 answer; you have not looked at it.')
  expect(lookedAtInWords(linesOf(answer('GOV01'), answer('GOV02')))).toBe(
    '2 answers; you have looked at all of them.',
  )
  expect(singlyInWords(one)).toBe('')
  expect(singlyInWords(linesOf(answer('GOV01'), answer('GOV02', 'na')))).toMatch(/^1 of them says/)
})

test('after it each carried answer is in one list, and only seen ones may be confirmed together', () => {
  const plan = planImport(previous, target, empty)
  const answers = plan.answers.map((answer) =>
    answer.code === 'GOV01' && answer.carried
      ? { ...answer, carried: { ...answer.carried, seenAt: NOW } }
      : answer,
  )
  const gathered = gatherAudit(auditParts({ audit: anAudit({ template }), answers, previous }))

  const now = carriedNow(gathered, previous)

  const listed = [...now.unchanged, ...now.reworded.map(({ line }) => line)].map(({ code }) => code)
  expect(new Set(listed).size).toBe(listed.length)
  expect(listed).toHaveLength(gathered.lines.filter(({ state }) => state === 'carried').length)
  expect(now.bulk.ready.map(({ code }) => code)).toEqual(['GOV01'])
  expect(now.confirmed).toBe(0)
  expect(listed.length + now.waitingHidden).toBe(answers.length)
})

test.each([
  ['an empty file', '', 'is empty'],
  ['half a file', lastYearText.slice(0, 5000), 'ends too early'],
  ['brackets in brackets', '['.repeat(200_000), 'nests more than'],
  ['a key of JavaScript itself', '{"__proto__": {"x": 1}}', '“__proto__”'],
  ['another kind of file', '{"hello": 1}', 'In last.json'],
  ['words', 'hello', 'cannot be read'],
  ['a zip', 'PK\u0003\u0004 and so on', 'is a package of files'],
])('%s is refused with one sentence, and nothing was changed', async (_what, text, part) => {
  const result = await readLastYear(file(text), '2026-27')
  expect(result).toEqual({ ok: false, error: expect.stringContaining(part) })
  expect(!result.ok && result.error).toContain('Nothing was changed.')
})

test('a question answered twice is refused by its code', async () => {
  const twice = JSON.parse(lastYearText) as { answers: unknown[] }
  twice.answers.push(twice.answers[0])
  const result = await readLastYear(file(JSON.stringify(twice)), '2026-27')
  expect(!result.ok && result.error).toContain('GOV01 twice')
})

test('the audit of this very year is not the one before', () => {
  expect(checkYear(lastYear, 'x.json', '2026-27').ok).toBe(true)
  const refusal = checkYear(lastYear, 'x.json', '2025-26')
  expect(!refusal.ok && refusal.error).toContain('is the audit of 2025-26')
})
