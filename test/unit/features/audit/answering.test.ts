import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnLabel } from '../../../../renderer/src/domain/audit/column-label.ts'
import type {
  AuditParts,
  QuestionLine,
} from '../../../../renderer/src/domain/audit/gather-audit.ts'
import type { Question, Scale } from '../../../../renderer/src/domain/packs/template.ts'
import {
  withPart,
  withText,
} from '../../../../renderer/src/features/audit/question/answer-edits.ts'
import {
  naHintInWords,
  needInWords,
  partInWords,
} from '../../../../renderer/src/features/audit/question/column-words.ts'
import {
  needOf,
  sortColumns,
} from '../../../../renderer/src/features/audit/question/columns-shown.ts'
import {
  lastYearOf,
  verdictOfLastYear,
} from '../../../../renderer/src/features/audit/question/last-year.ts'
import { placeInWords } from '../../../../renderer/src/features/audit/question/reference-words.ts'
import { pointsWithKeys } from '../../../../renderer/src/features/audit/scale-keys.ts'
import {
  anAnswer,
  anAudit,
  aPreviousAnswer,
  aPreviousAudit,
  gathered,
} from '../../../builders/audit.ts'
import { aQuestion, aTemplate, metPartlyNot } from '../../../builders/template.ts'

function lineWith(question: Partial<Question>, parts: Partial<AuditParts> = {}): QuestionLine {
  const template = aTemplate({ questions: [aQuestion(question)] })
  const [line] = gathered({ audit: anAudit({ template }), ...parts }).lines
  if (!line) throw new Error('the question is not asked')
  return line
}

test('an emptied text leaves nothing behind, others stay', () => {
  const answer = anAnswer({ texts: { comment: 'Twilight', impact: 'More notice' } })
  expect(withText(answer, 'comment', '').texts).toEqual({ impact: 'More notice' })
})

test('ticks stand in the order of the lines, however they were ticked', () => {
  const parts = ['a', 'b', 'c'].map((id) => ({ id }))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean())), (ticks) => {
      const answer = ticks.reduce(
        (before, [id, ticked]) => withPart(before, parts, id, ticked),
        anAnswer(),
      )
      expect(answer.parts).toEqual([...answer.parts].sort())
      const last = ticks.at(-1)
      if (last) expect(answer.parts.includes(last[0])).toBe(last[1])
    }),
  )
})

const scale = (
  ...values: readonly (readonly [string, 'met' | 'partly' | 'not' | 'not-applicable'])[]
): Scale => ({
  id: 's',
  title: '',
  points: values.map(([value, meaning]) => ({ value, label: value, meaning })),
})

const keysOf = (one: Scale) => pointsWithKeys(one).map(({ keyName }) => keyName)

test('points are counted as they stand, and “does not apply” is 0', () => {
  expect(keysOf(metPartlyNot)).toEqual(['1', '2', '3', '0'])
})

test('a point that is a digit has its own key, whichever way the scale runs', () => {
  expect(
    keysOf(scale(['3', 'met'], ['2', 'partly'], ['1', 'not'], ['0', 'not-applicable'])),
  ).toEqual(['3', '2', '1', '0'])
  expect(
    keysOf(
      scale(['1', 'met'], ['2', 'partly'], ['3', 'partly'], ['4', 'not'], ['na', 'not-applicable']),
    ),
  ).toEqual(['1', '2', '3', '4', '0'])
})

