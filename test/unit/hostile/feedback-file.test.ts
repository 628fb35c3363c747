import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planFeedback } from '../../../renderer/src/domain/feedback/plan-file.ts'
import {
  readFeedback,
  tooLargeFeedback,
} from '../../../renderer/src/exchange/feedback/read-feedback.ts'
import { writeFeedback } from '../../../renderer/src/exchange/feedback/write-feedback.ts'
import { anAudit, aSchool } from '../../builders/audit.ts'
import { aFeedbackFile, anyFeedbackFile } from '../../builders/feedback.ts'

const good = aFeedbackFile()
const item = { type: 'extension', dueOn: '2027-03-12', text: '' }
const with_ = (changes: object) => JSON.stringify({ ...good, ...changes })

const SENTENCE = /^“word\.sgfeedback” .+\. Nothing was changed\. [A-Z].+\.$/
/** As the checker of the schema says it. */
const SCHEMA_WORDS = /expected|invalid|too (?:small|big)|string|array|items\.|[<>=]/i
const EMPTY_WORDS = /\b(error|oops|please|sorry|exception)\b|undefined|NaN|!/i

test.each([
  ['nothing', ''],
  ['no JSON', 'Dear colleague'],
  ['half of it', writeFeedback(good).slice(0, 200)],
  ['something after its end', `${writeFeedback(good)}{}`],
  ['a name twice', writeFeedback(good).replace('{', '{"kind":"safeguarding-feedback",')],
  ['a name that means something to JavaScript', with_({}).replace('{', '{"__proto__":{"a":1},')],
  ['brackets without an end', '['.repeat(100_000)],
  ['more than a megabyte', with_({ from: 'x'.repeat(1_100_000) })],
  ['another kind of file', with_({ kind: 'safeguarding-return' })],
  ['a list', '[]'],
  ['a field of its own', with_({ script: 'alert(1)' })],
  ['an item of an unknown kind', with_({ items: [{ type: 'wipe' }] })],
  ['no items', with_({ items: [] })],
  ['a day that is none', with_({ items: [{ ...item, dueOn: '2027-02-30' }] })],
  ['a field in an item', with_({ items: [{ ...item, also: 1 }] })],
  ['a revision of nought', with_({ revision: 0 })],
  ['half a check sum', with_({ packageSha256: 'abc' })],
  ['a year that is none', with_({ schoolYear: '2026-29' })],
  ['a moment that is none', with_({ writtenAt: 'yesterday' })],
  ['numbers for words', with_({ from: 7 })],
  ['too many codes', with_({ items: [{ ...asking(), questions: Array(3000).fill('A1') }] })],
])('a file with %s is refused by a sentence', (_, text) => {
  const back = readFeedback(text, 'word.sgfeedback')
  expect(back.ok).toBe(false)
  if (back.ok) return
  expect(back.error.sentence).toMatch(SENTENCE)
  expect(back.error.sentence).not.toMatch(EMPTY_WORDS)
  expect(back.error.sentence).not.toMatch(SCHEMA_WORDS)
})

test.each([
  [{ returnId: 'r-1' }, 'the return that it is about is missing in it or cannot be read', '>=8'],
  [{ items: [{ ...item, dueOn: '30 Feb' }] }, 'the new due date is missing', 'YYYY-MM-DD'],
  [{ script: 'alert(1)' }, 'it holds something that this app does not know', 'script'],
])(
  'what is wrong in it is said in her words, the rest is for its maker',
  (changes, hers, makers) => {
    const back = readFeedback(with_(changes), 'word.sgfeedback')
    if (back.ok) throw new Error('it was taken')
    expect(back.error.sentence).toContain(`“word.sgfeedback” was not made as agreed: ${hers}`)
    expect(back.error.sentence).not.toContain(makers)
    expect(back.error.forMaker).toContain(makers)
  },
)

test('a file that is too large is refused before it is read', () => {
  expect(tooLargeFeedback('word.sgfeedback')).toMatch(SENTENCE)
})

test('whatever one letter of a file becomes, it is read or refused by a sentence', () => {
  fc.assert(
    fc.property(anyFeedbackFile, fc.nat(), fc.string({ maxLength: 2 }), (file, at, other) => {
      const text = writeFeedback(file)
      const place = at % text.length
      const back = readFeedback(
        `${text.slice(0, place)}${other}${text.slice(place + 1)}`,
        'word.sgfeedback',
      )
      if (!back.ok) expect(back.error.sentence).toContain('Nothing was changed.')
    }),
    { numRuns: 500 },
  )
})

const ground = {
  audit: anAudit(),
  school: aSchool(),
  held: [],
  packages: new Set(['ab'.repeat(32)]),
}
const planOf = (changes: Partial<typeof good>) =>
  planFeedback(aFeedbackFile(changes), 'sum', ground)

test.each([
  ['school', { school: { name: 'Oakfield Primary School', urn: '100200' } }, 'URN 100200'],
  ['school without a number', { school: { name: 'Elm Park', urn: null } }, 'Elm Park'],
  ['year', { schoolYear: '2025-26' }, 'the return of 2025-26'],
  ['return', { returnId: 'return-2' }, 'another return'],
])('the file of another %s is refused', (_, changes, words) => {
  const plan = planOf(changes)
  expect(plan.ok).toBe(false)
  if (!plan.ok) {
    expect(plan.error).toContain(words)
    expect(plan.error).toContain('Nothing was changed.')
  }
})

test('a package or a code that this desk does not know is told before anything is kept', () => {
  const plan = planOf({
    revision: 3,
    packageSha256: 'cd'.repeat(32),
    items: [{ ...asking(), questions: ['GOV01', 'XYZ99'] }],
  })
  expect(plan.ok && plan.value.notes.map((note) => note.slice(0, 28))).toEqual([
    'It speaks of revision 3, and',
    'It speaks of a package that ',
    'It names 1 code that your se',
  ])
})

function asking() {
  return { type: 'completion', questions: [], slots: [], wantedBy: null, text: '' } as const
}
