import { z } from 'zod'
import { isLocalDate } from '../../shared/calendar.ts'

/**
 * Makes the object schemas of a pack, strict or lenient.
 *
 * A file of our own minor format may hold no field that we do not know: a misspelt one would
 * otherwise be dropped in silence. A file of a newer minor format may, and what we do not know
 * is kept beside it (see `Pack.raw`).
 */
export type ObjectMaker = <S extends z.ZodRawShape>(shape: S) => z.ZodObject<S>

export const strictly: ObjectMaker = <S extends z.ZodRawShape>(shape: S) =>
  // Strictness changes what is refused, not the type of what is taken.
  z.strictObject(shape) as unknown as z.ZodObject<S>

export const leniently: ObjectMaker = (shape) => z.object(shape)

/** An id or code: short, without ends. */
export const code = z
  .string()
  .min(1)
  .max(80)
  .regex(/^\S(?:.*\S)?$/)
/** Words on the screen. May be empty here; the linter says where a label must not be. */
export const words = z.string().max(20_000)
export const codes = z.array(code).max(2_000)
export const dateOrNull = z
  .string()
  .refine(isLocalDate, 'is not a day written as YYYY-MM-DD')
  .nullable()
export const day = z.string().refine(isLocalDate, 'is not a day written as YYYY-MM-DD')
export const count = z.number().int().nonnegative()

/** Fields by which a file says where it belongs. */
export const belonging = { packId: code, version: code } as const

/** What the starter pack says about how far a fact was checked. */
export const provenance = {
  verified: z.boolean().optional(),
  note: words.nullable().optional(),
  sources: codes.optional(),
} as const
