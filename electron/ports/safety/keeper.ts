import type { SafetyState, SnapshotReason } from '../../contract/safety-values.ts'
import type { Ground } from '../disk/disk.ts'
import { failureOf } from '../disk/failures.ts'
import type { JournalPort, JournalTip } from '../journal/journal.ts'
import { every, isDue } from './keeper-rules.ts'
import type { SafetyFile } from './safety-file.ts'
import type { Snapshots } from './snapshots.ts'
import type { Timers } from './timers.ts'
import type { Troubles } from './troubles.ts'

/** What the keeper needs of backups. */
export interface BackupCare {
  /** Newest backup in the chosen place; `no-place` while none is chosen. */
  last(deskId: string): Promise<{ readonly at: string; readonly seq: number } | null | 'no-place'>
  makeBackup(deskId: string, signal: AbortSignal): Promise<void>
  rehearse(deskId: string, signal: AbortSignal): Promise<Drill>
}
/** Null when there was nothing yet to rehearse with. */
export type Drill = Omit<NonNullable<SafetyState['lastDrill']>, 'at'> | null

export const noBackups: BackupCare = {
  last: async () => 'no-place',
  makeBackup: async () => undefined,
  rehearse: async () => null,
}

export interface KeeperParts {
  readonly ground: Ground
  readonly timers: Timers
  readonly journal: JournalPort
  readonly snapshots: Snapshots
  readonly safety: SafetyFile
  readonly troubles: Troubles
  readonly backups: BackupCare
  readonly remember: (deskId: string) => Promise<void>
}

/** Cares for desks while they are open. Nothing here ever holds up a change. */
export interface Keeper {
  held(deskId: string): void
  released(deskId: string): void
  appended(deskId: string): void
  segmentStarted(deskId: string): void
  /** For work that replaces files of a desk: nothing of the keeper's runs meanwhile. */
  alone<T>(deskId: string, work: () => Promise<T>): Promise<T>
  /** For work that reads them: it goes on beside the keeper's, never beside such work. */
  beside<T>(deskId: string, work: () => Promise<T>): Promise<T>
  /** Waits some seconds for what runs, then bears witness of each desk. */
  close(): Promise<void>
}

interface Care {
  holders: number
  queue: Promise<unknown>
  /** The end of what replaces files, and of what reads them beside the queue. */
  replaced: Promise<unknown>
  read: Promise<unknown>
  readonly waiting: Map<string, () => void>
}

