import type { Tallies } from '../../../renderer/src/domain/ledger/change.ts'
import { rotatedOut } from '../../../renderer/src/domain/ledger/rotation.ts'
import { isShrunk } from '../../../renderer/src/domain/ledger/shrink.ts'
import { tablesThatDiffer } from '../../../renderer/src/domain/ledger/tallies.ts'
import type { SnapshotCard, SnapshotReason } from '../../contract/safety-values.ts'
import { errorCode, type Ground, patiently } from '../disk/disk.ts'
import { failureOf, portError } from '../disk/failures.ts'
import type { JournalPort, JournalTip } from '../journal/journal.ts'
import { replayFolder } from '../journal/journal-replay.ts'
import type { Desks } from '../vault/desks.ts'
import type { SafetyFile } from './safety-file.ts'
import { cardOf, snapshotPath, snapshotsIn, withSnapshot } from './snapshot-format.ts'
import { snapshotFolder, writeSnapshot } from './snapshot-write.ts'
import type { Troubles } from './troubles.ts'

export interface Snapshots {
  /** Newest first. One that lost much counts as whole again once she said that it was meant. */
  list(deskId: string): Promise<SnapshotCard[]>
  /** Made of the journal alone. Where nothing changed since the last, that one is answered. */
  make(deskId: string, reason: SnapshotReason): Promise<SnapshotCard>
}

export interface SnapshotParts {
  readonly ground: Ground
  readonly desks: Desks
  readonly journal: JournalPort
  readonly safety: SafetyFile
  readonly troubles: Troubles
}

export function createSnapshots(parts: SnapshotParts): Snapshots {
  const turns = new Map<string, Promise<unknown>>()
  return {
    list: (deskId) => list(parts, deskId),
    make: (deskId, reason) => {
      const before = turns.get(deskId) ?? Promise.resolve()
      const turn = before.then(() => makeOrTell(parts, deskId, reason))
      turns.set(
        deskId,
        turn.catch(() => undefined),
      )
      return turn
    },
  }
}

async function list(
  { ground: { disk }, desks, safety }: SnapshotParts,
  deskId: string,
): Promise<SnapshotCard[]> {
  const folder = snapshotFolder(desks.folderOf(deskId))
  const { acceptedShrink, damagedSnapshots } = await safety.of(deskId)
  const cards: SnapshotCard[] = []
  for (const number of (await snapshotsIn(disk, folder)).toReversed()) {
    try {
      const path = snapshotPath(folder, number)
      const card = cardOf(await withSnapshot(disk, path, async ({ header }) => header))
      const proven = card.proven && !damagedSnapshots.includes(number)
      cards.push({ ...card, proven, shrunk: card.shrunk && card.seq > acceptedShrink })
    } catch (error) {
      // Its first line is gone: there is nothing to show of it. It stays where it is.
      if (failureOf(error)?.reason !== 'damaged' && errorCode(error) !== 'ENOENT') throw error
    }
  }
  return cards
}

async function makeOrTell(
  parts: SnapshotParts,
  deskId: string,
  reason: SnapshotReason,
): Promise<SnapshotCard> {
  const { troubles } = parts
  try {
    const tip = await parts.journal.tipOf(deskId)
    if (tip.segment === 0) throw portError('gone', { about: 'journal' })
    const cards = await list(parts, deskId)
    const same = cards.find((card) => isStill(card, tip, reason))
    if (same !== undefined) {
      await clearPassing(parts, deskId)
      return same
    }
    return await make(parts, tip, cards, reason)
  } catch (error) {
    await troubles.tell(deskId, 'snapshot', error)
    throw error
  }
}

/** It is there, so what hindered it has passed; what was found damaged stays told until the next. */
async function clearPassing({ safety, troubles }: SnapshotParts, deskId: string): Promise<void> {
  const known = (await safety.of(deskId)).troubles.find(({ what }) => what === 'snapshot')
  if (known !== undefined && known.about === null) await troubles.clear(deskId, 'snapshot')
}

