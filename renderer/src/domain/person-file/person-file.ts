import { z } from 'zod'
import { isLocalDate } from '../shared/calendar.ts'

/** Path of the text in the zip. */
export const PERSON_FILE_ENTRY = 'person.json'
export const PERSON_FILE_KIND = 'safeguarding-desk/person-file'

const words = z.string().max(2_000)
const id = z.string().min(1).max(200)
const day = z.string().refine(isLocalDate, 'is not a day written as YYYY-MM-DD')
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)
/** More than a long career brings together. */
const MOST = 5_000

const role = z.strictObject({
  roleId: id,
  title: words,
  from: day.nullable(),
  to: day.nullable(),
})

const record = z.strictObject({
  /** The same wherever the record goes on from here. */
  key: id,
  /** Where it was recorded. */
  at: words,
  courseId: id.nullable(),
  courseTitle: words,
  courseName: words,
  startedOn: day.nullable(),
  completedOn: day,
  provider: words,
  hours: z.number().nonnegative().max(1_000).nullable(),
  delivery: z.enum(['in-person', 'online', 'distance']).nullable(),
  result: z.enum(['completed', 'not-completed']),
  certificate: z.strictObject({
    state: z.enum(['attached', 'seen', 'promised', 'declared', 'none', 'waived']),
    /** The file itself stays at the school. */
    fileName: words,
  }),
  dueOverride: z.strictObject({ on: day, reason: words }).nullable(),
})

const reading = z.strictObject({
  key: id,
  at: words,
  documentId: id,
  title: words,
  version: id,
  versionLabel: words,
  /** National guidance, which is the same at every school; not a policy of the earlier one. */
  guidance: z.boolean(),
  on: day,
})

/** What goes with somebody who moves: her training and what she has read, and nothing else. */
export const personFileSchema = z.strictObject({
  kind: z.literal(PERSON_FILE_KIND),
  format: z.literal(1),
  sealing: z.literal('none'),
  madeAt: instant,
  school: words,
  person: z.strictObject({
    /** Names the person at the school that made the file; says nothing elsewhere. */
    key: id,
    title: words,
    given: words,
    family: words,
    preferredGiven: words,
    preferredFamily: words,
    post: words,
    startsOn: day.nullable(),
    endsOn: day.nullable(),
    roles: z.array(role).max(200),
  }),
  records: z.array(record).max(MOST),
  readings: z.array(reading).max(MOST),
})

export type PersonFile = z.infer<typeof personFileSchema>
export type FiledRecord = PersonFile['records'][number]
export type FiledReading = PersonFile['readings'][number]
