import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AuditParts } from '../../../../renderer/src/domain/audit/gather-audit.ts'
import { buildReturnDocument } from '../../../../renderer/src/domain/returns/build-return-document.ts'
import type { ReturnDocument } from '../../../../renderer/src/domain/returns/return-document.ts'
import {
  aFile,
  aLink,
  anAction,
  anAnswer,
  anAudit,
  aPreviousAnswer,
  aPreviousAudit,
  aSignOff,
  aVersion,
  evidence,
  gathered,
  NOW,
} from '../../../builders/audit.ts'
import { offered } from '../../../builders/slot-document.ts'
import { aQuestion, aTemplate } from '../../../builders/template.ts'

function build(parts: Partial<AuditParts>, leftOut = new Map<string, string>()): ReturnDocument {
  const input = { now: NOW, supersedes: null, leftOut, destination: 'partnership' } as const
  return buildReturnDocument({ gathered: gathered(parts), ...input })
}

const shared = aVersion({ source: aFile({ sha256: 'c'.repeat(64) }) })
const whole: Partial<AuditParts> = {
  answers: [
    anAnswer({ verdict: 'partly', texts: { comment: 'Half', notes: 'secret', gap: ' ' } }),
    anAnswer({ code: 'IMP01', verdict: null, texts: { comment: 'Two things' } }),
  ],
  actions: [
    anAction({ id: 'b', codes: ['TRN01'], what: 'Book', status: 'doing' }),
    anAction({ id: 'a', codes: ['GOV01', 'GONE'] }),
  ],
  evidence: [
    evidence({ id: 'e1', title: 'Register: September INSET', versions: [shared] }),
    evidence({ id: 'e2', title: 'Same bytes again', versions: [shared] }),
    evidence({
      id: 'e3',
      title: 'In a folder',
      versions: [aVersion({ source: { type: 'pointer', place: 'Blue folder' } })],
    }),
    evidence({ id: 'e4', title: 'Not used' }),
  ],
  evidenceLinks: [
    aLink('e2', 'TRN01'),
    aLink('e1', 'GOV01'),
    aLink('e1', 'G-1'),
    aLink('e3', 'G-1'),
  ],
  signOffs: [aSignOff({ meeting: 'Board', minute: '7.2' })],
  previous: aPreviousAudit({ answers: [aPreviousAnswer({ verdict: 'not' })] }),
}

test('an answer is handed over with its evidence, actions and last year, without private notes', () => {
  const [section] = build(whole).sections
  expect(section).toEqual({
    code: 'GOV',
    title: 'Governance',
    answers: [
      {
        code: 'GOV01',
        question: 'Is there a link governor?',
        level: 'Statutory guidance',
        core: true,
        state: 'confirmed',
        verdict: { value: 'partly', label: 'Partly met', meaning: 'partly' },
        texts: [{ id: 'comment', label: 'What we do', value: 'Half' }],
        parts: [],
        lastYear: { year: '2025-26', label: 'Not met' },
        evidence: [1],
        actions: [1],
      },
    ],
  })
  expect(JSON.stringify(build(whole))).not.toContain('secret')
})

test('evidence is numbered as a reader meets it, and equal bytes are packed once', () => {
  const { evidence: listed, areas } = build(whole)
  expect(
    listed.map(({ number, title, source, usedBy }) => [
      number,
      title,
      source.type === 'file' ? source.path : source.place,
      usedBy,
    ]),
  ).toEqual([
    [
      1,
      'Register: September INSET',
      'evidence/001-GOV01-register-september-inset.pdf',
      ['GOV01', 'G-1'],
    ],
    [2, 'Same bytes again', 'evidence/001-GOV01-register-september-inset.pdf', ['TRN01']],
    [3, 'In a folder', 'Blue folder', ['G-1']],
  ])
  expect(areas).toEqual([
    {
      code: 'G',
      title: 'Reporting to governors',
      slots: [
        {
          code: 'G-1',
          title: 'Reports to governors',
          state: 'attached',
          reason: '',
          evidence: [1, 3],
        },
      ],
    },
  ])
})

test('a file that is left out is listed with its reason and has no path', () => {
  const [first] = build(whole, new Map([['e1', 'Too large to mail']])).evidence
  expect(first?.source).toMatchObject({ path: null, leftOutBecause: 'Too large to mail' })
  const second = build(whole, new Map([['e1', 'Too large to mail']])).evidence[1]
  expect(second?.source).toMatchObject({ path: 'evidence/002-TRN01-same-bytes-again.pdf' })
})

