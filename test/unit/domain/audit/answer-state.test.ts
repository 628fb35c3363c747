import { expect, test } from 'vitest'
import type { Action } from '../../../../renderer/src/domain/audit/audit.ts'
import type { AuditParts } from '../../../../renderer/src/domain/audit/gather-audit.ts'
import {
  aFile,
  aLink,
  anAction,
  anAnswer,
  anAudit,
  aPreviousAudit,
  aVersion,
  evidence,
  gathered,
  TODAY,
} from '../../../builders/audit.ts'
import { aQuestion, aTemplate } from '../../../builders/template.ts'

function stateOf(code: string, parts: Partial<AuditParts>): string | undefined {
  return gathered(parts).lineByCode.get(code)?.state
}

const carried = { fromYear: '2025-26', wording: 'unchanged', seenAt: null } as const

test('an untouched question is not started', () => {
  expect(stateOf('GOV01', {})).toBe('not-started')
  expect(stateOf('GOV01', { answers: [anAnswer({ verdict: null })] })).toBe('not-started')
  expect(
    stateOf('GOV01', { answers: [anAnswer({ verdict: null, texts: { comment: ' ' } })] }),
  ).toBe('not-started')
})

test('writing, ticking, proving or planning without a verdict is a start', () => {
  const nothing = anAnswer({ verdict: null })
  expect(stateOf('GOV01', { answers: [{ ...nothing, texts: { comment: 'We do' } }] })).toBe(
    'started',
  )
  expect(stateOf('GOV01', { answers: [{ ...nothing, texts: { notes: 'ask Sue' } }] })).toBe(
    'started',
  )
  expect(stateOf('GOV01', { answers: [{ ...nothing, parts: ['a'] }] })).toBe('started')
  expect(stateOf('GOV01', { actions: [anAction()] })).toBe('started')
  expect(
    stateOf('GOV01', { evidence: [evidence()], evidenceLinks: [aLink('evidence-1', 'GOV01')] }),
  ).toBe('started')
})

test('a verdict is enough where nothing is demanded of it', () => {
  expect(stateOf('GOV01', { answers: [anAnswer({ verdict: 'met' })] })).toBe('confirmed')
})

test('not met waits for its comment and its action', () => {
  const answer = anAnswer({ verdict: 'not' })
  expect(stateOf('GOV01', { answers: [answer] })).toBe('something-missing')
  const commented = { ...answer, texts: { comment: 'Nobody yet' } }
  expect(stateOf('GOV01', { answers: [commented] })).toBe('something-missing')
  expect(stateOf('GOV01', { answers: [commented], actions: [anAction()] })).toBe('confirmed')
  expect(
    stateOf('GOV01', { answers: [commented], actions: [anAction({ status: 'dropped' })] }),
  ).toBe('something-missing')
  expect(stateOf('GOV01', { answers: [commented], actions: [anAction({ what: ' ' })] })).toBe(
    'something-missing',
  )
})

test('what is only invited never stops an answer from being done', () => {
  const answer = anAnswer({ verdict: 'partly', texts: { comment: 'Half' } })
  const line = gathered({ answers: [answer] }).lineByCode.get('GOV01')
  expect(line?.state).toBe('confirmed')
  expect(line?.missing).toEqual([
    {
      what: 'action',
      strength: 'invite',
      sentence: '“Partly met” is stronger with an action: say who does what by when.',
    },
  ])
})

test('not applicable asks for its reason', () => {
  const line = gathered({ answers: [anAnswer({ verdict: 'na' })] }).lineByCode.get('GOV01')
  expect(line?.missing[0]?.sentence).toBe('Say why this does not apply.')
})

test('a carried answer stays carried until she confirms it, complete or not', () => {
  const unconfirmed = { ...carried, confirmedAt: null }
  const confirmed = { ...carried, confirmedAt: '2026-11-20T10:00:00Z' }
  expect(stateOf('GOV01', { answers: [anAnswer({ carried: unconfirmed })] })).toBe('carried')
  expect(stateOf('GOV01', { answers: [anAnswer({ verdict: 'not', carried: unconfirmed })] })).toBe(
    'carried',
  )
  expect(stateOf('GOV01', { answers: [anAnswer({ carried: confirmed })] })).toBe('confirmed')
  expect(stateOf('GOV01', { answers: [anAnswer({ verdict: 'not', carried: confirmed })] })).toBe(
    'something-missing',
  )
})

