import { join } from 'node:path'
import type { TableRows } from '../../../renderer/src/domain/ledger/tallies.ts'
import { canonicalJson } from '../../../renderer/src/domain/shared/canonical-json.ts'
import type { RestoreReport } from '../../contract/safety-values.ts'
import type { Ground } from '../disk/disk.ts'
import { failureOf } from '../disk/failures.ts'
import { filesThere } from '../evidence/missing-files.ts'
import type { JournalPort } from '../journal/journal.ts'
import { changesOnlyIn } from '../journal/journal-changes.ts'
import { type ReplayedDesk, replayFolder } from '../journal/journal-replay.ts'
import type { DeskPort } from '../vault/desks.ts'
import { namedFiles } from './backup-files.ts'
import { type BackupFile, evidenceIn } from './backup-manifest.ts'

export interface ReportParts {
  readonly ground: Ground
  readonly desks: DeskPort
  readonly journal: JournalPort
}

/** What a restore would bring, counted, and how it differs from what is here. */
export async function reportOf(
  parts: ReportParts,
  manifest: BackupFile,
  coming: ReplayedDesk,
  /** Where the backup is laid out. */
  folder: string,
  signal: AbortSignal,
): Promise<RestoreReport> {
  const { desk, seq, at, appVersion, schema, tallies } = manifest
  const hashes = new Set(manifest.files.map(({ sha256 }) => sha256))
  const unmet = [...namedFiles(coming.rows)].filter((hash) => !hashes.has(hash))
  const missing = new Set([...manifest.missing, ...manifest.damaged, ...unmet])
  return {
    ...{ desk, seq, at, appVersion, schema, tallies },
    files: evidenceIn(manifest),
    missingFiles: [...missing].sort(),
    here: await hereOf(parts, { manifest, coming: coming.rows, folder }, signal),
  }
}

interface Coming {
  readonly manifest: BackupFile
  readonly coming: TableRows
  readonly folder: string
}

async function hereOf(
  { ground, desks, journal }: ReportParts,
  { manifest, coming, folder }: Coming,
  signal: AbortSignal,
): Promise<RestoreReport['here']> {
  const deskId = manifest.desk.id
  if (!(await desks.exists(deskId))) return null
  const there = await filesThere(ground, desks.folderOf(deskId))
  const lost = (rows: TableRows): number => filesBack(manifest, rows, there)
  try {
    const tip = await journal.tipOf(deskId)
    const here = await replayFolder(ground.disk, desks.folderOf(deskId), {
      fromSnapshot: true,
      end: tip,
      signal,
    })
    const tallies = { ...here.tallies } as RestoreReport['tallies']
    const differences = await differencesOf(here.rows, coming, signal)
    const onlyHere = await changesOnlyIn(ground.disk, desks.folderOf(deskId), folder, {
      end: tip,
      signal,
    })
    const missingFilesBack = lost(here.rows)
    return { seq: tip.lastSeq, at: here.lastAt, tallies, differences, onlyHere, missingFilesBack }
  } catch (error) {
    if (failureOf(error)?.reason !== 'damaged') throw error
    ground.log(`restore: the journal here cannot be read (${join('desks', deskId)})`)
    const onlyHere = await changesOnlyIn(ground.disk, desks.folderOf(deskId), folder, { signal })
    const missingFilesBack = lost(coming)
    return { seq: 0, at: null, tallies: {}, differences: {}, onlyHere, missingFilesBack }
  }
}

/** Files that rows name, that are not there, and that the backup has. */
function filesBack({ files }: BackupFile, rows: TableRows, there: ReadonlySet<string>): number {
  const named = namedFiles(rows)
  return files.filter(({ path, sha256 }) => {
    return path.startsWith('evidence/') && named.has(sha256) && !there.has(sha256)
  }).length
}

type Differences = NonNullable<RestoreReport['here']>['differences']

const PAUSE_AFTER = 2000

/** By table: rows that would come, change and go. Rests now and then, so that appends go on. */
export async function differencesOf(
  here: TableRows,
  coming: TableRows,
  signal: AbortSignal,
): Promise<Differences> {
  const differences: Differences = {}
  let looked = 0
  for (const table of [...new Set([...here.keys(), ...coming.keys()])].sort()) {
    const [old, fresh] = [here.get(table) ?? new Map(), coming.get(table) ?? new Map()]
    const count = { added: 0, changed: 0, removed: 0 }
    for (const [key, row] of fresh) {
      looked += 1
      if (looked % PAUSE_AFTER === 0) {
        signal.throwIfAborted()
        await new Promise((rested) => setImmediate(rested))
      }
      if (!old.has(key)) count.added += 1
      else if (canonicalJson(old.get(key)) !== canonicalJson(row)) count.changed += 1
    }
    for (const key of old.keys()) if (!fresh.has(key)) count.removed += 1
    if (count.added + count.changed + count.removed > 0) differences[table] = count
  }
  return differences
}
