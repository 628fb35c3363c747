import { z } from 'zod'
import {
  backupCard,
  backupRefusal,
  keptCard,
  placeCard,
  restoreReport,
  safetyState,
  seqRange,
  snapshotCard,
  snapshotReason,
} from './safety-values.ts'
import { byteCount, deskCard, fileName, instant, journalRecord, sha256, uuid } from './values.ts'

const empty = z.strictObject({})
const ofDesk = z.strictObject({ deskId: uuid })

const scratch = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready'), scratchId: uuid, report: restoreReport }),
  z.strictObject({
    type: z.literal('refused'),
    because: backupRefusal,
    entry: z.string().nullable(),
    found: z.string().nullable(),
  }),
])

const byteProgress = z.strictObject({
  phase: z.enum(['writing', 'verifying', 'unpacking', 'comparing']),
  doneBytes: byteCount,
  totalBytes: byteCount,
})

export const safetyAsks = {
  'safety:state': { request: ofDesk, response: safetyState },
  /** She says that the records which went were meant to go: snapshots and backups rotate again. */
  'safety:accept-shrink': { request: ofDesk, response: empty },

  /**
   * Desks that a witness remembers and the vault does not have: its folder was moved or deleted.
   * Never empty in silence where there was data.
   */
  'witness:lost-desks': {
    request: empty,
    response: z.strictObject({
      desks: z.array(
        z.strictObject({ desk: deskCard, seq: z.number().int().nonnegative(), at: instant }),
      ),
    }),
  },
  /** She has seen that a desk is lost and wants to begin anew: its witness goes aside. */
  'witness:forget': { request: ofDesk, response: empty },
  /** Makes the empty place of a lost desk again, for `journal:mend` or a restore to fill. */
  'witness:readmit': { request: ofDesk, response: z.strictObject({ desk: deskCard }) },

  /**
   * What of a journal cannot be read, and what its witness remembers. Reads everything.
   *
   * A damage is held as a trouble until the journal is mended, or is found whole.
   */
  'journal:diagnose': {
    request: ofDesk,
    response: z.strictObject({
      /** Changes that are missing or unreadable, up to the end that the witness or the journal knows. */
      gaps: z.array(seqRange),
      /** Where a segment begins something cannot be read, though every change may be there. */
      hasDamagedStart: z.boolean(),
      lastSeq: z.number().int().nonnegative(),
      /** Of the last change that can be read; null when none can. */
      lastAt: instant.nullable(),
      /** The best snapshot behind the last gap, whose rows need nothing of what is missing. */
      snapshotSeq: z.number().int().nonnegative().nullable(),
    }),
  },
  /**
   * Writes the journal anew from what can be read of it, and the given changes for what cannot.
   *
   * What is still missing is left as a change of kind `unreadable` that touches nothing. The old
   * folder is kept aside. The new journal is read back before it takes its place.
   */
  'journal:mend': {
    request: z.strictObject({
      deskId: uuid,
      schema: z.number().int().positive(),
      records: z.array(journalRecord),
    }),
    response: z.strictObject({ missing: z.array(seqRange), keptId: z.string() }),
  },

  /**
   * Empties the storage that the page's browser keeps for this app: the working copies of all
   * desks, and settings. For a storage that can be neither read nor removed in any other way.
   *
   * Fails as `damaged` unless the desk's journal can be replayed to its remembered end. The page
   * has made sure that nothing readable in it is missing from the vault.
   */
  'copies:clear': { request: ofDesk, response: empty },

  'snapshots:make': {
    request: z.strictObject({ deskId: uuid, reason: snapshotReason }),
    response: z.strictObject({ snapshot: snapshotCard }),
  },

  'places:list': { request: empty, response: z.strictObject({ places: z.array(placeCard) }) },
  'places:inside': {
    request: z.strictObject({ placeId: uuid }),
    response: z.strictObject({ places: z.array(placeCard) }),
  },
  /** A folder that she typed, such as `\\server\share\safeguarding`. Fails as `gone` when it is none. */
  'places:named': {
    request: z.strictObject({ path: z.string().min(1).max(1000) }),
    response: z.strictObject({ place: placeCard }),
  },
  'places:make-folder': {
    request: z.strictObject({ placeId: uuid, name: fileName }),
    response: z.strictObject({ place: placeCard }),
  },

  /** Writes, reads and removes a small file there before it believes in the place. */
  'backups:choose-place': {
    request: z.strictObject({ deskId: uuid, placeId: uuid, holderName: z.string().max(300) }),
    response: z.strictObject({ path: z.string() }),
  },
  'backups:forget-place': { request: ofDesk, response: empty },
  /** Backups in the chosen places, in Documents, Downloads and Desktop, and on sticks. */
  'backups:find': { request: empty, response: z.strictObject({ backups: z.array(backupCard) }) },
  /** Backups in one folder that she chose. */
  'backups:in-place': {
    request: z.strictObject({ placeId: uuid }),
    response: z.strictObject({ backups: z.array(backupCard) }),
  },
  'backups:discard-scratch': { request: z.strictObject({ scratchId: uuid }), response: empty },
  /**
   * Puts a laid-out backup in the place of the desk, whose present state is kept.
   *
   * `as: 'look'` makes it a copy that nobody can write to until it is taken over.
   */
  'backups:switch': {
    request: z.strictObject({ scratchId: uuid, as: z.enum(['restore', 'look']) }),
    response: z.strictObject({ desk: deskCard, kept: keptCard.nullable() }),
  },
  /** Changes places with what was kept; what is there now is kept in turn. */
  'backups:bring-back': {
    request: z.strictObject({ deskId: uuid, keptId: z.string() }),
    response: z.strictObject({ desk: deskCard, kept: keptCard }),
  },
  'backups:discard-kept': {
    request: z.strictObject({ deskId: uuid, keptId: z.string() }),
    response: empty,
  },

  /** Makes a copy that was only looked at one to write to, and leaves word in the shared place. */
  'desks:take-over': {
    request: z.strictObject({ deskId: uuid, name: z.string().max(300) }),
    response: z.strictObject({
      desk: deskCard,
      /** False when the shared place could not be reached: the old desk will not be warned. */
      toldOthers: z.boolean(),
    }),
  },
  /** Removes a copy that was only looked at. Any other desk is refused as `read-only`. */
  'desks:discard-copy': { request: ofDesk, response: empty },
} as const

