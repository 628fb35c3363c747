import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { DeskCard } from '../../../electron/contract/values.ts'
import type { AuditId } from '../domain/shared/ids.ts'
import type { Change, What } from './change.ts'
import type { DeskDatabase, RowTables } from './database.ts'
import type { DeepCheck } from './deep-check.ts'
import type { Opening } from './opening.ts'
import type { Pump, SafetyState } from './pump.ts'
import type { ReadOnly } from './read-only.ts'
import type { WaitingEdit } from './space-gate.ts'
import type { UndoOutcome } from './undo.ts'
import type { Watched } from './watched.ts'
import type { ChangeContext } from './write-change.ts'

/** An open desk: read through `db`, write through `change`, and nothing else. */
export interface Desk {
  readonly card: DeskCard
  readonly db: DeskDatabase
  readonly bridge: Bridge
  readonly opening: Opening
  readonly pump: Pump
  readonly context: ChangeContext
  /** Null for a desk that can be written to. */
  readonly readOnly: ReadOnly | null
  /** How often something was asked of a desk that is only there to look at. */
  readonly refusedChanges: Watched<number>
  /** Whether all that was done is in the vault by now, or waits and why. */
  readonly safety: Watched<SafetyState>
  /**
   * Bytes free on the disk of the vault; null while nobody knows. The one reading for all that
   * shows it, since it is also the one that decides whether something is written.
   */
  readonly freeBytes: Watched<number | null>
  /** Asks the disk now, and writes what waits if there is room again. */
  lookAtSpace(): Promise<void>
  /** The reading of every row in idle moments. */
  readonly deepCheck: Watched<DeepCheck>
  /** Reads every row now; resolves with what it found. */
  checkNow(): Promise<DeepCheck>
  /**
   * Holds all rows against the journal and, when they agree, writes what they come to.
   *
   * @returns null when they do not, which `deepCheck` then tells, or the vault could not be asked
   */
  recount(): Promise<Change | null>
  /** Sequence number of the last change when this session began; undo goes back to here. */
  readonly since: number
  /**
   * The only way to write. Resolves once the working copy holds it; the journal follows
   * by itself, and `pump` says when. While the disk or the browser has no room, or the browser has
   * taken the working copy away, it waits in memory, and `safety` says so.
   *
   * @throws a `ReadOnlyError` when the desk is only there to look at
   */
  change(what: What, fn: (rows: RowTables) => PromiseLike<unknown>): Promise<Change | null>
  /** Writes down what concerns the desk itself and touches no row: who took over, say. */
  note(what: What): Promise<Change | null>
  /** The same for what belongs to an audit. @throws when that audit is locked by its sign-off */
  changeAudit(
    auditId: AuditId,
    what: What,
    fn: (rows: RowTables) => PromiseLike<unknown>,
  ): Promise<Change | null>
  /** @param only when given, nothing but this change is taken back */
  undo(only?: Change | null): Promise<UndoOutcome>
  redo(): Promise<UndoOutcome>
  /**
   * Sends what is left to the journal and closes; says how many edits were never written.
   *
   * @param how `carries`: they are to be written when the same desk is opened again in this page
   */
  close(how?: { readonly carries: boolean }): Promise<Closed>
}

export interface Closed {
  /** Edits that waited in memory and did not reach the working copy. */
  readonly notWritten: number
  /** The same, to be handed to the next opening; empty when they are given up. */
  readonly carried: readonly WaitingEdit[]
}
