import { describe, expect, test } from 'vitest'
import { planFeedback } from '../../../../renderer/src/domain/feedback/plan-file.ts'
import { isWaiting, standingOf } from '../../../../renderer/src/domain/feedback/standing.ts'
import { anAudit, aSchool, TODAY } from '../../../builders/audit.ts'
import { aFeedbackFile, aWord } from '../../../builders/feedback.ts'

const file = aFeedbackFile()
const { feedbackId, writtenAt } = file
const SUM = 'ab'.repeat(32)
const audit = anAudit()

const planOf = (changes: Partial<typeof file>, sha256: string, held = heldAs(SUM)) =>
  planFeedback(aFeedbackFile(changes), sha256, {
    audit,
    school: aSchool(),
    held,
    packages: new Set(),
  })

const heldAs = (sha256: string) => [
  aWord({ source: { feedbackId, item: 0, sha256, writtenAt } as never }),
]

describe('a file whose number came before', () => {
  test('and says the same is known; saying something else it is refused', () => {
    expect(planOf({}, SUM)).toMatchObject({ ok: true, value: { standing: 'known' } })
    const other = planOf({}, 'cd'.repeat(32))
    expect(other).toMatchObject({ ok: false })
    expect(other.ok ? '' : other.error).toContain('said something else. Nothing was changed.')
    expect(planOf({}, SUM, []).ok).toBe(true)
  })
})

test('codes of questions and of slots that are held are not strange', () => {
  const asked = (questions: string[], slots: string[]) =>
    planOf({ items: [{ type: 'completion', questions, slots, wantedBy: null, text: '' }] }, SUM, [])
  const questions = audit.template.questions.slice(0, 1).map(({ code }) => code)
  const slots = audit.template.slots.slice(0, 1).map(({ code }) => code)
  const notes = (plan: ReturnType<typeof asked>) => (plan.ok ? plan.value.notes.join(' ') : 'no')
  expect(notes(asked(questions, slots))).not.toContain('code')
  expect(notes(asked(['NOPE1'], slots))).toContain('1 code that')
})

test('only what asks for something waits', () => {
  expect(
    ['open', 'late', 'told', 'older', 'settled'].map((type) => isWaiting({ type } as never)),
  ).toEqual([true, true, false, false, false])
})

test('of several answers to a request the first that was made counts', () => {
  const word = aWord({
    kind: 'completion',
    revision: 1,
    dueOn: null,
    addedAt: '2027-01-01T00:00:00Z',
  })
  const made = (id: string, madeAt: string) => ({
    id,
    madeAt,
    returnId: audit.returnId,
    revision: 2,
    draft: false,
    sha256: id.repeat(32),
  })
  const all = [made('bb', '2027-02-02T00:00:00Z'), made('aa', '2027-01-02T00:00:00Z')]
  const standing = standingOf(word, [word], all as never, TODAY)
  expect(standing).toEqual({ type: 'answered', madeId: 'aa' })
})
