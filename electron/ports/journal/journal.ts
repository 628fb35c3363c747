import { join } from 'node:path'
import type { Tallies } from '../../../renderer/src/domain/ledger/change.ts'
import type { JournalCursor, JournalRecord } from '../../contract/values.ts'
import { type Disk, type Ground, makeFolder, namesIn } from '../disk/disk.ts'
import { writeDurably } from '../disk/durable-file.ts'
import { failureOf } from '../disk/failures.ts'
import type { PortRegistry } from '../registry.ts'
import type { DeskFile } from '../vault/desk-file.ts'
import type { Desks } from '../vault/desks.ts'
import { append } from './journal-append.ts'
import { type JournalCare, noCare, ofThisHistory } from './journal-care.ts'
import { lastAtIn } from './journal-changes.ts'
import { recordsFrom, segmentsIn, withSegment } from './journal-segment.ts'
import { type DeskJournal, headOf, type Standing, sumsOf, survey } from './journal-standing.ts'
import { type SegmentStart, startSegment } from './journal-start.ts'

const PAGE_BYTES = 1024 * 1024

/** Where a journal ends. Up to `good` its bytes stay as they are, so they can be read meanwhile. */
export interface JournalTip {
  readonly desk: DeskFile
  readonly segment: number
  readonly good: number
  readonly schema: number
  readonly lastSeq: number
  readonly lastId: string | null
}

export interface JournalPort {
  serve(registry: PortRegistry): void
  tipOf(deskId: string): Promise<JournalTip>
  /** The same with the sums of all rows there. */
  sumsOf(deskId: string): Promise<JournalTip & { readonly tallies: Tallies | null }>
  /** When the last change was made, as it says itself; null before any. */
  savedAt(deskId: string): Promise<string | null>
  /** For work that replaces the journal: nothing of it is open, and nobody else is at it. */
  alone<T>(deskId: string, work: () => Promise<T>): Promise<T>
  /** Of which desks something was asked in this run of the host. */
  deskIds(): readonly string[]
  close(deskId: string): Promise<void>
  closeAll(): Promise<void>
}

