import type { PortFailure } from '../../../electron/contract/failure.ts'
import type { DeskCard, JournalHead, JournalRecord } from '../../../electron/contract/values.ts'

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

export function headOf({ storeId, generation, segments }: MemoryDesk): JournalHead {
  const records = segments.flatMap((segment) => segment.records)
  const last = records.findLast(({ type }) => type === 'change')
  return {
    storeId,
    generation,
    schema: segments.at(-1)?.schema ?? 0,
    segment: segments.length,
    lastSeq: records.at(-1)?.seq ?? 0,
    lastId: last?.id ?? null,
    tallies: null,
    witnessSeq: records.at(-1)?.seq ?? 0,
    replaced: [],
  }
}

/** The same rules as the journal on a disk: what is held is passed over, a gap or a fork refused. */
export function append(
  desk: MemoryDesk,
  generation: number,
  records: readonly JournalRecord[],
): { lastSeq: number } {
  mustBeGeneration(desk, generation)
  const { lastSeq, lastId } = headOf(desk)
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
  const { lastSeq, segment } = headOf(desk)
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
