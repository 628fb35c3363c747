import fc from 'fast-check'
import type { Feedback } from '../../renderer/src/domain/feedback/feedback.ts'
import type {
  FeedbackFile,
  FeedbackItem,
} from '../../renderer/src/domain/feedback/feedback-file.ts'

/** What a partnership says about the builders' audit. */
export function aFeedbackFile(changes: Partial<FeedbackFile> = {}): FeedbackFile {
  return {
    kind: 'safeguarding-feedback',
    format: { major: 1, minor: 0 },
    sealing: 'none',
    feedbackId: 'feedback-file-1',
    writtenAt: '2026-11-20T09:00:00Z',
    from: 'Test partnership',
    returnId: 'return-1',
    revision: 1,
    packageSha256: null,
    school: { name: 'Oakfield Primary School', urn: '999901' },
    schoolYear: '2026-27',
    items: [{ type: 'confirmation', text: 'Thank you.' }],
    ...changes,
  }
}

/** One word, kept. */
export function aWord(changes: Partial<Feedback> = {}): Feedback {
  return {
    id: 'word-1',
    auditId: 'audit-1',
    kind: 'completion',
    came: 'email',
    from: 'Test partnership',
    receivedOn: '2026-11-20',
    revision: 1,
    packageSha256: null,
    dueOn: '2026-12-04',
    questions: ['GOV01'],
    slots: [],
    text: '',
    proof: null,
    source: null,
    settled: null,
    addedAt: '2026-11-20T10:00:00Z',
    by: 'Daljit Sandhu',
    ...changes,
  }
}

const day = fc
  .date({ min: new Date('2026-09-01'), max: new Date('2027-07-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const moment = fc
  .date({ min: new Date('2026-09-01'), max: new Date('2027-07-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const words = fc.string({ unit: 'grapheme', maxLength: 60 })
const codes = fc.array(fc.constantFrom('GOV01', 'TRN01', 'IMP01'), { maxLength: 3 })

const item: fc.Arbitrary<FeedbackItem> = fc.oneof(
  fc.record({ type: fc.constant('confirmation' as const), text: words }),
  fc.record({ type: fc.constant('extension' as const), dueOn: day, text: words }),
  fc.record({
    type: fc.constantFrom('completion' as const, 'dip-sample' as const),
    questions: codes,
    slots: fc.constant(['G-1']),
    wantedBy: fc.option(day),
    text: words,
  }),
  fc.record({
    type: fc.constant('comment' as const),
    question: fc.option(fc.constant('GOV01')),
    text: words,
  }),
  fc.record({ type: fc.constant('benchmark' as const), all: fc.array(fc.integer()) }),
)

/** Any file that the partnership's desk may write about the builders' audit. */
export const anyFeedbackFile: fc.Arbitrary<FeedbackFile> = fc
  .record({
    feedbackId: fc.uuid(),
    writtenAt: moment,
    from: words,
    items: fc.array(item, { minLength: 1, maxLength: 5 }),
  })
  .map((changes) => aFeedbackFile(changes))
