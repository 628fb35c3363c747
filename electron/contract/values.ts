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
  /** A backup that was opened to look at: nothing can be written to it until it is taken over. */
  isCopy: z.boolean().default(false),
})
export type DeskCard = z.infer<typeof deskCard>

/** Rows of each table, and the sum of their hashes; a table without rows has no entry. */
export const tallies = z.record(
  z.string().max(64),
  z.strictObject({
    count: z.number().int().nonnegative(),
    sum: z.string().regex(/^[0-9a-f]{16}$/),
  }),
)

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
  /**
   * Counts and sums of all rows at `lastSeq`, as the changes carried them; null while the journal
   * is empty. A working copy that does not have the same is damaged.
   */
  tallies: tallies.nullable(),
  /** What the witness remembers: beyond `lastSeq` when the journal has lost its end. */
  witnessSeq: z.number().int().nonnegative(),
  /** A damage further back was found, and nobody has mended it yet. */
  isDamaged: z.boolean(),
  /** Where the state ended that a restore replaced; a working copy that ends there lost nothing. */
  replaced: z.array(
    z.strictObject({
      generation: z.number().int().positive(),
      lastSeq: z.number().int().nonnegative(),
      lastId: z.string().nullable(),
    }),
  ),
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
