import { useEffect, useRef, useState } from 'react'
import type { JobProgress } from '../../../../electron/contract/channels.ts'

export type ByteProgress = JobProgress<'backups:make'>

export interface Running {
  /** Null until the first news of it. */
  readonly progress: ByteProgress | null
  readonly stop: () => void
}

interface JobTools {
  readonly onProgress: (progress: ByteProgress) => void
  readonly signal: AbortSignal
}

/** One long job at a time, with its progress. Leaving the screen stops it. */
export function useJob(): {
  readonly running: Running | null
  readonly run: <T>(work: (tools: JobTools) => Promise<T>) => Promise<T>
} {
  const [running, setRunning] = useState<Running | null>(null)
  const stopper = useRef<AbortController | null>(null)
  useEffect(() => () => stopper.current?.abort(), [])
  return {
    running,
    run: async (work) => {
      stopper.current?.abort()
      const controller = new AbortController()
      stopper.current = controller
      const stop = () => controller.abort()
      setRunning({ progress: null, stop })
      try {
        return await work({
          signal: controller.signal,
          onProgress: (progress) => {
            if (stopper.current === controller) setRunning({ progress, stop })
          },
        })
      } finally {
        if (stopper.current === controller) setRunning(null)
      }
    },
  }
}