test('a narrative question is answered by its text, with no verdict', () => {
  expect(stateOf('IMP01', {})).toBe('not-started')
  expect(
    stateOf('IMP01', {
      answers: [anAnswer({ code: 'IMP01', verdict: null, texts: { comment: 'Two things' } })],
    }),
  ).toBe('confirmed')
  expect(stateOf('IMP01', { answers: [anAnswer({ code: 'IMP01', verdict: 'met' })] })).toBe(
    'not-started',
  )
})

test('a question filled from the actions is answered once any action lives, or a line says none', () => {
  const template = aTemplate({
    questions: [aQuestion({ code: 'IMP03', answerKind: 'from-actions', demands: [] })],
  })
  const audit = anAudit({ template })
  expect(stateOf('IMP03', { audit })).toBe('not-started')
  expect(stateOf('IMP03', { audit, actions: [anAction({ status: 'dropped' })] })).toBe(
    'not-started',
  )
  expect(stateOf('IMP03', { audit, actions: [anAction()] })).toBe('confirmed')
  const none = anAnswer({ code: 'IMP03', verdict: null, texts: { comment: 'None needed' } })
  expect(stateOf('IMP03', { audit, answers: [none] })).toBe('confirmed')
})

test('a verdict that the scale does not know must be chosen again', () => {
  const line = gathered({ answers: [anAnswer({ verdict: '5' })] }).lineByCode.get('GOV01')
  expect(line?.state).toBe('something-missing')
  expect(line?.missing.map(({ what }) => what)).toEqual(['verdict'])
})

test('expired evidence and evidence without its file never count in silence', () => {
  const demands = [{ what: 'evidence', when: ['met'], strength: 'require' }] as const
  const audit = anAudit({ template: aTemplate({ questions: [aQuestion({ demands })] }) })
  const answers = [anAnswer()]
  const evidenceLinks = [aLink('evidence-1', 'GOV01')]
  const stateWith = (piece: ReturnType<typeof evidence>, missingFiles = new Set<string>()) =>
    stateOf('GOV01', { audit, answers, evidenceLinks, evidence: [piece], missingFiles })
  expect(stateWith(evidence())).toBe('confirmed')
  expect(stateWith(evidence({ expiresOn: TODAY }))).toBe('confirmed')
  expect(stateWith(evidence({ expiresOn: '2026-11-23' }))).toBe('something-missing')
  expect(stateWith(evidence({ reviewOn: '2020-01-01' }))).toBe('confirmed')
  const lost = evidence({ versions: [aVersion({ source: aFile({ sha256: 'c'.repeat(64) }) })] })
  expect(stateWith(lost, new Set(['c'.repeat(64)]))).toBe('something-missing')
})

test('met in parts waits for each line, other verdicts do not', () => {
  const parts = [
    { id: 'ratios', label: 'Ratios' },
    { id: 'absence', label: 'Absence' },
  ]
  const audit = anAudit({ template: aTemplate({ questions: [aQuestion({ parts })] }) })
  const line = gathered({ audit, answers: [anAnswer({ parts: ['ratios'] })] }).lineByCode.get(
    'GOV01',
  )
  expect(line?.state).toBe('something-missing')
  expect(line?.missing[0]?.sentence).toBe(
    '“Met” means every line is in place, and 1 line is not ticked.',
  )
})

test('actions that stand as they came from last year answer nothing until one is touched', () => {
  const template = aTemplate({
    questions: [aQuestion({ code: 'IMP03', answerKind: 'from-actions', demands: [] })],
  })
  const audit = anAudit({ template })
  const came = anAction({ carriedFrom: '2025-26' })
  const previous = aPreviousAudit({ schoolYear: '2025-26', actions: [came] })
  const stateWith = (...actions: readonly Action[]) =>
    stateOf('IMP03', { audit, previous, actions })
  expect(stateWith(came)).toBe('started')
  expect(stateWith({ ...came, due: '2027-02-12' })).toBe('confirmed')
  expect(stateWith({ ...came, status: 'done' })).toBe('confirmed')
  expect(stateWith(came, anAction({ id: 'action-2', what: 'New' }))).toBe('confirmed')
  expect(stateWith(came, anAction({ id: 'action-2', what: ' ' }))).toBe('started')
})

test('a hidden question keeps its answer but is no line', () => {
  const template = aTemplate({ questions: [aQuestion({ appliesTo: ['boarding'] })] })
  const view = gathered({ audit: anAudit({ template }), answers: [anAnswer()] })
  expect(view.lines).toEqual([])
  expect(view.hidden.map(({ question }) => question.code)).toEqual(['GOV01'])
})
