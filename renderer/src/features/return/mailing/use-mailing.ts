import { useEffect, useRef, useState } from 'react'
import type { Desk } from '../../../storage/desk.ts'
import { useDesk } from '../../../storage/desk-context.tsx'

export interface MailingStep {
  readonly words: string
  /** Of the whole, from 0 to 1. */
  readonly done: number
}

export interface Mailing {
  readonly desk: Desk
  readonly signal: AbortSignal
  readonly onStep: (step: MailingStep) => void
}

export interface RunningMailing extends MailingStep {
  readonly stop: () => void
}

/** Writing that takes a moment: its progress and the way to stop it. Leaving the screen stops it. */
export function useMailing(beginning: string) {
  const desk = useDesk()
  const [running, setRunning] = useState<RunningMailing | null>(null)
  const stopper = useRef<AbortController | null>(null)
  useEffect(() => () => stopper.current?.abort(), [])
  const run = async <T>(work: (mailing: Mailing) => Promise<T>): Promise<T> => {
    const controller = new AbortController()
    stopper.current = controller
    const stop = () => controller.abort()
    setRunning({ words: beginning, done: 0, stop })
    try {
      return await work({
        desk,
        signal: controller.signal,
        onStep: (step) => setRunning({ ...step, stop }),
      })
    } finally {
      setRunning(null)
    }
  }
  return { running, run }
}
