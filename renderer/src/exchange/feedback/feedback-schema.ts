import { z } from 'zod'
import type { FeedbackFile } from '../../domain/feedback/feedback-file.ts'
import { isLocalDate, isSchoolYear } from '../../domain/shared/calendar.ts'

const text = z.string().max(20_000)
const name = z.string().max(500)
const code = z
  .string()
  .min(1)
  .max(80)
  .regex(/^\S(?:.*\S)?$/)
const codes = z.array(code).max(2_000)
const day = z.string().refine(isLocalDate, 'is not a day written as YYYY-MM-DD')
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256')
/** UTC to the second or finer, so that an older file can be told from a newer one by its letters. */
const instant = z.iso.datetime()
const id = z.string().min(8).max(100)

const KNOWN = ['confirmation', 'extension', 'completion', 'dip-sample', 'comment'] as const

/**
 * The agreed shape of a `.sgfeedback` file.
 *
 * @param allowUnknown of a newer minor version: fields that we do not know stay in the value, and
 *   items of a kind that we do not know are kept like a benchmark
 */
export function feedbackSchema({ allowUnknown }: { readonly allowUnknown: boolean }) {
  const object = <S extends z.ZodRawShape>(shape: S) =>
    allowUnknown ? (z.looseObject(shape) as unknown as z.ZodObject<S>) : z.strictObject(shape)
  const asking = { questions: codes, slots: codes, wantedBy: day.nullable(), text }
  const benchmark = z.looseObject({ type: z.literal('benchmark') }) as unknown as z.ZodObject<{
    type: z.ZodLiteral<'benchmark'>
  }>
  const known = z.discriminatedUnion('type', [
    object({ type: z.literal('confirmation'), text }),
    object({ type: z.literal('extension'), dueOn: day, text }),
    object({ type: z.literal('completion'), ...asking }),
    object({ type: z.literal('dip-sample'), ...asking }),
    object({ type: z.literal('comment'), question: code.nullable(), text }),
    benchmark,
  ])
  return object({
    kind: z.literal('safeguarding-feedback'),
    format: object({ major: z.literal(1), minor: z.number().int().nonnegative() }),
    sealing: z.literal('none'),
    feedbackId: id,
    writtenAt: instant,
    from: name,
    returnId: id,
    revision: z.number().int().positive().max(10_000),
    packageSha256: hash.nullable(),
    school: object({ name, urn: z.string().max(20).nullable() }),
    schoolYear: z.string().refine(isSchoolYear, 'is not a school year such as 2026-27'),
    items: z
      .array(allowUnknown ? z.union([known, ofANewerKind]) : known)
      .min(1)
      .max(2_000),
  }) satisfies z.ZodType<FeedbackFile>
}

/** Its kind stays written as it is; whoever reads it takes what is none of ours for kept. */
const ofANewerKind = z.looseObject({
  type: z
    .string()
    .max(80)
    .refine((type) => !(KNOWN as readonly string[]).includes(type)),
}) as unknown as z.ZodObject<{ type: z.ZodLiteral<'benchmark'> }>
