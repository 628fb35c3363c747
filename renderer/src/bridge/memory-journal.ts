import type { PortFailure } from '../../../electron/contract/failure.ts'
import type { DeskCard, JournalHead, JournalRecord } from '../../../electron/contract/values.ts'
import type { Change, CheckpointBody, Tallies } from '../domain/ledger/change.ts'
import { emptyTally, tallyAfter } from '../domain/ledger/record-hash.ts'
import { withTallies } from '../domain/ledger/tallies.ts'

export interface MemoryDesk {
  desk: DeskCard
  readonly storeId: string
  readonly generation: number
  readonly segments: { readonly schema: number; readonly records: JournalRecord[] }[]
  readonly aside: string[]
  readonly evidence: Map<string, Blob>
}

export interface MemoryFailure extends Error {
  readonly failure: PortFailure
}

export function fail(failure: PortFailure): MemoryFailure {
  return Object.assign(new Error(failure.reason), { failure })
}

export function headOf(desk: MemoryDesk): JournalHead {
  const { storeId, generation, segments } = desk
  const { lastSeq, lastId } = endOf(desk)
  return {
    storeId,
    generation,
    schema: segments.at(-1)?.schema ?? 0,
    segment: segments.length,
    lastSeq,
    lastId,
    tallies: segments.length > 0 ? talliesCarried(segments.flatMap((s) => s.records)) : null,
    witnessSeq: lastSeq,
    isDamaged: false,
    replaced: [],
  }
}

function endOf({ segments }: MemoryDesk): { lastSeq: number; lastId: string | null } {
  const records = segments.flatMap((segment) => segment.records)
  const last = records.findLast(({ type }) => type === 'change')
  return { lastSeq: records.at(-1)?.seq ?? 0, lastId: last?.id ?? null }
}

/** Counts and sums at the end of a journal, as its lines carry them; null when they carry none. */
export function talliesCarried(records: readonly JournalRecord[]): JournalHead['tallies'] {
  let tallies: Tallies = {}
  let inCheckpoint = false
  for (const { type, body } of records) {
    const line = JSON.parse(body) as Partial<Change & CheckpointBody>
    if (type === 'checkpoint') {
      if (line.table === undefined || line.rows === undefined) return null
      const before = inCheckpoint ? tallies : {}
      const rows = (line as CheckpointBody).rows.map(({ row }) => row)
      const tally = tallyAfter(line.table, before[line.table] ?? emptyTally, [], rows)
      tallies = withTallies(before, { [line.table]: tally })
    } else if (line.tally === undefined) return null
    else tallies = withTallies(tallies, line.tally)
    inCheckpoint = type === 'checkpoint'
  }
  return tallies as JournalHead['tallies']
}

/** The same rules as the journal on a disk: what is held is passed over, a gap or a fork refused. */
export function append(
  desk: MemoryDesk,
  generation: number,
  records: readonly JournalRecord[],
): { lastSeq: number } {
  mustBeGeneration(desk, generation)
  const { lastSeq, lastId } = endOf(desk)
  const end = records.find(({ seq }) => seq === lastSeq)
  if (end !== undefined && lastId !== null && end.id !== lastId) {
    throw fail({ reason: 'damaged', about: `change ${lastSeq}` })
  }
  const fresh = records.filter(({ seq }) => seq > lastSeq)
  const gap = fresh.findIndex(
    (record, n) => record.type !== 'change' || record.seq !== lastSeq + 1 + n,
  )
  if (gap >= 0) throw fail({ reason: 'damaged', about: `change ${lastSeq + 1 + gap}` })
  const newest = desk.segments.at(-1)
  if (fresh.length > 0 && newest === undefined) throw fail({ reason: 'gone', about: 'journal' })
  newest?.records.push(...fresh)
  return { lastSeq: lastSeq + fresh.length }
}

export function startSegment(
  desk: MemoryDesk,
  generation: number,
  schema: number,
  checkpoint: readonly JournalRecord[],
): { segment: number } {
  mustBeGeneration(desk, generation)
  const { lastSeq } = endOf(desk)
  const segment = desk.segments.length
  const seq = checkpoint[0]?.seq ?? lastSeq
  const isOneMoment = checkpoint.every((each) => each.type === 'checkpoint' && each.seq === seq)
  if (!isOneMoment || (segment > 0 && seq !== lastSeq)) {
    throw fail({ reason: 'damaged', about: `checkpoint ${seq}` })
  }
  desk.segments.push({ schema, records: [...checkpoint] })
  return { segment: desk.segments.length }
}

function mustBeGeneration(desk: MemoryDesk, generation: number): void {
  if (generation !== desk.generation) throw fail({ reason: 'gone', about: 'generation' })
}

/** A desk on which nothing has been written yet. */
export function emptyDesk(desk: MemoryDesk['desk']): MemoryDesk {
  const storeId = crypto.randomUUID()
  return { desk, storeId, generation: 1, segments: [], aside: [], evidence: new Map() }
}
