import { create } from 'zustand'
import type { FileScan } from '../../../domain/returns/attachments/scan-words.ts'
import type { Sha256 } from '../../../domain/shared/ids.ts'

interface Scans {
  /** For which desk and which known people they hold. */
  readonly of: string
  readonly byFile: ReadonlyMap<Sha256, FileScan>
  /** She stopped it: nothing is read until she says so. */
  readonly stopped: boolean
  /** Who said last that she looked through one: most likely she does the next one too. */
  readonly lookedBy: string
}

const NONE: Scans = { of: '', byFile: new Map(), stopped: false, lookedBy: '' }

/** What was found in files, for as long as the app is open. Never written anywhere. */
export const useScans = create<Scans>(() => NONE)

/** Forgets what was found for another desk, or when other people were known. */
export function scansFor(of: string): void {
  if (useScans.getState().of !== of) useScans.setState({ ...NONE, of })
}

export function keepScan(of: string, sha256: Sha256, scan: FileScan): void {
  useScans.setState((before) =>
    before.of === of ? { byFile: new Map(before.byFile).set(sha256, scan) } : before,
  )
}