test('a carried answer that nobody confirmed is shown as last year’s, not as this year’s', () => {
  const carried = {
    fromYear: '2025-26',
    wording: 'unchanged',
    seenAt: null,
    confirmedAt: null,
  } as const
  const document = build({
    ...whole,
    answers: [anAnswer({ verdict: 'not', texts: { comment: 'Old' }, carried })],
  })
  expect(document.sections[0]?.answers[0]).toMatchObject({
    state: 'carried',
    verdict: null,
    texts: [],
    lastYear: { year: '2025-26', label: 'Not met' },
  })
  expect(document.summary.result.map(({ count }) => count)).toEqual([0, 0, 0, 0, 2])
})

test('a locked audit takes every moment from its lock and is no draft', () => {
  const lock = { at: '2026-11-20T15:00:00Z', fingerprint: 'e'.repeat(64) }
  const document = build({ ...whole, audit: anAudit({ lock }) })
  expect(document).toMatchObject({ draft: false, asAt: lock.at, fingerprint: lock.fingerprint })
  expect(build(whole)).toMatchObject({ draft: true, asAt: NOW, fingerprint: null })
  expect(document.signOffs).toEqual([
    {
      role: 'Designated safeguarding lead',
      name: 'Daljit Sandhu',
      jobTitle: 'Deputy headteacher',
      on: '2026-11-20',
      declaration: 'True.',
      meeting: 'Board',
      minute: '7.2',
    },
  ])
})

test('evidence is in place when it was added before the first signature of this revision', () => {
  const addedAt = (at: string) => aVersion({ addedAt: `2026-11-${at}T12:00:00Z` })
  const document = build({
    ...whole,
    audit: anAudit({ revision: 2, lock: { at: '2026-11-24T10:00:00Z', fingerprint: 'e' } }),
    evidence: [
      evidence({ id: 'e1', title: 'Before', versions: [addedAt('19')] }),
      evidence({ id: 'e2', title: 'Replaced after', versions: [addedAt('19'), addedAt('21')] }),
      evidence({ id: 'e3', title: 'After', versions: [addedAt('22')] }),
    ],
    signOffs: [
      aSignOff({ id: 's0', at: '2026-11-02T12:00:00Z' }),
      aSignOff({ id: 's1', revision: 2, at: '2026-11-20T12:00:00Z' }),
      aSignOff({ id: 's2', revision: 2, roleId: 'chair', at: '2026-11-23T12:00:00Z' }),
    ],
  })
  expect(document.evidence.map(({ title, inPlaceAtSignOff }) => [title, inPlaceAtSignOff])).toEqual(
    [
      ['Before', true],
      ['Replaced after', false],
      ['After', false],
    ],
  )
})

test('kinds and states are handed over in words', () => {
  const parts = { ...whole, evidence: [evidence({ id: 'e1', kind: 'governor-report' })] }
  expect(build(parts).evidence.map(({ kind }) => kind)).toEqual(['Governor report'])
})

test('a question that takes no verdict is neither unanswered nor judged by last year', () => {
  const previous = aPreviousAudit({ answers: [aPreviousAnswer({ code: 'IMP01', verdict: 'not' })] })
  const document = build({ ...whole, previous })
  const last = document.sections.flatMap(({ answers }) => answers).find((a) => a.code === 'IMP01')
  expect(last).toMatchObject({ state: 'confirmed', verdict: null, lastYear: null })
  const { asked, result } = document.summary
  expect(asked).toBe(3)
  expect(result.find(({ meaning }) => meaning === 'unanswered')?.count).toBe(1)
  expect(result.reduce((sum, { count }) => sum + count, 0)).toBe(2)
})

test('an incomplete return lists what is open', () => {
  const incomplete = { reason: 'Boiler broke', promisedOn: '2027-02-26' }
  expect(build({ ...whole, audit: anAudit({ incomplete }) }).incomplete).toEqual({
    ...incomplete,
    open: ['TRN01'],
  })
})

test('actions are numbered in reading order and keep only codes that are asked', () => {
  expect(build(whole).actions.map(({ number, codes, status }) => [number, codes, status])).toEqual([
    [1, ['GOV01'], 'Open'],
    [2, ['TRN01'], 'In progress'],
  ])
})

