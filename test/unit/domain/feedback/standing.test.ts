import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DueDate } from '../../../../renderer/src/domain/audit/audit.ts'
import { gatherAudit } from '../../../../renderer/src/domain/audit/gather-audit.ts'
import type { Feedback } from '../../../../renderer/src/domain/feedback/feedback.ts'
import type { FeedbackFile } from '../../../../renderer/src/domain/feedback/feedback-file.ts'
import { checkLetter, saidInLetter } from '../../../../renderer/src/domain/feedback/letter.ts'
import { planFeedback } from '../../../../renderer/src/domain/feedback/plan-file.ts'
import { requestedBy } from '../../../../renderer/src/domain/feedback/requested.ts'
import { rowsOfFile } from '../../../../renderer/src/domain/feedback/rows-of-file.ts'
import {
  type AnsweringPackage,
  dueWith,
  standingOf,
} from '../../../../renderer/src/domain/feedback/standing.ts'
import { requestInWords, wordInWords } from '../../../../renderer/src/domain/feedback/words.ts'
import { checkSum } from '../../../../renderer/src/domain/shared/check-sum.ts'
import { writeFeedback } from '../../../../renderer/src/exchange/feedback/write-feedback.ts'
import { anAnswer, anAudit, aSchool, auditParts, TODAY } from '../../../builders/audit.ts'
import { anyFeedbackFile, aWord } from '../../../builders/feedback.ts'

interface State {
  readonly words: readonly Feedback[]
  readonly due: DueDate | null
}

/** Opens a file as the desk does, at some moment. */
function open({ words, due }: State, file: FeedbackFile, turn: number): State {
  const text = writeFeedback(file)
  const ground = { audit: anAudit(), school: aSchool(), held: words, packages: new Set<string>() }
  const plan = planFeedback(file, checkSum(text), ground)
  if (!plan.ok || plan.value.standing === 'known') return { words, due }
  const rows = rowsOfFile(file, {
    auditId: 'audit-1',
    sha256: checkSum(text),
    text,
    receivedOn: TODAY,
    now: `2027-08-01T10:00:${String(turn).padStart(2, '0')}Z`,
    by: 'me',
    newId: () => `row-${file.feedbackId}-${turn}`,
  })
  const all = [...words, ...rows]
  return { words: all, due: dueWith(due, all, rows) }
}

/** What is there, whatever the order and the moments in which it came. */
function seen({ words, due }: State) {
  const standings = words.map((word) => {
    const { source, kind, dueOn, questions, text } = word
    const { type } = standingOf(word, words, [], TODAY)
    return { of: `${source?.feedbackId} ${source?.item}`, kind, dueOn, questions, text, type }
  })
  return { due, standings: standings.toSorted((a, b) => (a.of < b.of ? -1 : 1)) }
}

describe('what the partnership said', () => {
  test('comes to the same in whatever order files are opened, and however often', () => {
    const shuffled = fc
      .uniqueArray(anyFeedbackFile, { maxLength: 6, selector: ({ feedbackId }) => feedbackId })
      .chain((files) =>
        fc.tuple(
          fc.constant(files),
          fc.shuffledSubarray([...files, ...files], { minLength: files.length * 2 }),
        ),
      )
    const start: State = { words: [], due: { date: '2027-02-12', source: 'typed' } }
    fc.assert(
      fc.property(shuffled, ([files, others]) => {
        const once = files.reduce(open, start)
        const otherwise = others.reduce(open, start)
        expect(seen(otherwise)).toEqual(seen(once))
      }),
      { numRuns: 200 },
    )
  })

  test('the later extension holds, and without any the old date comes back', () => {
    const typed = { date: '2027-02-12', source: 'typed' } as const
    const first = aWord({ kind: 'extension', id: 'a', dueOn: '2027-02-26' })
    const later = aWord({
      kind: 'extension',
      id: 'b',
      dueOn: '2027-03-12',
      receivedOn: '2026-11-23',
    })
    const both = dueWith(typed, [first, later], [first, later])
    expect(both).toEqual({ date: '2027-03-12', source: 'extension', before: typed })
    expect(standingOf(first, [first, later], [], TODAY).type).toBe('older')
    expect(dueWith(both, [first], [later])?.date).toBe('2027-02-26')
    expect(dueWith(both, [], [first, later])).toEqual(typed)
  })

  test('a date that she typed after an extension is not moved by an older one', () => {
    const typed = { date: '2027-04-01', source: 'typed' } as const
    const held = aWord({ kind: 'extension', id: 'a', receivedOn: '2026-11-23' })
    const older = aWord({ kind: 'extension', id: 'b', receivedOn: '2026-11-01' })
    expect(dueWith(typed, [held, older], [older])).toEqual(typed)
  })
})

