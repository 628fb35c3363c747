import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { JournalHead } from '../../../electron/contract/values.ts'
import type { Tallies } from '../domain/ledger/change.ts'
import { bringInStep, type InStep, type Outcome } from './bring-in-step.ts'
import { type DeskDatabase, versionOnDisk } from './database.ts'
import { isPortError, type PortError, readHead } from './journal-client.ts'
import { countRows } from './look-at-copy.ts'
import { mendJournal } from './mend-journal.ts'
import { migrations } from './migrations/all.ts'
import type { Migration } from './migrations/migration.ts'
import type { AlteredRow, Mended, Opening, OpenRefusal } from './opening.ts'
import { isBrowserError, type Wait, waitMs } from './patience.ts'
import type { OpenContext } from './rebuild-copy.ts'
import { tellSpace } from './space-gate.ts'
import { startSegment, upgradeCopy } from './upgrade-copy.ts'

/** Name of the measure of one opening, in the browser's own timeline. */
export const openingMeasure = 'desk opened'

export interface OpenOptions {
  readonly altered?: readonly AlteredRow[]
  readonly isReadOnly?: boolean
  /** For tests: the steps of another version of the app, and a wait that does not. */
  readonly steps?: readonly Migration[]
  readonly wait?: Wait
}

export type Opened =
  | {
      readonly ok: true
      readonly db: DeskDatabase
      readonly head: JournalHead
      readonly opening: Opening
      /** What all rows come to, where the log carries something else: to be written right. */
      readonly wrongSums: Tallies | null
    }
  | { readonly ok: false; readonly error: OpenRefusal }

/**
 * Opens a desk's working copy, after comparing it with the vault.
 *
 * Looks whether the database is there before opening it, because opening would create
 * it, and an empty database must never pass for a first run.
 *
 * @throws a port error when the vault cannot be read
 */
export async function openDesk(
  bridge: Bridge,
  deskId: string,
  { altered, isReadOnly = false, steps = migrations, wait = waitMs }: OpenOptions = {},
): Promise<Opened> {
  const context = { bridge, deskId, steps, wait, isReadOnly, altered: altered ?? null }
  const start = performance.now()
  try {
    const opened = await openMending(context)
    // For `npm run bench`: what it costs to look before anything is shown.
    performance.measure(openingMeasure, { start })
    return opened
  } catch (error) {
    if (!isBrowserError(error)) throw error
    return { ok: false, error: await cannotStore(bridge, error) }
  }
}

/** Chromium calls a damaged store a full one, so the disk is only called full when it is. */
async function cannotStore(bridge: Bridge, error: unknown): Promise<OpenRefusal> {
  const { name, message } = error as DOMException
  const space = name === 'QuotaExceededError' ? await tellSpace(bridge) : null
  return { type: 'browser-cannot-store', detail: `${name}: ${message}`, freeBytes: space }
}

async function openMending(context: OpenContext): Promise<Opened> {
  const { bridge, deskId, isReadOnly } = context
  let loss: PortError | null = null
  try {
    const head = await readHead(bridge, deskId)
    const hasLostItsEnd = (head.witnessSeq ?? 0) > head.lastSeq
    const isLacking = hasLostItsEnd || head.isDamaged
    if (isReadOnly || !isLacking || isNewer(context, head)) {
      return await openAt(context, head, null)
    }
  } catch (error) {
    if (isReadOnly || !isPortError(error) || error.failure.reason !== 'damaged') throw error
    loss = error
  }
  const mended = await mendJournal(context, loss)
  if (mended === null && loss !== null) throw loss
  return openAt(context, await readHead(bridge, deskId), mended)
}

function isNewer({ steps }: OpenContext, { schema }: JournalHead): boolean {
  return schema > steps.length
}

async function openAt(
  context: OpenContext,
  head: JournalHead,
  mended: Mended | null,
): Promise<Opened> {
  const { bridge, deskId, steps } = context
  const newest = isNewer(context, head) ? head.schema : await versionOfCopy(deskId)
  if (newest > steps.length) {
    return { ok: false, error: { type: 'newer-data', schema: newest, appSchema: steps.length } }
  }
  const inStep = await bringInStep(context, head)
  const isOlder = head.schema > 0 && head.schema < steps.length
  const needsSegment = head.segment === 0 || isOlder
  let { db } = inStep
  if (isOlder) {
    const upgraded = await upgradeCopy(context, head, db)
    if (!upgraded.ok) return { ok: false, error: { type: 'upgrade-failed', step: upgraded.step } }
    db = upgraded.db
  }
  const isAsLeft = inStep.outcome.type === 'as-left'
  const now = !needsSegment && isAsLeft ? head : await readHead(bridge, deskId)
  if (!context.isReadOnly && needsSegment && now.schema !== steps.length) {
    await startSegment(context, db, now)
  }
  return {
    ok: true,
    db,
    head: needsSegment ? await readHead(bridge, deskId) : now,
    opening: await tell(db, inStep, mended, context.altered),
    wrongSums: needsSegment ? null : inStep.wrongSums,
  }
}

/** A store that will not even say its version is met, and replaced, when it is opened. */
async function versionOfCopy(deskId: string): Promise<number> {
  try {
    return await versionOnDisk(deskId)
  } catch (error) {
    if (!isBrowserError(error)) throw error
    return 0
  }
}

async function tell(
  db: DeskDatabase,
  { outcome }: InStep,
  mended: Mended | null,
  altered: readonly AlteredRow[] | null,
): Promise<Opening> {
  const told: Outcome =
    mended === null
      ? outcome
      : { type: 'rebuilt', found: 'behind-damaged', aside: asideIn(outcome) }
  if (told.type !== 'rebuilt') return told
  return {
    ...told,
    ...(await countAll(db)),
    ...(mended ? { mended } : {}),
    ...(altered ? { altered } : {}),
  }
}

function asideIn(outcome: Outcome): string | null {
  if (outcome.type === 'put-aside') return outcome.name
  return outcome.type === 'rebuilt' ? outcome.aside : null
}

/** What is there now, for her to see that it came back. */
export function countAll(db: DeskDatabase) {
  return db.transaction('r', db.tables, async () => {
    const counts = await countRows(db)
    const last = await db.changes.orderBy('seq').last()
    return {
      from: { seq: last?.seq ?? 0, at: last?.at ?? null },
      counts,
      changes: await db.changes.count(),
      evidence: counts.evidence ?? 0,
    }
  })
}
