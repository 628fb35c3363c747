import { z } from 'zod'
import { byteCount, deskCard, instant, tallies, uuid } from './values.ts'

/** Sequence numbers of changes, both ends included. */
export const seqRange = z.strictObject({
  from: z.number().int().positive(),
  to: z.number().int().positive(),
})
export type SeqRange = z.infer<typeof seqRange>

export const snapshotReason = z.enum([
  'daily',
  'after-work',
  'before-upgrade',
  'before-import',
  'before-template',
  'before-restore',
  'before-repair',
  'asked',
])
export type SnapshotReason = z.infer<typeof snapshotReason>

export const snapshotCard = z.strictObject({
  name: z.string(),
  /** Counts up by one with each snapshot of a desk; orders and rotates them, whatever the clock says. */
  number: z.number().int().positive(),
  seq: z.number().int().nonnegative(),
  at: instant,
  reason: snapshotReason,
  /** It was read back from the disk and its sums agreed with those that the changes carry. */
  proven: z.boolean(),
  /** It lost over a fifth of the records, or all of a table, beside the last one that did not. */
  shrunk: z.boolean(),
  tallies,
})
export type SnapshotCard = z.infer<typeof snapshotCard>

/** A folder that she may choose. The token is good until the host ends; a path goes one way only. */
export const placeCard = z.strictObject({
  placeId: uuid,
  /** "Documents", "USB stick (E:)", or the folder's name. */
  label: z.string(),
  path: z.string(),
  kind: z.enum(['documents', 'desktop', 'downloads', 'home', 'drive', 'synced', 'folder']),
  freeBytes: byteCount.nullable(),
})
export type PlaceCard = z.infer<typeof placeCard>

/** What a backup says of itself, before anything of it is believed. */
export const backupCard = z.strictObject({
  /** Token of the file at the host. */
  backupId: uuid,
  fileName: z.string(),
  place: z.string(),
  size: byteCount,
  desk: deskCard,
  seq: z.number().int().nonnegative(),
  at: instant,
  appVersion: z.string(),
  tallies,
  files: z.strictObject({
    count: z.number().int().nonnegative(),
    bytes: byteCount,
    /** Files that records name and that could not be read whole when it was made. */
    missing: z.number().int().nonnegative().optional(),
  }),
  /** Whole and equal to what was there, by reading it back; null when it was only found. */
  provenAt: instant.nullable(),
  shrunk: z.boolean(),
  /**
   * It ends in a state that a restore has replaced since, so it is no copy of the present work.
   * Never one whose last change is in the journal here, such as the one that was restored.
   */
  isReplaced: z.boolean().optional(),
  /** Who made it, on which computer; backups of earlier versions do not tell. */
  madeBy: z.strictObject({ name: z.string().max(300), deviceId: uuid }).optional(),
})
export type BackupCard = z.infer<typeof backupCard>

export const backupRefusal = z.enum([
  'not-a-backup',
  /** A pack, a return or another file of ours: `found` names its kind. */
  'other-kind',
  'newer',
  'cut-short',
  /** `entry` names what in it does not agree with its own list. */
  'damaged',
])
export type BackupRefusal = z.infer<typeof backupRefusal>

/** What a restore would bring, counted, and how it differs from what is here. */
export const restoreReport = z.strictObject({
  desk: deskCard,
  seq: z.number().int().nonnegative(),
  at: instant,
  appVersion: z.string(),
  schema: z.number().int().positive(),
  tallies,
  files: z.strictObject({ count: z.number().int().nonnegative(), bytes: byteCount }),
  /** Hashes of files that records name and that the backup never had. */
  missingFiles: z.array(z.string()),
  /** Null when this computer does not have the desk. */
  here: z
    .strictObject({
      seq: z.number().int().nonnegative(),
      /** Null for a desk whose journal cannot be read. */
      at: instant.nullable(),
      tallies,
      /** By table: rows that a restore would add, change and take away. */
      differences: z.record(
        z.string(),
        z.strictObject({
          added: z.number().int().nonnegative(),
          changed: z.number().int().nonnegative(),
          removed: z.number().int().nonnegative(),
        }),
      ),
      /** Changes that are here and that the backup never had, by their ids and not by number. */
      onlyHere: z.number().int().nonnegative(),
      /** Files that records here name, that are missing here, and that the backup has. */
      missingFilesBack: z.number().int().nonnegative(),
    })
    .nullable(),
})
export type RestoreReport = z.infer<typeof restoreReport>

/** Who holds a desk, as the file beside its backups says. */
export const holderCard = z.strictObject({
  deviceId: uuid,
  name: z.string().max(300),
  at: instant,
  generation: z.number().int().positive(),
})
export type HolderCard = z.infer<typeof holderCard>

/** What was set aside by a restore or a repair. */
export const keptCard = z.strictObject({
  keptId: z.string(),
  why: z.enum(['restore', 'undo-restore', 'damaged']),
  at: instant,
  seq: z.number().int().nonnegative().nullable(),
  bytes: byteCount,
  /** A whole desk. Of a repair only the old journal is kept, for whoever looks into it. */
  canBeBroughtBack: z.boolean(),
  /** Of its rows; not of what was kept by an earlier version, or could not be read. */
  tallies: tallies.optional(),
})
export type KeptCard = z.infer<typeof keptCard>

export const safetyTrouble = z.strictObject({
  /** `journal`: something in it cannot be read. It goes when the journal is mended. */
  what: z.enum(['snapshot', 'backup', 'drill', 'witness', 'place', 'journal']),
  since: instant,
  reason: z.string(),
  about: z.string().nullable(),
  bytes: byteCount.nullable(),
})
export type SafetyTrouble = z.infer<typeof safetyTrouble>

/** Everything that the Safety screen shows and the line in the frame is reckoned from. */
export const safetyState = z.strictObject({
  createdAt: instant,
  lastSeq: z.number().int().nonnegative(),
  /** When the change `lastSeq` was made, as the journal says; null before any. */
  savedAt: instant.nullable(),
  snapshots: z.array(snapshotCard),
  /** The chosen second place; null until one is chosen. */
  place: z
    .strictObject({
      label: z.string(),
      path: z.string(),
      reachable: z.boolean(),
      /** On the disk on which the vault lies, and so lost with it; null when that cannot be seen. */
      isSameDisk: z.boolean().nullable(),
    })
    .nullable(),
  /** Of this desk in the chosen place, newest first, as far as this host knows them. */
  backups: z.array(backupCard),
  lastDrill: z
    .strictObject({ at: instant, ok: z.boolean(), of: z.enum(['snapshot', 'backup']) })
    .nullable(),
  kept: z.array(keptCard),
  /** Null when nobody left word, or no place is chosen. */
  holder: holderCard.nullable(),
  /** What fails right now; each goes when the same thing succeeds. */
  troubles: z.array(safetyTrouble),
  /**
   * Evidence files that records name and that are not on the disk. Looked at once a minute, and at
   * once after a backup, a check or a reading found that one is gone or back.
   */
  missingFiles: z.number().int().nonnegative(),
  /** How many of them a backup in the second place has; 0 while it cannot be seen. */
  missingInBackups: z.number().int().nonnegative(),
  freeBytes: byteCount.nullable(),
  vaultPlace: z.string(),
  witnessPlaces: z.array(z.string()),
})
export type SafetyState = z.infer<typeof safetyState>
