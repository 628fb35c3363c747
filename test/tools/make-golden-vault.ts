import type { JournalRecord } from '../../electron/contract/values.ts'
import { createMemoryBridge } from '../../renderer/src/bridge/memory.ts'
import { crc32 } from '../../renderer/src/bridge/memory-zip.ts'
import { fillSample } from '../../renderer/src/features/first-start/sample/fill-sample.ts'
import type { Desk } from '../../renderer/src/storage/desk.ts'
import { readJournal, unwrap } from '../../renderer/src/storage/journal-client.ts'
import { schemaVersion } from '../../renderer/src/storage/migrations/all.ts'
import { addReceipts } from '../../renderer/src/storage/repositories/receipts.ts'
import { aRowOfEach, theirPieces } from '../builders/every-table.ts'
import { aPartOneReceipt } from '../builders/log-rows.ts'
import { aDesk, aDeskId, answer, rowsOf } from '../integration/storage/a-desk.ts'

/** A vault as this version of the app leaves it: its journal, and what is in it. */
export interface GoldenVault {
  /** A segment in the format of the journal on a disk. */
  readonly segment: string
  /** All rows, one a line. */
  readonly rows: string
}

/**
 * Works a while at the sample school and hands back the journal that came of it.
 *
 * To be run once for each version of the schema, on the day it is shipped, by
 * `VITE_MAKE_GOLDEN=1 npx vitest run --config build/vitest.config.ts --project storage golden`.
 * It never overwrites a vault that is there.
 */
export async function makeGoldenVault(): Promise<GoldenVault> {
  const bridge = createMemoryBridge()
  const deskId = aDeskId()
  unwrap(await bridge.ask('desks:create', { id: deskId, kind: 'sample', label: 'Oakfield' }))
  const desk = await aDesk(bridge, deskId)
  await fillSample(desk)
  await fillEveryTable(desk)
  for (const text of ['one', 'two ਸਤ ਸ੍ਰੀ', 'three']) await answer(desk, 'GOV01', text)
  await desk.undo()
  await desk.change({ kind: 'answer', label: 'taken out' }, (rows) =>
    rows.answers.delete(['audit-1', 'GOV01']),
  )
  const rows = await rowsOf(desk)
  await desk.close()
  const records = await readJournal(bridge, deskId)
  return { segment: segmentOf(records), rows }
}

/** Also what the sample has none of, and an entry that was taken back. */
async function fillEveryTable(desk: Desk): Promise<void> {
  for (const [table, row] of Object.entries(aRowOfEach)) {
    await desk.change({ kind: 'import', label: table }, () => desk.db.table(table).put(row))
  }
  await desk.change({ kind: 'evidence', label: 'files' }, (rows) =>
    rows.evidence.bulkPut([...theirPieces]),
  )
  const change = await addReceipts(desk, 'Part One', [aPartOneReceipt('r2', { corrects: 'r1' })])
  await desk.undo(change)
}

function segmentOf(records: readonly JournalRecord[]): string {
  const header = {
    kind: 'safeguarding-desk/journal',
    format: 1,
    sealing: 'none',
    storeId: '01990000-0000-7000-8000-000000000001',
    generation: 1,
    segment: 1,
    schema: schemaVersion,
    seq: 0,
    lastId: null,
    checkpoint: records.filter(({ type }) => type === 'checkpoint').length,
  }
  return [JSON.stringify(header), ...records.map(lineOf), ''].join('\n')
}

function lineOf({ type, seq, id, body }: JournalRecord): string {
  const payload = `${type} ${seq} ${id} ${body}`
  const bytes = new TextEncoder().encode(payload)
  return `${bytes.length} ${crc32(bytes).toString(16).padStart(8, '0')} ${payload}`
}

/** The records of a segment, and its schema. */
export function readSegment(text: string): {
  readonly schema: number
  readonly records: readonly JournalRecord[]
} {
  const [header = '', ...lines] = text.split('\n')
  const records = lines.filter((line) => line !== '').map(recordIn)
  return { schema: (JSON.parse(header) as { schema: number }).schema, records }
}

function recordIn(line: string): JournalRecord {
  const [, type, seq, id, body] = /^\d+ \w+ (\w+) (\d+) (\S*) (.*)$/.exec(line) ?? []
  return { type: type as JournalRecord['type'], seq: Number(seq), id: id ?? '', body: body ?? '' }
}
