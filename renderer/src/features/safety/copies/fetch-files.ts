import type { JobResponse } from '../../../../../electron/contract/channels.ts'
import type { PortFailure, PortResult } from '../../../../../electron/contract/failure.ts'
import type { BackupCard } from '../../../../../electron/contract/safety-values.ts'
import { plural } from '../../../ui/format-number.ts'

/** A backup that may still have files which are missing here. */
export type FileSource = Pick<BackupCard, 'backupId' | 'at'>

/** The fullest first, and of those the newest: it was made before the files went. */
export function sourcesOf(backups: readonly BackupCard[]): readonly BackupCard[] {
  const missing = ({ files }: BackupCard) => files.missing ?? 0
  return backups
    .map((backup, at) => ({ backup, at }))
    .sort((a, b) => missing(a.backup) - missing(b.backup) || a.at - b.at)
    .map(({ backup }) => backup)
}

export interface Fetched {
  readonly fetched: readonly string[]
  readonly remaining: readonly string[]
  /** Of the last backup that could not be read; null when all could. */
  readonly failure: PortFailure | null
}

type Fetch = (
  source: FileSource,
  sha256: readonly string[],
) => Promise<PortResult<JobResponse<'backups:fetch-files'>>>

/** Asks one backup after the other for what is still missing, until nothing is. */
export async function fetchFiles(
  wanted: readonly string[],
  sources: readonly FileSource[],
  fetch: Fetch,
): Promise<Fetched> {
  let remaining = wanted
  let failure: PortFailure | null = null
  for (const source of sources) {
    if (remaining.length === 0) break
    const answer = await fetch(source, remaining)
    if (answer.ok) {
      const missing = new Set<string>(answer.value.missing)
      remaining = remaining.filter((sha256) => missing.has(sha256))
    } else {
      failure = answer.failure
      if (failure.reason === 'cancelled') break
    }
  }
  const left = new Set(remaining)
  return { fetched: wanted.filter((sha256) => !left.has(sha256)), remaining, failure }
}

/** "2 missing files are back. 1 file is in none of the backups." */
export function fetchedWords({ fetched, remaining, failure }: Fetched): {
  readonly tone: 'success' | 'warning'
  readonly title: string
  readonly text: string | null
} {
  const back = `${plural(fetched.length, 'missing file is', 'missing files are')} back, each checked against what was added`
  if (remaining.length === 0) {
    return fetched.length === 0
      ? { tone: 'success', title: 'No file is missing here any more', text: null }
      : { tone: 'success', title: back, text: 'Nothing else was changed.' }
  }
  if (failure?.reason === 'cancelled') {
    const title = fetched.length === 0 ? 'Stopped before a file came back' : `Stopped. ${back}`
    return { tone: 'warning', title, text: 'Nothing else was changed.' }
  }
  const notThere = `${plural(remaining.length, 'file is', 'files are')} in no backup that could be read`
  return {
    tone: 'warning',
    title: fetched.length === 0 ? notThere : `${back}. ${notThere}`,
    text: 'Nothing else was changed. Open an older backup, or add the file again as a new version of its piece.',
  }
}
