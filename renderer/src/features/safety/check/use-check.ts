import { useEffect, useRef, useState } from 'react'
import type { DeepCheck } from '../../../storage/deep-check.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { readEvidence } from '../../../storage/repositories/evidence.ts'
import { check } from '../../../storage/vault-check.ts'
import { checkFiles, type FilesChecked, filesToCheck } from './check-files.ts'

export type CheckState =
  | { readonly type: 'idle' }
  | { readonly type: 'rows' }
  | { readonly type: 'files'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly rows: DeepCheck; readonly files: FilesChecked }

/** Reads every record of the working copy and every file of the evidence, on request. */
export function useCheck() {
  const desk = useDesk()
  const [state, setState] = useState<CheckState>({ type: 'idle' })
  const stopper = useRef<AbortController | null>(null)
  useEffect(() => () => stopper.current?.abort(), [])
  const start = async () => {
    const controller = new AbortController()
    stopper.current = controller
    setState({ type: 'rows' })
    const rows = await desk.checkNow()
    const files = filesToCheck(await readEvidence(desk.db))
    setState({ type: 'files', done: 0, total: files.length })
    const checked = await checkFiles(files, {
      check: (sha256) => check(desk, sha256),
      onProgress: (done) => setState({ type: 'files', done, total: files.length }),
      signal: controller.signal,
    })
    setState({ type: 'done', rows, files: checked })
  }
  return { state, start: () => void start(), stop: () => stopper.current?.abort() }
}
