import { useEffect, useRef } from 'react'
import workerAddress from '../../../exchange/return-worker.ts?worker&url'
import {
  createReturnWorkerClient,
  type ReturnWorkerClient,
} from '../../../exchange/return-worker-client.ts'

/** The worker that draws documents, begun with the first one and ended with the screen. */
export function useWorker(trustedScriptUrl: (address: string) => string): () => ReturnWorkerClient {
  const worker = useRef<ReturnWorkerClient | null>(null)
  useEffect(() => () => worker.current?.close(), [])
  return () => {
    worker.current ??= createReturnWorkerClient(
      () => new Worker(trustedScriptUrl(workerAddress), { type: 'module' }),
    )
    return worker.current
  }
}
