import type { Instant } from '../shared/dates.ts'

/** A copy of the whole desk inside the vault. */
export interface SnapshotFacts {
  readonly number: number
  readonly seq: number
  readonly at: Instant
  readonly proven: boolean
  readonly shrunk: boolean
}

/** A file with everything of the desk, in the second place. */
export interface BackupFacts {
  readonly seq: number
  readonly at: Instant
  readonly provenAt: Instant | null
  readonly shrunk: boolean
  /** It holds a state that a restore has replaced since. */
  readonly isReplaced?: boolean | undefined
  readonly files?: { readonly missing?: number | undefined } | undefined
}

export type TroubleKind = 'snapshot' | 'backup' | 'drill' | 'witness' | 'place' | 'journal'

export interface TroubleFacts {
  readonly what: TroubleKind
  readonly since: Instant
  readonly reason: string
  readonly about: string | null
  readonly bytes: number | null
}

/** The chosen second place. */
export interface PlaceFacts {
  readonly label: string
  readonly path: string
  readonly reachable: boolean
  /** Null when the disks cannot tell; then its name is asked. */
  readonly isSameDisk: boolean | null
}

/** What the vault says about the copies of a desk: the part of it that its health hangs on. */
export interface SafetyFacts {
  readonly createdAt: Instant
  readonly lastSeq: number
  readonly snapshots: readonly SnapshotFacts[]
  readonly place: PlaceFacts | null
  readonly backups: readonly BackupFacts[]
  readonly lastDrill: { readonly at: Instant; readonly ok: boolean } | null
  readonly holder: {
    readonly deviceId: string
    readonly name: string
    readonly at: Instant
  } | null
  readonly troubles: readonly TroubleFacts[]
  /** Files of the evidence that records name and that are not on this disk. */
  readonly missingFiles: number
  /** How many of them a backup in the second place has. */
  readonly missingInBackups: number
  readonly vaultPlace: string
  readonly freeBytes: number | null
}

/** Her own work, a sample to try things out, or a desk that can only be looked at here. */
export type DeskUse = 'work' | 'sample' | 'look'

/** The same for every desk at this moment, and not the vault's to know. */
export interface Circumstances {
  readonly now: Instant
  /** What the pump to the disk says. */
  readonly saving: 'saved' | 'saving' | 'not-yet-safe' | 'waiting-for-space' | 'waiting-for-browser'
  /** Id of this computer. */
  readonly device: string
  readonly use: DeskUse
}
