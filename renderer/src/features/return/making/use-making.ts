import { useEffect, useRef, useState } from 'react'
import workerAddress from '../../../exchange/return-worker.ts?worker&url'
import {
  createReturnWorkerClient,
  type ReturnWorkerClient,
} from '../../../exchange/return-worker-client.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { usePictureWorker } from '../pictures/use-picture-worker.ts'
import type { Making, MakingStep, Outcome } from './make-package.ts'

export interface Running {
  /** "Making the return": stands over the progress. */
  readonly label: string
  readonly step: MakingStep | null
  readonly stop: () => void
}

export interface MakingRoom {
  readonly running: Running | null
  /** One at a time; leaving the screen stops it. */
  readonly run: <T>(
    label: string,
    work: (making: Making) => Promise<Outcome<T>>,
  ) => Promise<Outcome<T>>
}

/** Long work of the return: its progress, the way to stop it, and the worker that draws. */
export function useMaking(trustedScriptUrl: (address: string) => string): MakingRoom {
  const desk = useDesk()
  const [running, setRunning] = useState<Running | null>(null)
  const pictures = usePictureWorker(trustedScriptUrl)
  const worker = useRef<ReturnWorkerClient | null>(null)
  const stopper = useRef<AbortController | null>(null)
  useEffect(
    () => () => {
      stopper.current?.abort()
      worker.current?.close()
    },
    [],
  )
  const run: MakingRoom['run'] = async (label, work) => {
    worker.current ??= createReturnWorkerClient(
      () => new Worker(trustedScriptUrl(workerAddress), { type: 'module' }),
    )
    const controller = new AbortController()
    stopper.current = controller
    const stop = () => controller.abort()
    setRunning({ label, step: null, stop })
    try {
      return await work({
        desk,
        worker: worker.current,
        pictures: pictures(),
        signal: controller.signal,
        onStep: (step) => setRunning({ label, step, stop }),
      })
    } finally {
      setRunning(null)
    }
  }
  return { running, run }
}
