import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Change, LedgerRecord } from '../../../renderer/src/domain/ledger/change.ts'
import { startReplay } from '../../../renderer/src/domain/ledger/replay.ts'
import type { TableRows } from '../../../renderer/src/domain/ledger/tallies.ts'

/** A journal as a stranger reads it: by the description of its format, not by our ports. */
export interface JournalOnDisk {
  readonly records: readonly LedgerRecord[]
  readonly changes: readonly Change[]
  readonly rows: TableRows
  readonly lastSeq: number
}

export async function onlyDeskIn(vault: string): Promise<string> {
  const names = await readdir(join(vault, 'desks'))
  const ids = names.filter((name) => /^[0-9a-f-]{36}$/.test(name))
  if (ids.length !== 1 || ids[0] === undefined) throw new Error(`${ids.length} desks are there`)
  return ids[0]
}

/** @throws when a line in the middle is not whole, or a number is missing */
export async function readJournalOnDisk(vault: string, deskId: string): Promise<JournalOnDisk> {
  const folder = join(vault, 'desks', deskId, 'journal')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort()
  const records: LedgerRecord[] = []
  for (const name of names) {
    const isLast = name === names.at(-1)
    records.push(...recordsIn(await readFile(join(folder, name)), isLast, name))
  }
  return replayed(records)
}

/** The journal as it stood when a change was its last. */
export function upTo({ records }: JournalOnDisk, seq: number): JournalOnDisk {
  return replayed(records.filter((record) => record.seq <= seq))
}

function replayed(records: readonly LedgerRecord[]): JournalOnDisk {
  const replay = startReplay()
  const changes: Change[] = []
  for (const record of records) {
    const change = replay.take(record)
    if (change) changes.push(change)
  }
  return { records, changes, rows: replay.rows, lastSeq: replay.seq }
}

const NEWLINE = 0x0a

/** Of the newest segment the end may be cut: nothing in it was ever called saved. */
export function recordsIn(bytes: Buffer, mayBeCut: boolean, name: string): LedgerRecord[] {
  const records: LedgerRecord[] = []
  let at = bytes.indexOf(NEWLINE) + 1
  while (at < bytes.length) {
    const end = bytes.indexOf(NEWLINE, at)
    const record = end < 0 ? null : recordOf(bytes.subarray(at, end))
    if (record === null) {
      if (mayBeCut && (end < 0 || end === bytes.length - 1)) return records
      throw new Error(`${name}: the line at byte ${at} cannot be read`)
    }
    records.push(record)
    at = end + 1
  }
  return records
}

function recordOf(line: Buffer): LedgerRecord | null {
  const head = /^(\d+) ([0-9a-f]{8}) /.exec(line.toString('latin1', 0, 24))
  if (head === null) return null
  const payload = line.subarray(head[0].length)
  if (payload.length !== Number(head[1])) return null
  if (crc32(payload) !== Number.parseInt(head[2] ?? '', 16)) return null
  const parts = /^(change|checkpoint) (\d+) (\S*) (.*)$/s.exec(payload.toString('utf8'))
  if (parts === null) return null
  const [, type, seq, id = '', body = ''] = parts
  return { type: type === 'change' ? 'change' : 'checkpoint', seq: Number(seq), id, body }
}
