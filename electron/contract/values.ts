import { z } from 'zod'

export const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const instant = z.iso.datetime()
export const byteCount = z.number().int().nonnegative()
/** One name, never a path. The ports make it safe for Windows before it touches a disk. */
export const fileName = z.string().min(1).max(255)

export const deskKind = z.enum(['school', 'partnership', 'sample'])
export type DeskKind = z.infer<typeof deskKind>

export const deskCard = z.strictObject({
  id: uuid,
  kind: deskKind,
  /** What the chooser shows: the school's name. */
  label: z.string().max(300),
  createdAt: instant,
})
export type DeskCard = z.infer<typeof deskCard>

/** The end of a desk's journal, and whose journal it is. */
export const journalHead = z.strictObject({
  storeId: uuid,
  /** Raised by a restore; a working copy of another generation is set aside. */
  generation: z.number().int().positive(),
  /** Schema version of the newest segment; 0 while the journal is empty. */
  schema: z.number().int().nonnegative(),
  segment: z.number().int().nonnegative(),
  /** 0 while nothing was ever changed. */
  lastSeq: z.number().int().nonnegative(),
  lastId: z.string().nullable(),
})
export type JournalHead = z.infer<typeof journalHead>

/**
 * One line of the journal.
 *
 * `checkpoint` lines open a segment and hold all rows as they stood at `seq`; a `change`
 * line holds one change. `body` is JSON that the ports keep but do not read.
 */
export const journalRecord = z.strictObject({
  type: z.enum(['checkpoint', 'change']),
  seq: z.number().int().nonnegative(),
  id: z.string().regex(/^[\x21-\x7e]{0,64}$/),
  /** One line, well formed, as `JSON.stringify` makes it: so the journal stays a text file. */
  body: z.string().regex(/^[^\n\r\ud800-\udfff]*$/u),
})
export type JournalRecord = z.infer<typeof journalRecord>

export const journalCursor = z.strictObject({
  segment: z.number().int().nonnegative(),
  offset: byteCount,
})
export type JournalCursor = z.infer<typeof journalCursor>
