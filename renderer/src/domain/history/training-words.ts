import { dayWords, isRecord, own, type PlainRecord, rawWords, textOf } from './plain-words.ts'
import {
  type Context,
  choice,
  count,
  day,
  minor,
  minorMoment,
  named,
  plain,
  type Said,
  type TableWords,
  wording,
} from './readers.ts'
import { personIn, sourceRead } from './receipt-words.ts'

const DELIVERY = { 'in-person': 'in the room', online: 'online', distance: 'by distance learning' }

export const recordWords: TableWords = {
  one: 'training record',
  many: 'training records',
  title: (row, context) => `${personIn(row, context)}: ${courseIn(row, context)}`,
  subject: (row) => ({ type: 'persons-training', id: textOf(own(row, 'personId')) }),
  fields: {
    id: minor('Id'),
    personId: named('Who', 'person'),
    courseId: named('Course', 'course'),
    courseName: plain('Course as written'),
    startedOn: day('Begun on'),
    completedOn: day('Done on'),
    provider: plain('Provider'),
    hours: plain('Hours'),
    delivery: choice('How', DELIVERY),
    result: choice(
      'Result',
      { completed: 'completed', 'not-completed': 'not completed' },
      'completed',
    ),
    certificate: certificateRead,
    dueOverride: overrideRead,
    sessionId: named('Session', 'session'),
    note: wording('Note'),
    whatChanged: wording('What changed as a result'),
    source: sourceRead,
    addedAt: minorMoment('Added'),
    addedBy: minor('Added by'),
  },
}

export const sessionWords: TableWords = {
  one: 'training session',
  many: 'training sessions',
  title: (row) => `Session “${textOf(own(row, 'title')).trim() || 'without a title'}”`,
  subject: (row) => ({ type: 'session', id: textOf(own(row, 'id')) }),
  fields: {
    id: minor('Id'),
    courseId: named('Course', 'course'),
    title: plain('Title'),
    on: day('On'),
    until: day('Until'),
    provider: plain('Provider'),
    venue: plain('Where'),
    delivery: choice('How', DELIVERY),
    hours: plain('Hours'),
    note: wording('Note'),
    whatChanged: wording('What changed as a result'),
    evidence: count('Kept with it', 'piece of evidence', 'pieces of evidence'),
    addedAt: minorMoment('Added'),
  },
}

/** What the course is called now, else as it was written down. */
function courseIn(row: PlainRecord, { called }: Context): string {
  const written = textOf(own(row, 'courseName')).trim()
  return called('course', textOf(own(row, 'courseId'))) ?? (written || 'a course')
}

const CERTIFICATE: Readonly<Record<string, string>> = {
  attached: 'attached',
  seen: 'seen',
  promised: 'promised',
  declared: 'said to be there',
  waived: 'none is asked for',
  none: 'none',
}

function certificateRead(value: unknown, { evidenceTitle }: Context): readonly Said[] {
  const label = 'Certificate'
  if (!isRecord(value)) return [{ id: '', label, words: rawWords(value) }]
  const state = textOf(own(value, 'state'))
  const on = dayWords(own(value, 'on') ?? null)
  const pieceId = textOf(own(value, 'evidenceId'))
  const title = pieceId === '' ? null : evidenceTitle(pieceId)
  const words = [
    CERTIFICATE[state] ?? state,
    on === '' ? '' : state === 'promised' ? `for ${on}` : `on ${on}`,
    pieceId === '' ? '' : title === null ? '(no longer in the library)' : `(“${title}”)`,
  ].filter((part) => part !== '')
  return [
    { id: '', label, words: words.join(' '), idle: state === 'none' },
    { id: 'note', label: 'Note on the certificate', words: rawWords(own(value, 'note')) },
  ]
}

function overrideRead(value: unknown): readonly Said[] {
  const label = 'Due on a day that was set'
  if (!isRecord(value)) return [{ id: '', label, words: rawWords(value) }]
  const reason = textOf(own(value, 'reason')).trim()
  const on = dayWords(own(value, 'on'))
  return [{ id: '', label, words: reason === '' ? on : `${on}: ${reason}` }]
}