export const safetyFilesIn = {
  /** A backup from anywhere, such as one dropped on the page, for `backups:open`. */
  'backups:bring-in': {
    request: z.strictObject({ fileName, size: byteCount }),
    response: z.strictObject({ backupId: uuid }),
  },
} as const

export const safetyJobs = {
  /** Everything of a desk into one file, read back and compared before it gets its name. */
  'backups:make': {
    request: z.strictObject({
      deskId: uuid,
      /** Null: the chosen place. */
      placeId: uuid.nullable(),
    }),
    progress: byteProgress,
    response: z.strictObject({ backup: backupCard }),
  },
  /** Reads a backup wholly, lays it out beside the desks, and counts what it would bring. */
  'backups:open': {
    request: z.strictObject({ backupId: uuid }),
    progress: byteProgress,
    response: scratch,
  },
  /** Brings evidence files from a backup that are missing here, and touches nothing else. */
  'backups:fetch-files': {
    request: z.strictObject({
      deskId: uuid,
      backupId: uuid,
      sha256: z.array(sha256).max(50_000),
    }),
    progress: byteProgress,
    response: z.strictObject({
      fetched: z.number().int().nonnegative(),
      /** Those that the backup does not have, or not whole. */
      missing: z.array(sha256),
    }),
  },
  /** The same with the newest backup, or else the newest snapshot; nothing of it is kept. */
  'backups:rehearse': {
    request: ofDesk,
    progress: byteProgress,
    response: z.discriminatedUnion('type', [
      z.strictObject({
        type: z.literal('works'),
        of: z.enum(['snapshot', 'backup']),
        report: restoreReport,
      }),
      z.strictObject({
        type: z.literal('fails'),
        of: z.enum(['snapshot', 'backup']),
        because: backupRefusal,
        entry: z.string().nullable(),
      }),
      /** There is neither. */
      z.strictObject({ type: z.literal('nothing-yet') }),
    ]),
  },
} as const
