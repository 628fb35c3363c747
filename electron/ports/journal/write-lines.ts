import { setImmediate as breath } from 'node:timers/promises'
import type { JournalRecord } from '../../contract/values.ts'
import { type Disk, patiently } from '../disk/disk.ts'
import { encodeRecord } from './journal-format.ts'

const BATCH_BYTES = 1024 * 1024

/** Writes a file of record lines that is not there yet, and sees it to the disk. Answers its size. */
export async function writeLines(
  disk: Disk,
  path: string,
  header: Buffer,
  records: Iterable<JournalRecord>,
): Promise<number> {
  const handle = await patiently(() => disk.open(path, 'wx', 0o600))
  let size = 0
  try {
    for (const batch of batches(header, records)) {
      await handle.writeFile(batch)
      size += batch.length
      await breath()
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return size
}

function* batches(header: Buffer, records: Iterable<JournalRecord>): Generator<Buffer> {
  let held = [header]
  let bytes = header.length
  for (const record of records) {
    const line = encodeRecord(record)
    held.push(line)
    bytes += line.length
    if (bytes < BATCH_BYTES) continue
    yield Buffer.concat(held)
    held = []
    bytes = 0
  }
  if (bytes > 0) yield Buffer.concat(held)
}