/** The journal: what was done on a desk, appended and fsynced before it is called saved. */
export function createJournal(
  ground: Ground,
  desks: Desks,
  care: JournalCare = noCare,
): JournalPort {
  const standings = new Map<string, Standing>()
  const queues = new Map<string, Promise<unknown>>()

  /** One piece of work on a desk's journal at a time, in the order asked. */
  function queued<T>(deskId: string, work: () => Promise<T>): Promise<T> {
    const before = queues.get(deskId) ?? Promise.resolve()
    const turn = before.then(work)
    queues.set(
      deskId,
      turn.catch(() => undefined),
    )
    return turn
  }

  function inTurn<T>(deskId: string, work: (journal: DeskJournal) => Promise<T>): Promise<T> {
    return queued(deskId, async () => {
      const desk = await desks.read(deskId)
      const folder = join(desks.folderOf(deskId), 'journal')
      const witness = ofThisHistory(await care.remembered(deskId), desk)
      const known = standings.get(deskId)
      const standing = known ?? (await survey(ground.disk, folder, desk, witness))
      standings.set(deskId, standing)
      return await work({ ground, desk, folder, standing, witness })
    })
  }

  async function letGo(deskId: string): Promise<void> {
    const handle = standings.get(deskId)?.handle
    standings.delete(deskId)
    await handle?.close()
  }

  async function close(deskId: string): Promise<void> {
    await queues.get(deskId)
    queues.delete(deskId)
    await letGo(deskId)
  }

  async function appendTo(
    journal: DeskJournal,
    generation: number,
    records: readonly JournalRecord[],
  ): Promise<{ lastSeq: number }> {
    const before = journal.standing.lastSeq
    const answer = await append(journal, generation, records)
    if (answer.lastSeq > before) care.appended(journal.desk.desk.id)
    return answer
  }

  async function startIn(journal: DeskJournal, start: SegmentStart): Promise<{ segment: number }> {
    const answer = await startSegment(journal, start)
    care.segmentStarted(journal.desk.desk.id)
    return answer
  }

  return {
    tipOf: (deskId) => inTurn(deskId, async ({ desk, standing }) => tipOf(desk, standing)),
    sumsOf: (deskId) =>
      inTurn(deskId, async (journal) => {
        const tallies = await sumsOf(journal)
        return { ...tipOf(journal.desk, journal.standing), tallies }
      }),
    savedAt: (deskId) =>
      inTurn(deskId, async ({ folder, standing }) => {
        standing.lastAt ??= await lastAtIn(ground.disk, folder)
        return standing.lastAt
      }),
    alone: (deskId, work) =>
      queued(deskId, async () => {
        await letGo(deskId)
        return await work()
      }),
    deskIds: () => [...standings.keys()],
    close,
    closeAll: async () => {
      for (const deskId of [...queues.keys()]) await close(deskId)
    },
    serve: (registry) => {
      registry.ask('journal:head', ({ deskId }) =>
        inTurn(deskId, async (j) => headOf(j, await care.isDamaged(deskId))),
      )
      // Of a damaged journal too, whose end nobody can tell.
      registry.ask('journal:read', ({ deskId, from }) =>
        queued(deskId, async () => {
          await desks.read(deskId)
          return await readPage(ground.disk, join(desks.folderOf(deskId), 'journal'), from)
        }),
      )
      registry.ask('journal:append', ({ deskId, generation, records }) =>
        inTurn(deskId, (j) => appendTo(j, generation, records)),
      )
      registry.ask('journal:start-segment', ({ deskId, ...start }) =>
        inTurn(deskId, (j) => startIn(j, start)),
      )
      registry.ask('journal:keep-aside', ({ deskId, body }) =>
        inTurn(deskId, (j) => keepAside(j, join(desks.folderOf(deskId), 'aside'), body)),
      )
    },
  }
}

function tipOf(desk: DeskFile, standing: Standing): JournalTip {
  const { segment, good, schema, lastSeq, lastId } = standing
  return { desk, segment, good, schema, lastSeq, lastId }
}

interface Page {
  readonly records: JournalRecord[]
  readonly next: JournalCursor | null
}

/**
 * About a megabyte of records, or one record where that is larger.
 *
 * From null the whole history is read; from `{segment: head.segment, offset: 0}` the newest
 * checkpoint and what followed it. What stands before a damage is given, and the page that begins
 * with the damage fails.
 */
async function readPage(disk: Disk, folder: string, from: JournalCursor | null): Promise<Page> {
  const segments = await segmentsIn(disk, folder)
  const segment = from?.segment ?? segments[0]
  if (segment === undefined) return { records: [], next: null }
  return await withSegment(disk, folder, segment, async (open) => {
    const records: JournalRecord[] = []
    const start = Math.max(from?.offset ?? 0, open.start)
    let end = start
    try {
      for await (const { record, next } of recordsFrom(open, start)) {
        records.push(record)
        end = next
        if (end - start >= PAGE_BYTES) return { records, next: { segment, offset: end } }
      }
    } catch (error) {
      if (failureOf(error)?.reason !== 'damaged' || records.length === 0) throw error
      return { records, next: { segment, offset: end } }
    }
    const following = segments.find((number) => number > segment)
    return { records, next: following === undefined ? null : { segment: following, offset: 0 } }
  })
}

async function keepAside(
  { ground }: DeskJournal,
  folder: string,
  body: string,
): Promise<{ name: string }> {
  const { disk, newId } = ground
  await makeFolder(disk, folder)
  const numbers = (await namesIn(disk, folder)).map((name) => Number.parseInt(name, 10) || 0)
  const name = `${Math.max(0, ...numbers) + 1}.json`
  await writeDurably(disk, join(folder, name), body, newId())
  return { name }
}
