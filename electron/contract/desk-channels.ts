import { z } from 'zod'
import { deskCard, deskKind, journalCursor, journalHead, journalRecord, uuid } from './values.ts'

const empty = z.strictObject({})

/** The desks of a vault, and the journal of each. */
export const deskAsks = {
  'desks:list': { request: empty, response: z.strictObject({ desks: z.array(deskCard) }) },
  'desks:create': {
    request: z.strictObject({ id: uuid, kind: deskKind, label: z.string().max(300) }),
    response: z.strictObject({ desk: deskCard }),
  },
  'desks:label': {
    request: z.strictObject({ id: uuid, label: z.string().max(300) }),
    response: z.strictObject({ desk: deskCard }),
  },
  /** Removes a sample desk, all of it. Any other kind is refused as `read-only`. */
  'desks:discard-sample': { request: z.strictObject({ id: uuid }), response: empty },

  'journal:head': { request: z.strictObject({ deskId: uuid }), response: journalHead },
  'journal:read': {
    request: z.strictObject({ deskId: uuid, from: journalCursor.nullable() }),
    response: z.strictObject({
      records: z.array(journalRecord),
      /** Null at the end. */
      next: journalCursor.nullable(),
    }),
  },
  /** Idempotent: a record whose `seq` the journal already holds is passed over. */
  'journal:append': {
    request: z.strictObject({
      deskId: uuid,
      generation: z.number().int().positive(),
      records: z.array(journalRecord).max(1000),
    }),
    response: z.strictObject({ lastSeq: z.number().int().nonnegative() }),
  },
  /** Opens a new segment with a checkpoint of all rows; the first append of a new desk needs one too. */
  'journal:start-segment': {
    request: z.strictObject({
      deskId: uuid,
      generation: z.number().int().positive(),
      schema: z.number().int().positive(),
      checkpoint: z.array(journalRecord),
    }),
    response: z.strictObject({ segment: z.number().int().positive() }),
  },
  /** Keeps what a working copy held beyond the journal, so that it can be looked at later. */
  'journal:keep-aside': {
    request: z.strictObject({ deskId: uuid, body: z.string() }),
    response: z.strictObject({ name: z.string() }),
  },
} as const

export const deskJobs = {
  /**
   * Keeps a desk for one page, in whatever browser, until the job is cancelled or the page is gone.
   *
   * Its one progress tells that the desk is held. Without `wait` it ends when another page has it.
   */
  'desks:hold': {
    request: z.strictObject({ deskId: uuid, wait: z.boolean() }),
    progress: z.strictObject({ held: z.literal(true) }),
    response: z.strictObject({ held: z.literal(false) }),
  },
} as const