const made = (changes: Partial<AnsweringPackage> = {}): AnsweringPackage => ({
  id: 'made-1',
  returnId: 'return-1',
  revision: 1,
  draft: false,
  sha256: 'a',
  madeAt: '2026-11-18T10:00:00Z',
  ...changes,
})
const after = '2026-11-23T10:00:00Z'

describe('a request', () => {
  const first = made()
  test.each([
    ['by nothing', [first], 'open'],
    ['by the next revision', [first, made({ revision: 2, madeAt: after })], 'answered'],
    ['not by a draft', [first, made({ revision: 2, draft: true })], 'open'],
    ['not by a dip sample', [first, made({ revision: 2, sampleFor: 'other' })], 'open'],
    ['not by the same bytes made again', [first, made({ id: '2', madeAt: after })], 'open'],
    ['by other content, unsigned', [first, made({ sha256: 'b', madeAt: after })], 'answered'],
  ])('to complete is answered %s', (_, packages, type) => {
    const word = aWord()
    expect(standingOf(word, [word], packages, TODAY).type).toBe(type)
  })

  test('for a sample is answered by its own sample only', () => {
    const word = aWord({ kind: 'dip-sample' })
    const whole = made({ revision: 2, madeAt: after })
    expect(standingOf(word, [word], [whole], TODAY).type).toBe('open')
    const sample = made({ sampleFor: word.id, madeAt: after })
    expect(standingOf(word, [word], [whole, sample], TODAY).type).toBe('answered')
  })

  test('is late after its day, and settled when she says so', () => {
    const word = aWord()
    expect(standingOf(word, [word], [], '2026-12-04').type).toBe('open')
    expect(standingOf(word, [word], [], '2026-12-05').type).toBe('late')
    const settled = { at: after, by: 'me', madeId: null, note: 'By email' }
    expect(standingOf({ ...word, settled }, [word], [], '2026-12-05').type).toBe('settled')
  })

  test('names its questions with what was done since', () => {
    const answers = [anAnswer({ answeredAt: after })]
    const gathered = gatherAudit(auditParts({ answers }))
    const word = aWord({ questions: ['GOV01', 'TRN01', 'OLD01'], slots: ['G-1'] })
    const list = requestedBy(word, gathered)
    expect(list.map((one) => [one.code, one.type, one.type !== 'unknown' && one.touched])).toEqual([
      ['GOV01', 'question', true],
      ['TRN01', 'question', false],
      ['OLD01', 'unknown', false],
      ['G-1', 'slot', false],
    ])
    expect(requestInWords(word)).toBe(
      'Test partnership asks for 3 questions and 1 line of evidence by 4 December 2026',
    )
    expect(wordInWords(word)).toContain('GOV01, TRN01, OLD01 and G-1')
  })
})

describe('a letter that is typed in', () => {
  const known = { questions: ['GOV01', 'TRN01'], slots: ['G-1'], today: TODAY }
  const draft = {
    kind: 'completion',
    came: 'email',
    from: 'Test partnership',
    receivedOn: TODAY,
    revision: 1,
    dueOn: '2026-12-04',
    codes: 'gov01, g-1; TRN01',
    text: ' More words ',
  } as const

  test('finds its codes whatever their case, and sorts them', () => {
    expect(checkLetter(draft, known)).toEqual([])
    expect(saidInLetter(draft, known)).toMatchObject({
      questions: ['GOV01', 'TRN01'],
      slots: ['G-1'],
      dueOn: '2026-12-04',
      text: 'More words',
    })
  })

  test('says field by field what is missing', () => {
    const fields = (changes: object) =>
      checkLetter({ ...draft, ...changes }, known).map(({ field }) => field)
    expect(fields({ codes: 'GOV01 XX9' })).toEqual(['codes'])
    expect(fields({ codes: '', from: ' ' })).toEqual(['from', 'codes'])
    expect(fields({ kind: 'extension', dueOn: null })).toEqual(['dueOn'])
    expect(fields({ kind: 'confirmation', revision: null })).toEqual(['revision'])
    expect(fields({ kind: 'comment', text: '' })).toEqual(['text'])
    expect(fields({ receivedOn: '2026-12-24' })).toEqual(['receivedOn'])
  })
})
