import { expect, test } from 'vitest'
import { gatherAudit } from '../../../../renderer/src/domain/audit/gather-audit.ts'
import { buildReturnDocument } from '../../../../renderer/src/domain/returns/build-return-document.ts'
import {
  buildManifest,
  readmeText,
} from '../../../../renderer/src/domain/returns/return-package.ts'
import { notInReturn, sampleOf } from '../../../../renderer/src/domain/returns/sample-document.ts'
import { readReturnJson } from '../../../../renderer/src/exchange/read-return-json.ts'
import { writeReturnJson } from '../../../../renderer/src/exchange/return-json.ts'
import {
  aFile,
  aLink,
  anAction,
  anAnswer,
  auditParts,
  aVersion,
  evidence,
  NOW,
} from '../../../builders/audit.ts'
import { offered } from '../../../builders/slot-document.ts'

const ofItsOwn = (digit: string) => [
  aVersion({ source: aFile({ sha256: digit.repeat(64), fileName: `${digit}.pdf` }) }),
]

const gathered = gatherAudit(
  auditParts({
    answers: [
      anAnswer(),
      anAnswer({ code: 'TRN01', verdict: 'partly', texts: { comment: 'Half' } }),
    ],
    actions: [anAction({ codes: ['GOV01', 'TRN01'] }), anAction({ id: 'other', codes: ['IMP01'] })],
    evidence: [
      evidence({ id: 'e1', title: 'Autumn board', versions: ofItsOwn('1') }),
      evidence({ id: 'e2', title: 'Register', versions: ofItsOwn('2') }),
      evidence({ id: 'e3', title: 'Report', versions: ofItsOwn('3') }),
    ],
    evidenceLinks: [aLink('e1', 'GOV01'), aLink('e2', 'TRN01'), aLink('e3', 'G-1')],
    slotDocuments: [offered()],
  }),
)
const whole = buildReturnDocument({
  gathered,
  now: NOW,
  supersedes: 'a'.repeat(64),
  leftOut: new Map(),
  destination: 'partnership',
})
const asked = { askedBy: 'The partnership', askedOn: '2026-11-20', slots: [] as string[] }

test('a sample holds the questions that were asked for, and nothing of another', () => {
  const sample = sampleOf(whole, { ...asked, questions: ['TRN01'] })
  const text = new TextDecoder().decode(writeReturnJson(sample))
  expect(sample.sections.flatMap(({ answers }) => answers.map(({ code }) => code))).toEqual([
    'TRN01',
  ])
  expect(sample.evidence.map(({ title }) => title)).toEqual(['Register'])
  expect(sample.summary).toMatchObject({ asked: 1 })
  expect(sample.summary.result.find(({ meaning }) => meaning === 'partly')?.count).toBe(1)
  expect(text).not.toMatch(/GOV01|IMP01|Autumn|Report\b/)
  expect([sample.figures, sample.areas, sample.slotDocuments]).toEqual([[], [], []])
})

test('numbers of evidence are those of the whole return, and a line brings its own', () => {
  const sample = sampleOf(whole, { ...asked, questions: [], slots: ['G-1'] })
  const numberOf = (document: typeof whole, title: string) =>
    document.evidence.find((one) => one.title === title)?.number
  expect(numberOf(sample, 'Report')).toBe(numberOf(whole, 'Report'))
  expect(sample.areas.flatMap(({ slots }) => slots.map(({ code }) => code))).toEqual(['G-1'])
  expect(sample.evidence.map(({ usedBy }) => usedBy)).toEqual([['G-1']])
})

test('it says of itself that it is no return, to people and to programs', () => {
  const sample = sampleOf(whole, { ...asked, questions: ['GOV01'] })
  expect(readmeText(sample)).toContain('THIS IS A DIP SAMPLE, NOT THE WHOLE RETURN.')
  expect(buildManifest(sample, [])).toMatchObject({ sample: true, supersedes: null })
  expect(buildManifest(whole, [])).not.toHaveProperty('sample')
  const back = readReturnJson(new TextDecoder().decode(writeReturnJson(sample)))
  expect(back.ok && back.value.sample).toEqual({ ...asked, questions: ['GOV01'] })
})

test('what is not in the return is told', () => {
  expect(notInReturn(whole, { questions: ['GOV01', 'OLD9'], slots: ['G-1', 'Z-9'] })).toEqual([
    'OLD9',
    'Z-9',
  ])
})
