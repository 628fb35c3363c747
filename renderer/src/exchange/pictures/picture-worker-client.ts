import type { ShrunkPicture } from './shrink-picture.ts'

export interface PictureRequest {
  readonly job: number
  readonly picture: Blob
}

export interface PictureAnswer {
  readonly job: number
  readonly shrunk: ShrunkPicture
}

export interface PictureWorkerClient {
  /** @returns null when it was stopped */
  readonly shrink: (picture: Blob, signal: AbortSignal) => Promise<ShrunkPicture | null>
  /** Ends the worker, whatever it is doing; the next request starts it again. */
  readonly close: () => void
}

/** Makes pictures smaller off the screen's thread. */
export function createPictureWorkerClient(createWorker: () => Worker): PictureWorkerClient {
  let worker: Worker | null = null
  let jobs = 0
  const close = () => {
    worker?.terminate()
    worker = null
  }
  return {
    close,
    shrink: (picture, signal) => {
      if (signal.aborted) return Promise.resolve(null)
      jobs += 1
      const job = jobs
      worker ??= createWorker()
      const asked = worker
      const listening = new AbortController()
      const until = { signal: listening.signal }
      return new Promise<ShrunkPicture | null>((settle) => {
        asked.addEventListener(
          'message',
          ({ data }: MessageEvent<PictureAnswer>) => {
            if (data.job === job) settle(data.shrunk)
          },
          until,
        )
        asked.addEventListener(
          'error',
          () => {
            // A picture that breaks the worker is told as one that cannot be read.
            close()
            settle({ type: 'refused', because: 'not-readable' })
          },
          until,
        )
        signal.addEventListener(
          'abort',
          () => {
            close()
            settle(null)
          },
          until,
        )
        asked.postMessage({ job, picture } satisfies PictureRequest)
      }).finally(() => listening.abort())
    },
  }
}
