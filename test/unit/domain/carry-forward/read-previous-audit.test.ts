import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  previousAuditWarning,
  readPreviousAudit,
} from '../../../../renderer/src/domain/carry-forward/read-previous-audit.ts'
import { aPreviousAudit, aSchool } from '../../../builders/audit.ts'

const whole = {
  school: { urn: '999901', name: 'Oakfield Primary School' },
  packId: 'p',
  packVersion: '1',
  schoolYear: '2025-26',
  answers: [{ code: 'GOV01', answer: 'met', comment: null }],
  actions: [],
}

function sentenceFor(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const read = readPreviousAudit(text, 'last-year.json')
  return read.ok ? 'taken' : read.error
}

test('the smallest whole file is taken', () => {
  expect(sentenceFor(whole)).toBe('taken')
})

test.each<[string, unknown, RegExp]>([
  ['an empty file', '', /“last-year.json” is empty\. Nothing was changed\./],
  ['a list', [], /should be a group in curly brackets\. Nothing was changed\./],
  ['a field too many', { ...whole, pupils: [] }, /“pupils” is not a field of this format/],
  ['a year that is none', { ...whole, schoolYear: '2025-27' }, /is not a school year/],
  [
    'a code twice',
    { ...whole, answers: [...whole.answers, ...whole.answers] },
    /answers question GOV01 twice\. Nothing was changed\./,
  ],
  [
    'a pupil slipped into an answer',
    { ...whole, answers: [{ ...whole.answers[0], pupil: 'x' }] },
    /answers “GOV01”: “pupil” is not a field/,
  ],
  ['brackets without end', '['.repeat(200_000), /64 levels/],
  ['a name that reaches into the app', '{"__proto__":{"a":1}}', /“__proto__”/],
  ['a spreadsheet', 'PK\u0003\u0004', /cannot be read|goes on after its end/],
])('%s is refused in one sentence', (_, value, sentence) => {
  expect(sentenceFor(value)).toMatch(sentence)
})

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(typeof sentenceFor(text)).toBe('string')
    }),
  )
})

test('an audit of another school or of this year comes with a warning', () => {
  const ours = aPreviousAudit({ school: { name: 'Oakfield Primary School', urn: '999901' } })
  expect(previousAuditWarning(ours, aSchool())).toBeNull()
  expect(previousAuditWarning(aPreviousAudit(), aSchool())).toBeNull()
  const theirs = aPreviousAudit({ school: { name: 'Elm Park', urn: '999902' } })
  expect(previousAuditWarning(theirs, aSchool())).toMatch(/is of Elm Park/)
  expect(previousAuditWarning(aPreviousAudit({ schoolYear: '2026-27' }), aSchool())).toMatch(
    /not before 2026-27/,
  )
})