/** One from before an upgrade is kept longer, so it is made even where another holds the same. */
function isStill(card: SnapshotCard, { lastSeq }: JournalTip, reason: SnapshotReason): boolean {
  const isOfReason = reason !== 'before-upgrade' || card.reason === reason
  return card.seq === lastSeq && card.proven && isOfReason
}

async function make(
  parts: SnapshotParts,
  tip: JournalTip,
  cards: readonly SnapshotCard[],
  reason: SnapshotReason,
): Promise<SnapshotCard> {
  const { ground, desks, safety, troubles } = parts
  const { id } = tip.desk.desk
  const deskFolder = desks.folderOf(id)
  const damaged: number[] = []
  const replayed = await replayFolder(ground.disk, deskFolder, {
    fromSnapshot: true,
    end: tip,
    onDamagedSnapshot: (number) => damaged.push(number),
  })
  const { seq, lastId, lastAt, schema, rows, tallies, carried } = replayed
  if (seq !== tip.lastSeq) throw portError('damaged', { about: 'journal' })
  // Rows and the sums that changes carried differ: the working copy was altered at some time.
  const proven = tablesThatDiffer(tallies, carried).length === 0
  const shrunk = hasShrunk(cards, tallies)
  const folder = snapshotFolder(deskFolder)
  const number = Math.max(0, ...(await snapshotsIn(ground.disk, folder))) + 1
  const { storeId, generation } = tip.desk
  const at = ground.now().toISOString()
  const stand = { storeId, generation, schema, seq, lastId, lastAt, at, reason, proven, shrunk }
  const sums = Object.fromEntries(Object.entries(tallies)) as SnapshotCard['tallies']
  const expected = await sizeOfNewest(parts, deskFolder, tip)
  await writeSnapshot(ground, folder, rows, { number, ...stand, tallies: sums }, expected)
  await noteDamaged(safety, id, damaged)
  await tellOf(troubles, id, proven, damaged)
  await rotate(parts, id)
  const made = (await list(parts, id)).find((card) => card.number === number)
  if (made === undefined) throw portError('gone', { about: `snapshot ${number}` })
  return made
}

/** Beside the newest copy that had not lost much, so that a loss in small steps is one too. */
function hasShrunk(cards: readonly SnapshotCard[], now: Tallies): boolean {
  const whole = cards.find(({ shrunk }) => !shrunk)
  return whole !== undefined && isShrunk(whole.tallies, now)
}

/** All rows are at most what the newest copy held and what was appended since. */
async function sizeOfNewest(
  { ground: { disk } }: SnapshotParts,
  deskFolder: string,
  { good }: JournalTip,
): Promise<number> {
  const folder = snapshotFolder(deskFolder)
  const newest = (await snapshotsIn(disk, folder)).at(-1)
  return good + (newest === undefined ? 0 : (await disk.stat(snapshotPath(folder, newest))).size)
}

async function noteDamaged(
  safety: SafetyFile,
  deskId: string,
  damaged: readonly number[],
): Promise<void> {
  await safety.change(deskId, ({ damagedSnapshots }) => ({
    damagedSnapshots: [...new Set([...damagedSnapshots, ...damaged])],
  }))
}

async function tellOf(
  troubles: Troubles,
  deskId: string,
  proven: boolean,
  damaged: readonly number[],
): Promise<void> {
  const [first] = damaged
  if (!proven) {
    await troubles.tell(deskId, 'snapshot', portError('damaged', { about: 'sums of the records' }))
  } else if (first !== undefined) {
    await troubles.tell(deskId, 'snapshot', portError('damaged', { about: `snapshot ${first}` }))
  } else await troubles.clear(deskId, 'snapshot')
}

async function rotate(parts: SnapshotParts, deskId: string): Promise<void> {
  const { disk } = parts.ground
  const folder = snapshotFolder(parts.desks.folderOf(deskId))
  const copies = (await list(parts, deskId)).map(({ number, proven, shrunk, reason }) => ({
    number,
    proven,
    shrunk,
    isKeptLonger: reason === 'before-upgrade',
  }))
  for (const number of rotatedOut(copies)) {
    await patiently(() => disk.rm(snapshotPath(folder, number), { force: true }))
  }
}
