import { join } from 'node:path'
import { startReplay } from '../../../renderer/src/domain/ledger/replay.ts'
import { tablesThatDiffer, talliesOf } from '../../../renderer/src/domain/ledger/tallies.ts'
import type { JournalRecord } from '../../contract/values.ts'
import { type Ground, makeFolder } from '../disk/disk.ts'
import { syncFolder } from '../disk/durable-file.ts'
import { portError } from '../disk/failures.ts'
import { mustHaveRoom } from '../disk/free-space.ts'
import { checkpointOf } from '../safety/snapshot-rows.ts'
import type { DeskFile } from '../vault/desk-file.ts'
import type { Diagnosis } from './journal-diagnose.ts'
import { replayFolder } from './journal-replay.ts'
import { type Anchor, changeIn } from './journal-salvage.ts'
import { segmentPath } from './journal-segment.ts'
import { writeSegment } from './journal-start.ts'

/** One segment of a journal that is written anew. */
interface NewSegment extends Anchor {
  readonly changes: readonly JournalRecord[]
}

/**
 * A journal made anew of what can be read, beside the old one, and read back.
 *
 * It has every number from the first to the end: what is missing is a change that says so and
 * touches nothing. Where something is missing, the rows come from the newest checkpoint or
 * snapshot and what followed it, and close the new journal as a checkpoint of their own.
 */
export async function buildMended(
  ground: Ground,
  folder: string,
  desk: DeskFile,
  { found, schema }: { readonly found: Diagnosis; readonly schema: number },
): Promise<void> {
  const history = filled(ground, found, schema)
  const segments = cutAtCheckpoints(found, history, schema)
  const isPatched = found.gaps.length > 0 || found.hasDamagedCheckpoint
  if (isPatched) segments.push(closing(found, history, schema))
  const bytes = segments.flatMap(({ lines, changes }) => [...lines, ...changes])
  const size = bytes.reduce((sum, { body }) => sum + body.length, 0)
  await mustHaveRoom(ground.disk, join(folder, '..'), size)
  await makeFolder(ground.disk, folder)
  let lastId: string | null = null
  for (const [index, { seq, schema, lines, changes }] of segments.entries()) {
    const header = {
      kind: 'safeguarding-desk/journal' as const,
      format: 1 as const,
      sealing: 'none' as const,
      storeId: desk.storeId,
      generation: desk.generation,
      segment: index + 1,
      schema,
      seq,
      lastId,
      checkpoint: lines.length,
    }
    await writeSegment(ground, segmentPath(folder, index + 1), header, [...lines, ...changes])
    lastId = changes.at(-1)?.id ?? lastId
  }
  await syncFolder(ground.disk, folder)
  await mustReadBack(ground, folder, found.end, isPatched ? segments.at(-1) : undefined)
}

/** Every change from the first to the end, with a placeholder for each that is missing. */
function filled(
  ground: Ground,
  { base, end, changes }: Diagnosis,
  schema: number,
): JournalRecord[] {
  const history: JournalRecord[] = []
  let at = [...changes.values()].map((each) => changeIn(each)?.at).find((each) => each) ?? null
  let known = schema
  for (let seq = base + 1; seq <= end; seq += 1) {
    const record = changes.get(seq)
    const change = record === undefined ? null : changeIn(record)
    at = change?.at ?? at
    known = change?.schema ?? known
    const when = at ?? ground.now().toISOString()
    history.push(record ?? placeholder(seq, ground.newId(), when, known))
  }
  return history
}

function placeholder(seq: number, id: string, at: string, schema: number): JournalRecord {
  const what = { kind: 'unreadable', label: 'A change that could not be read', final: true }
  const change = {
    seq,
    id,
    at,
    author: '',
    device: '',
    what,
    schema,
    rows: [],
    tally: {},
    about: [],
  }
  return { type: 'change', seq, id, body: JSON.stringify(change) }
}

/** The same segments as before, as far as their checkpoints are whole. */
function cutAtCheckpoints(
  { base, checkpoints }: Diagnosis,
  history: readonly JournalRecord[],
  schema: number,
): NewSegment[] {
  const first = schemaOf(history[0]) ?? schema
  const starts = checkpoints.some(({ seq }) => seq === base)
    ? [...checkpoints]
    : [{ seq: base, schema: first, lines: [] }, ...checkpoints]
  return starts.map((start, index) => {
    const until = starts[index + 1]?.seq ?? Number.POSITIVE_INFINITY
    return { ...start, changes: history.filter(({ seq }) => seq > start.seq && seq <= until) }
  })
}

const schemaOf = (record: JournalRecord | undefined): number | null =>
  record === undefined ? null : (changeIn(record)?.schema ?? null)

/** The best rows that can be had at the end. */
function closing(
  { anchor, end, checkpoints }: Diagnosis,
  history: readonly JournalRecord[],
  schema: number,
): NewSegment {
  const replay = startReplay()
  for (const line of anchor?.lines ?? []) replay.take(line)
  const from = anchor?.seq ?? 0
  const later = history.filter(({ seq }) => seq > from)
  // An anchor without lines stands at the very beginning, where nothing was.
  for (const change of later) if (change.seq > replay.seq) replay.take(change)
  const schemas = [anchor?.schema ?? 0, ...later.map((each) => schemaOf(each) ?? 0)]
  const known = Math.max(...schemas, ...checkpoints.map((each) => each.schema))
  const lines = [...checkpointOf(end, replay.rows)]
  return { seq: end, schema: known || schema, lines, changes: [] }
}

async function mustReadBack(
  { disk }: Ground,
  journal: string,
  end: number,
  last: NewSegment | undefined,
): Promise<void> {
  const replayed = await replayFolder(disk, join(journal, '..'), { journal })
  const wanted = startReplay()
  for (const line of last?.lines ?? []) wanted.take(line)
  const differs =
    last !== undefined && tablesThatDiffer(talliesOf(wanted.rows), replayed.tallies).length > 0
  if (replayed.seq !== end || differs) throw portError('damaged', { about: 'journal' })
}