export function createKeeper(parts: KeeperParts): Keeper {
  const { ground, timers, journal, remember } = parts
  const cares = new Map<string, Care>()
  const ending = new AbortController()

  function careOf(deskId: string): Care {
    const known = cares.get(deskId)
    if (known !== undefined) return known
    const now = Promise.resolve()
    const care = { holders: 0, queue: now, replaced: now, read: now, waiting: new Map() }
    cares.set(deskId, care)
    return care
  }

  /** One thing at a time for each desk, in the order in which it came up. */
  function inTurn<T>(deskId: string, work: () => Promise<T>): Promise<T> {
    const care = careOf(deskId)
    const turn = care.queue.then(work)
    care.queue = turn.catch(() => undefined)
    return turn
  }

  function alone<T>(deskId: string, work: () => Promise<T>): Promise<T> {
    const care = careOf(deskId)
    const before = care.read
    const turn = inTurn(deskId, () => before.then(work))
    care.replaced = turn.catch(() => undefined)
    return turn
  }

  function beside<T>(deskId: string, work: () => Promise<T>): Promise<T> {
    const care = careOf(deskId)
    const turn = care.replaced.then(work)
    care.read = Promise.all([care.read, turn.catch(() => undefined)])
    return turn
  }

  function soon(deskId: string, work: () => Promise<void>): void {
    if (ending.signal.aborted) return
    inTurn(deskId, async () => {
      if (!ending.signal.aborted) await work()
    }).catch((error: unknown) => {
      if (failureOf(error) === null) ground.log(`keeper: ${nameOf(error)}`)
    })
  }

  function later(deskId: string, what: string, delay: number, work: () => Promise<void>): void {
    const { waiting } = careOf(deskId)
    waiting.get(what)?.()
    const stop = timers.after(delay, () => {
      waiting.delete(what)
      soon(deskId, work)
    })
    waiting.set(what, stop)
  }

  const isWaiting = (deskId: string, what: string): boolean => careOf(deskId).waiting.has(what)

  function look(deskId: string, delay: number): void {
    later(deskId, 'look', delay, async () => {
      look(deskId, every.look)
      await lookAfter(parts, deskId, ending.signal)
    })
  }

  return {
    alone,
    beside,
    held: (deskId) => {
      const care = careOf(deskId)
      care.holders += 1
      if (care.holders === 1) look(deskId, every.firstLook)
    },
    released: (deskId) => {
      const care = careOf(deskId)
      care.holders -= 1
      if (care.holders > 0) return
      for (const stop of care.waiting.values()) stop()
      care.waiting.clear()
      soon(deskId, () => workEnded(parts, deskId, ending.signal))
    },
    appended: (deskId) => {
      if (!isWaiting(deskId, 'witness')) {
        soon(deskId, () => remember(deskId))
        later(deskId, 'witness', every.witness, () => remember(deskId))
      }
      if (!isWaiting(deskId, 'snapshot')) {
        later(deskId, 'snapshot', every.snapshot, () => snapshot(parts, deskId, 'after-work'))
      }
      later(deskId, 'quiet', every.quiet, () => backup(parts, deskId, 0, ending.signal))
    },
    segmentStarted: (deskId) => soon(deskId, () => remember(deskId)),
    close: async () => {
      for (const { waiting } of cares.values()) for (const stop of waiting.values()) stop()
      const all = Promise.all([...cares.values()].map(({ queue }) => queue))
      const tired = new Promise<void>((done) => void timers.after(every.patience, done))
      await Promise.race([all, tired])
      ending.abort()
      for (const deskId of journal.deskIds()) await remember(deskId)
    },
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')

async function workEnded(parts: KeeperParts, deskId: string, signal: AbortSignal): Promise<void> {
  await snapshot(parts, deskId, 'after-work')
  await parts.remember(deskId)
  await backup(parts, deskId, every.releaseBackup, signal)
}

async function lookAfter(parts: KeeperParts, deskId: string, signal: AbortSignal): Promise<void> {
  const now = parts.ground.now()
  const newest = (await parts.snapshots.list(deskId))[0]
  if (isDue(newest?.at ?? null, now, every.dailySnapshot)) await snapshot(parts, deskId, 'daily')
  await backup(parts, deskId, every.dailyBackup, signal)
  const { lastDrill } = await parts.safety.of(deskId)
  if (!isDue(lastDrill?.at ?? null, now, every.drill) || (await ownTip(parts, deskId)) === null)
    return
  await parts.troubles.around(deskId, 'drill', async () => {
    const drill = await parts.backups.rehearse(deskId, signal)
    if (drill === null) return
    const at = parts.ground.now().toISOString()
    await parts.safety.change(deskId, () => ({ lastDrill: { at, ...drill } }))
  })
}

/** The end of a desk that is hers and has changes; null where there is nothing to take care of. */
async function ownTip({ journal }: KeeperParts, deskId: string): Promise<JournalTip | null> {
  const tip = await journal.tipOf(deskId)
  const { kind, isCopy } = tip.desk.desk
  return kind === 'sample' || isCopy || tip.segment === 0 || tip.lastSeq === 0 ? null : tip
}

/** What fails is told by the snapshots themselves. */
async function snapshot(parts: KeeperParts, deskId: string, reason: SnapshotReason): Promise<void> {
  if ((await ownTip(parts, deskId)) === null) return
  await parts.snapshots.make(deskId, reason)
  await parts.remember(deskId)
}

/** To the chosen place, when there are changes since the last and that is old enough. */
async function backup(
  parts: KeeperParts,
  deskId: string,
  age: number,
  signal: AbortSignal,
): Promise<void> {
  const tip = await ownTip(parts, deskId)
  if (tip === null) return
  await parts.troubles.around(deskId, 'backup', async () => {
    const last = await parts.backups.last(deskId)
    if (last === 'no-place' || last?.seq === tip.lastSeq) return
    if (!isDue(last?.at ?? null, parts.ground.now(), age)) return
    await parts.backups.makeBackup(deskId, signal)
  })
}
