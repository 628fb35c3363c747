import type { Evidence } from '../../../domain/evidence/evidence.ts'
import type { Sha256 } from '../../../domain/shared/ids.ts'

/** A file of the evidence, and the pieces that need it. */
export interface FileToCheck {
  readonly sha256: Sha256
  readonly fileName: string
  readonly size: number
  readonly needs: readonly {
    readonly id: string
    readonly title: string
    readonly version: string
  }[]
}

export interface FileFinding {
  readonly file: FileToCheck
  readonly standing: 'missing' | 'damaged'
}

export interface FilesChecked {
  readonly checked: number
  readonly bytes: number
  readonly findings: readonly FileFinding[]
  /** The host did not answer for these. */
  readonly unanswered: number
  readonly stopped: boolean
}

/** Every file that any version of a piece needs, each once: older versions are evidence too. */
export function filesToCheck(pieces: readonly Evidence[]): readonly FileToCheck[] {
  const files = new Map<Sha256, FileToCheck>()
  for (const { id, title, versions } of pieces) {
    versions.forEach(({ source }, at) => {
      if (source.type !== 'file') return
      const version = versions.length === 1 ? '' : `version ${at + 1} of ${versions.length}`
      const { sha256, fileName, size } = source
      const known = files.get(sha256)
      const needs = [...(known?.needs ?? []), { id, title, version }]
      files.set(sha256, { sha256, fileName, size, needs })
    })
  }
  return [...files.values()]
}

export interface CheckTools {
  readonly check: (sha256: Sha256) => Promise<'present' | FileFinding['standing'] | null>
  readonly onProgress: (done: number) => void
  readonly signal: AbortSignal
}

/** Has each file read and hashed anew, one after the other. */
export async function checkFiles(
  files: readonly FileToCheck[],
  { check, onProgress, signal }: CheckTools,
): Promise<FilesChecked> {
  const findings: FileFinding[] = []
  let [checked, bytes, unanswered] = [0, 0, 0]
  for (const file of files) {
    if (signal.aborted) break
    const standing = await check(file.sha256)
    checked += 1
    bytes += file.size
    if (standing === null) unanswered += 1
    else if (standing !== 'present') findings.push({ file, standing })
    onProgress(checked)
  }
  return { checked, bytes, findings, unanswered, stopped: checked < files.length }
}
