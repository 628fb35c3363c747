import type { Instant, LocalDate } from '../shared/dates.ts'
import type { AuditId, FeedbackId, Sha256 } from '../shared/ids.ts'
import type { Feedback, FeedbackKind } from './feedback.ts'
import type { FeedbackFile, FeedbackItem } from './feedback-file.ts'

export interface Keeping {
  readonly auditId: AuditId
  readonly sha256: Sha256
  /** The file as it came. */
  readonly text: string
  readonly receivedOn: LocalDate
  readonly now: Instant
  readonly by: string
  readonly newId: () => FeedbackId
}

/** What a file says, one row an item, in its order. */
export function rowsOfFile(file: FeedbackFile, keeping: Keeping): readonly Feedback[] {
  const { auditId, sha256, text, receivedOn, now, by, newId } = keeping
  return file.items.map((item, at) => ({
    id: newId(),
    auditId,
    came: 'file',
    from: file.from,
    receivedOn,
    revision: file.revision,
    packageSha256: file.packageSha256,
    proof: null,
    source: {
      feedbackId: file.feedbackId,
      sha256,
      writtenAt: file.writtenAt,
      item: at,
      text: at === 0 ? text : null,
    },
    settled: null,
    addedAt: now,
    by,
    ...saidBy(item),
  }))
}

type Said = Pick<Feedback, 'kind' | 'dueOn' | 'questions' | 'slots' | 'text'>

/** What one item says, in the fields of a row. */
export function saidBy(item: FeedbackItem): Said {
  const nothing = { dueOn: null, questions: [], slots: [], text: '' }
  switch (item.type) {
    case 'confirmation':
      return { ...nothing, kind: 'confirmation', text: item.text }
    case 'extension':
      return { ...nothing, kind: 'extension', dueOn: item.dueOn, text: item.text }
    case 'completion':
    case 'dip-sample': {
      const { type, questions, slots, wantedBy, text } = item
      return { kind: type, dueOn: wantedBy, questions, slots, text }
    }
    case 'comment': {
      const questions = item.question === null ? [] : [item.question]
      return { ...nothing, kind: 'comment', questions, text: item.text }
    }
    default:
      return { ...nothing, kind: 'benchmark' satisfies FeedbackKind }
  }
}
