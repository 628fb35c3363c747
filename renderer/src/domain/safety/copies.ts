import type { Instant } from '../shared/dates.ts'
import type { BackupFacts, SnapshotFacts } from './facts.ts'

/** A copy that was read back from its disk, whatever kind it is. */
export interface ProvenCopy {
  readonly of: 'snapshot' | 'backup'
  readonly seq: number
  /** When it was made: it holds the desk as it stood then. */
  readonly at: Instant
}

interface Copies<S extends SnapshotFacts, B extends BackupFacts> {
  readonly lastSeq: number
  readonly snapshots: readonly S[]
  readonly backups: readonly B[]
}

/**
 * The proven copy that holds the most of the present work; null when there is none.
 *
 * By sequence, never by clock. A copy that goes beyond the last change belongs to a state that
 * a restore replaced, and proves nothing about this one.
 */
export function lastProven(facts: Copies<SnapshotFacts, BackupFacts>): ProvenCopy | null {
  const snapshot = lastProvenSnapshot(facts)
  const backup = lastProvenBackup(facts)
  if (backup === null) return snapshot && { of: 'snapshot', seq: snapshot.seq, at: snapshot.at }
  if (snapshot !== null && snapshot.seq >= backup.seq)
    return { of: 'snapshot', seq: snapshot.seq, at: snapshot.at }
  return { of: 'backup', seq: backup.seq, at: backup.at }
}

/** The proven snapshot that holds the most of the present work. */
export function lastProvenSnapshot<S extends SnapshotFacts>(
  facts: Copies<S, BackupFacts>,
): S | null {
  return furthest(
    facts.snapshots.filter(({ proven }) => proven),
    facts.lastSeq,
  )
}

/** The same among backups, but for those whose state a restore has replaced. */
export function lastProvenBackup<B extends BackupFacts>(facts: Copies<SnapshotFacts, B>): B | null {
  const proven = facts.backups.filter(
    ({ provenAt, isReplaced }) => provenAt !== null && !isReplaced,
  )
  // Of two that go as far she would open the one with more of its files.
  return furthest(
    proven.toSorted((a, b) => (a.files?.missing ?? 0) - (b.files?.missing ?? 0)),
    facts.lastSeq,
  )
}

/** The snapshot that was made last, proven or not. */
export function newestSnapshot<S extends SnapshotFacts>(snapshots: readonly S[]): S | null {
  return snapshots.reduce<S | null>(
    (best, one) => (best === null || one.number > best.number ? one : best),
    null,
  )
}

function furthest<C extends { readonly seq: number }>(
  copies: readonly C[],
  lastSeq: number,
): C | null {
  return copies.reduce<C | null>(
    (best, one) => (one.seq <= lastSeq && (best === null || one.seq > best.seq) ? one : best),
    null,
  )
}