test('no two points of any scale share a key', () => {
  const point = fc.tuple(
    fc.oneof(fc.constantFrom('0', '1', '2', '3', '9'), fc.string({ minLength: 1 })),
    fc.constantFrom<'met' | 'partly' | 'not' | 'not-applicable'>(
      'met',
      'partly',
      'not',
      'not-applicable',
    ),
  )
  const values = fc.uniqueArray(point, { selector: ([value]) => value, maxLength: 14 })
  fc.assert(
    fc.property(values, (points) => {
      const keys = keysOf(scale(...points)).filter(Boolean)
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})

test('with “Met” the comment stands open and the rest is one press away', () => {
  const line = lineWith({}, { answers: [anAnswer()] })
  const { shown, offered } = sortColumns(aTemplate().columns, line, new Set())
  expect(shown.map(({ id }) => id)).toEqual(['comment'])
  expect(offered.map(({ id }) => id)).toEqual(['impact', 'gap', 'timescale', 'notes'])
})

test('with a gap everything that is sent stands open, private notes stay offered', () => {
  const line = lineWith({}, { answers: [anAnswer({ verdict: 'partly' })] })
  const { shown, offered } = sortColumns(aTemplate().columns, line, new Set())
  expect(shown.map(({ id }) => id)).toEqual(['comment', 'impact', 'gap', 'timescale'])
  expect(offered.map(({ id }) => id)).toEqual(['notes'])
})

test('what was written is never folded away', () => {
  const line = lineWith({}, { answers: [anAnswer({ texts: { notes: 'Ask Priya' } })] })
  const { shown } = sortColumns(aTemplate().columns, line, new Set())
  expect(shown.map(({ id }) => id)).toContain('notes')
})

test('a narrative offers no columns but the private ones', () => {
  const line = lineWith({ answerKind: 'narrative' })
  const { shown, offered } = sortColumns(aTemplate().columns, line, new Set())
  expect(shown.map(({ id }) => id)).toEqual(['comment'])
  expect(offered.map(({ id }) => id)).toEqual(['notes'])
})

test('a demand is told with the word of the verdict that asks for it', () => {
  const line = lineWith({}, { answers: [anAnswer({ verdict: 'partly' })] })
  expect(needInWords(line, needOf(line, 'comment'))).toBe('needed for “Partly met”')
  expect(needInWords(line, needOf(line, 'action'))).toBe('welcome for “Partly met”')
  expect(needOf(line, 'evidence')).toBeNull()
})

test('the comment is called after what it is here', () => {
  const [comment] = aTemplate().columns
  if (!comment) throw new Error('no comment column')
  expect(columnLabel(lineWith({ answerKind: 'narrative' }), comment)).toBe('Your answer')
  const na = lineWith({}, { answers: [anAnswer({ verdict: 'na' })] })
  expect(columnLabel(na, comment)).toBe('Why this does not apply')
  expect(partInWords(na, 'comment', [comment])).toBe('“Why this does not apply”')
})

test('a source is told with edition, part, paragraph and heading', () => {
  const editions = [
    {
      id: 'kcsie-2026',
      title: 'Keeping children safe in education 2026',
      kind: 'statutory-guidance',
      inForceFrom: null,
      inForceTo: null,
      verified: true,
      note: null,
    },
  ]
  const reference = {
    editionId: 'kcsie-2026',
    part: 'Part two',
    heading: 'Staff training',
    paragraph: '79-80',
    verified: true,
    note: null,
    appliesTo: null,
  }
  expect(placeInWords(reference, editions)).toBe(
    'Keeping children safe in education 2026, Part two, paragraphs 79-80: Staff training',
  )
  expect(placeInWords({ ...reference, paragraph: '13', part: null, heading: null }, editions)).toBe(
    'Keeping children safe in education 2026, paragraph 13',
  )
})

test('last year’s reworded question shows what changed, an unchanged one shows nothing', () => {
  const previous = aPreviousAudit({
    answers: [aPreviousAnswer({ text: 'Is there a named link governor?' })],
  })
  const audit = gathered({ previous })
  const line = audit.lineByCode.get('GOV01')
  if (!line) throw new Error('not asked')
  const found = lastYearOf(audit, line)
  expect(found?.type).toBe('answered')
  expect(
    found?.type === 'answered' && found.difference?.some(({ kind }) => kind === 'removed'),
  ).toBe(true)
  const same = gathered({ previous: aPreviousAudit({ answers: [aPreviousAnswer()] }) })
  const [sameLine] = same.lines
  expect(sameLine && lastYearOf(same, sameLine)).toMatchObject({ difference: null })
})

test('a question split off shows what the whole said last year', () => {
  const previous = aPreviousAudit({ answers: [aPreviousAnswer({ code: 'OLD01' })] })
  const template = aTemplate({ questions: [aQuestion({ splitFrom: 'OLD01' })] })
  const audit = gathered({ previous, audit: anAudit({ template }) })
  const [line] = audit.lines
  if (!line) throw new Error('not asked')
  expect(lastYearOf(audit, line)).toMatchObject({ type: 'part', answer: { code: 'OLD01' } })
})

test('without an audit of last year nothing is called new', () => {
  const audit = gathered()
  const [line] = audit.lines
  if (!line) throw new Error('not asked')
  expect(lastYearOf(audit, line)).toBeNull()
  expect(lastYearOf({ ...audit, previous: aPreviousAudit() }, line)).toEqual({ type: 'new' })
})

test('last year’s verdict from another scale keeps what it said', () => {
  const answer = aPreviousAnswer({ verdict: 'amber', meaning: 'partly' })
  expect(verdictOfLastYear({ scale: metPartlyNot }, answer)).toEqual({
    meaning: 'partly',
    label: 'Partly',
  })
})

test('when “does not apply” is fair is told with the scale’s own word', () => {
  expect(naHintInWords(lineWith({ naHint: 'none in this period' }))).toBe(
    '“Not applicable” is a fair answer if: none in this period.',
  )
  expect(naHintInWords(lineWith({}))).toBeUndefined()
})
