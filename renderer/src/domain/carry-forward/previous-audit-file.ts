import { z } from 'zod'
import { isLocalDate, isSchoolYear } from '../shared/calendar.ts'

const words = z.string().max(20_000)
const code = z.string().min(1).max(80)
const day = z.string().refine(isLocalDate, 'is not a day written as YYYY-MM-DD').nullable()
const many = 5_000

const answer = z.strictObject({
  code,
  answer: z.union([code, z.number()]).nullable(),
  comment: words.nullable(),
  actions: z.array(code).max(many).optional(),
  templateVersion: code.optional(),
  text: words.optional(),
  answerKind: z.enum(['judgement', 'narrative', 'from-actions']).optional(),
})

const action = z.strictObject({
  id: code,
  what: words,
  questions: z.array(code).max(many),
  owner: words.nullable(),
  ownerRef: code.nullable().optional(),
  priority: code.nullable().optional(),
  start: day.optional(),
  due: day,
  status: z.enum(['open', 'doing', 'done', 'dropped']),
  successMeasure: words.nullable(),
  doneOn: day.optional(),
  doneEvidence: words.nullable().optional(),
  reason: words.nullable().optional(),
  carriedFrom: code.nullable().optional(),
  governorMeeting: day.optional(),
})

/** Last year's audit as a file: what was answered, and the actions that followed. */
export const previousAuditFile = z.strictObject({
  school: z.strictObject({
    urn: z.string().max(20).nullable(),
    name: words,
    fictional: z.boolean().optional(),
  }),
  packId: code,
  packVersion: code,
  schoolYear: z.string().refine(isSchoolYear, 'is not a school year like 2025-26'),
  edition: code.optional(),
  scale: code.optional(),
  status: code.optional(),
  returnedOn: day.optional(),
  note: words.optional(),
  signOff: z
    .array(
      z.strictObject({
        role: code,
        name: words.nullable(),
        on: day,
        meeting: words.nullable().optional(),
        minute: words.nullable().optional(),
      }),
    )
    .max(20)
    .optional(),
  answers: z.array(answer).max(many),
  actions: z.array(action).max(many),
})

export type PreviousAuditFile = z.infer<typeof previousAuditFile>
