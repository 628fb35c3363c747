import { useEffect, useRef, useState } from 'react'
import { safetyWatchOf } from '../../../bridge/use-safety-state.ts'
import type { DeepCheck } from '../../../storage/deep-check.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { readEvidence } from '../../../storage/repositories/evidence.ts'
import { check } from '../../../storage/vault-check.ts'
import { checkFiles, type FilesChecked, filesToCheck } from './check-files.ts'
import type { JournalChecked } from './journal-words.ts'

export type CheckState =
  | { readonly type: 'idle' }
  | { readonly type: 'journal' }
  | { readonly type: 'rows' }
  | { readonly type: 'files'; readonly done: number; readonly total: number }
  | {
      readonly type: 'done'
      readonly journal: JournalChecked
      readonly rows: DeepCheck
      readonly files: FilesChecked
    }

export interface Checking {
  readonly state: CheckState
  readonly start: () => void
  readonly stop: () => void
}

/** Reads the journal, every record of the working copy and every file of the evidence, on request. */
export function useCheck(): Checking {
  const desk = useDesk()
  const [state, setState] = useState<CheckState>({ type: 'idle' })
  const stopper = useRef<AbortController | null>(null)
  useEffect(() => () => stopper.current?.abort(), [])
  const start = async () => {
    const controller = new AbortController()
    stopper.current = controller
    setState({ type: 'journal' })
    // What is still on its way to the disk is no gap in it.
    await desk.pump.flush()
    const journal = await desk.bridge.ask('journal:diagnose', { deskId: desk.card.id })
    const lookAgain = () => safetyWatchOf(desk.bridge, desk.card.id).ask()
    void lookAgain()
    setState({ type: 'rows' })
    const rows = await desk.checkNow()
    const files = filesToCheck(await readEvidence(desk.db))
    setState({ type: 'files', done: 0, total: files.length })
    const checked = await checkFiles(files, {
      check: (sha256) => check(desk, sha256),
      onProgress: (done) => setState({ type: 'files', done, total: files.length }),
      signal: controller.signal,
    })
    setState({ type: 'done', journal, rows, files: checked })
    await lookAgain()
  }
  return { state, start: () => void start(), stop: () => stopper.current?.abort() }
}
