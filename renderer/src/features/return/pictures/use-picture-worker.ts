import { useEffect, useRef } from 'react'
import workerAddress from '../../../exchange/pictures/picture-worker.ts?worker&url'
import {
  createPictureWorkerClient,
  type PictureWorkerClient,
} from '../../../exchange/pictures/picture-worker-client.ts'

/** The worker that makes pictures smaller; it starts when it is first asked and ends with the screen. */
export function usePictureWorker(
  trustedScriptUrl: (address: string) => string,
): () => PictureWorkerClient {
  const client = useRef<PictureWorkerClient | null>(null)
  useEffect(() => () => client.current?.close(), [])
  return () => {
    client.current ??= createPictureWorkerClient(
      () => new Worker(trustedScriptUrl(workerAddress), { type: 'module' }),
    )
    return client.current
  }
}
