import type { DocumentToRead, ReadingStanding } from '../../../domain/receipts/standing.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import { NO_CERTIFICATE, type TrainingSession } from '../../../domain/training/record.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { saveSession } from '../../../storage/repositories/training.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { plural } from '../../../ui/format-number.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { makeRecords } from '../together/make-records.ts'
import type { Training } from '../use-training.ts'
import { receiptsOfSession } from './reading-given.ts'
import { lastDay, type SessionDraft } from './session-draft.ts'

interface ToSave {
  readonly draft: SessionDraft
  readonly present: ReadonlySet<PersonId>
  readonly reading: ReadingStanding
  /** What was read in the time that was given. */
  readonly read: readonly DocumentToRead[]
}

/** Writes a session with the records of all who were there, and the receipts she states, as one change. */
export function useSaveSession({ log, rules }: Training) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async ({ draft, present, reading, read }: ToSave): Promise<TrainingSession> => {
    const { newId, now } = desk.context
    const course = rules.courseById.get(draft.courseId ?? '')
    const session: TrainingSession = {
      ...draft,
      id: newId(),
      title: isBlank(draft.title) ? (course?.title ?? '') : draft.title.trim(),
      on: draft.on ?? '',
      provider: isBlank(draft.provider) ? (course?.provider ?? '') : draft.provider.trim(),
      evidence: [],
      addedAt: now(),
    }
    const records = makeRecords(desk, log.records, present, recordOf(session, course?.title), {
      type: 'session',
      key: session.id,
      from: '',
    })
    const receipts = receiptsOfSession(
      desk,
      reading,
      log.receipts,
      read,
      present,
      session,
      session.on,
    )
    const people = plural(records.length, 'person', 'people')
    const label = `“${session.title}” of ${formatDate(session.on)}, ${people}`
    const change = await saveSession(desk, label, { session, records, receipts })
    showWithUndo(savedWords(session.title, people, receipts.length), () => desk.undo(change))
    return session
  }
}

/** What each who was there gets a record of. */
export function recordOf(session: TrainingSession, courseTitle: string | undefined) {
  return {
    courseId: session.courseId,
    courseName: courseTitle ?? session.title,
    completedOn: lastDay(session.on, session.until),
    provider: session.provider,
    hours: session.hours,
    delivery: session.delivery,
    certificate: NO_CERTIFICATE,
    sessionId: session.id,
    note: '',
    whatChanged: '',
  }
}

function savedWords(title: string, people: string, receipts: number): string {
  const read = receipts === 0 ? '' : ` ${plural(receipts, 'reading is', 'readings are')} recorded.`
  return `“${title}” is recorded for ${people}.${read}`
}