test('small counts follow the destination', () => {
  const field = {
    groupId: 'g',
    kind: 'count',
    choices: [],
    unit: null,
    help: null,
    sensitive: true,
    personal: false,
    appliesTo: ['all'],
    starter: false,
  } as const
  const template = aTemplate({
    contextGroups: [{ id: 'g', title: 'Children', timing: 'now' }],
    contextFields: [
      { ...field, code: 'plan', label: 'On a plan' },
      { ...field, code: 'rate', label: 'Attendance', kind: 'percent' },
      { ...field, code: 'roll', label: 'Roll', starter: true },
      { ...field, code: 'other', label: 'Other' },
      { ...field, code: 'unsure', label: 'Carers' },
    ],
  })
  const figure = { auditId: 'audit-1', notKnown: false, value: null }
  const view = gathered({
    audit: anAudit({ template }),
    figures: [
      { ...figure, code: 'plan', value: '3' },
      { ...figure, code: 'rate', value: '94.1' },
      { ...figure, code: 'unsure', notKnown: true },
    ],
  })
  const valuesFor = (destination: 'partnership' | 'public') =>
    buildReturnDocument({
      gathered: view,
      now: NOW,
      supersedes: null,
      leftOut: new Map(),
      destination,
    }).figures[0]?.figures.map(({ value }) => value)
  expect(valuesFor('partnership')).toEqual(['3', '94.1%', 'Not given', 'Not known'])
  expect(valuesFor('public')).toEqual(['<5', '94.1%', 'Not given', 'Not known'])
})

const codes = ['Q1', 'Q2', 'Q3', 'Q4']
const template = aTemplate({
  questions: codes.map((code, at) =>
    aQuestion({
      code,
      sectionId: at % 2 === 0 ? 'gov' : 'trn',
      appliesTo: at === 3 ? ['boarding'] : ['all'],
    }),
  ),
})
const audits = fc.record({
  answers: fc
    .uniqueArray(fc.constantFrom(...codes))
    .map((answered) =>
      answered.map((code) => anAnswer({ code, texts: { comment: `said ${code}` } })),
    ),
  actions: fc
    .uniqueArray(fc.tuple(fc.nat(5), fc.constantFrom(...codes)), { selector: ([id]) => id })
    .map((all) => all.map(([id, code]) => anAction({ id: `a${id}`, codes: [code] }))),
  evidence: fc.constant([1, 2, 3].map((n) => evidence({ id: `e${n}`, title: `Title ${n}` }))),
  evidenceLinks: fc
    .uniqueArray(fc.tuple(fc.constantFrom('e1', 'e2', 'e3'), fc.constantFrom(...codes, 'G-1')), {
      selector: ([id, code]) => `${id}${code}`,
    })
    .map((all) => all.map(([id, code]) => aLink(id, code))),
})

test('every asked question is there once, every number leads somewhere, nothing hidden is in it', () => {
  fc.assert(
    fc.property(audits, (parts) => {
      const document = build({ ...parts, audit: anAudit({ template }) })
      const answers = document.sections.flatMap((section) => section.answers)
      expect(answers.map(({ code }) => code).sort()).toEqual(['Q1', 'Q2', 'Q3'])
      const pieces = new Set(document.evidence.map(({ number }) => number))
      const planned = new Set(document.actions.map(({ number }) => number))
      expect([...pieces]).toEqual(document.evidence.map((_, at) => at + 1))
      expect([...planned]).toEqual(document.actions.map((_, at) => at + 1))
      for (const answer of answers) {
        expect(answer.evidence.every((number) => pieces.has(number))).toBe(true)
        expect(answer.actions.every((number) => planned.has(number))).toBe(true)
      }
      expect(JSON.stringify(document)).not.toContain('Q4')
    }),
  )
})

test('the same audit gives the same document, whatever order its rows come in', () => {
  fc.assert(
    fc.property(audits, (parts) => {
      const audit = anAudit({ template })
      const turned = {
        audit,
        answers: [...parts.answers].reverse(),
        actions: [...parts.actions].reverse(),
        evidence: [...parts.evidence].reverse(),
        evidenceLinks: [...parts.evidenceLinks].reverse(),
      }
      expect(build(turned)).toEqual(build({ ...parts, audit }))
    }),
  )
})

test('a paper goes along with its files, and one that is left out is told with its reason', () => {
  const paperOf = (parts: Partial<AuditParts>) => {
    const document = build(parts)
    const slot = document.areas.flatMap(({ slots }) => slots).find(({ code }) => code === 'G-1')
    return { packed: document.slotDocuments?.length, slot: slot?.document }
  }
  expect(paperOf({ slotDocuments: [offered({ slot: 'G-1' })] })).toEqual({
    packed: 1,
    slot: {
      title: 'Reading summary',
      asAt: '2026-11-24',
      rows: 1,
      holds: 'counts',
      files: ['documents/G-1-reading-summary.pdf', 'documents/G-1-reading-summary.xlsx'],
      leftOutBecause: null,
    },
  })
  expect(
    paperOf({ slotDocuments: [offered({ slot: 'G-1' }, 'Shown on the visit')] }),
  ).toMatchObject({
    packed: 0,
    slot: { files: [], leftOutBecause: 'Shown on the visit' },
  })
})
