import { useEffect, useState } from 'react'
import { useDesk } from '../../../storage/desk-context.tsx'
import {
  afterWrong,
  forgottenLeft,
  keepTries,
  noTries,
  pauseLeft,
  readTries,
  type Tries,
} from './tries.ts'

export interface TriesNow {
  /** Seconds until a PIN may be tried again. */
  readonly pause: number
  /** Seconds until it may be ended without a PIN; null when nobody said that it is forgotten. */
  readonly wait: number | null
  readonly wrong: number
  readonly noteWrong: () => void
  readonly noteForgotten: () => void
  readonly takeBackForgotten: () => void
}

const TICK_MS = 1000

/** Wrong and forgotten PINs of this gathering, counting down while there is something to wait for. */
export function useTries(gathering: string): TriesNow {
  const { context } = useDesk()
  const [tries, setTries] = useState<Tries>(() => readTries(gathering))
  const [now, setNow] = useState(() => context.now())
  const pause = pauseLeft(tries, now)
  const wait = forgottenLeft(tries, now)
  const isCounting = pause > 0 || (wait !== null && wait > 0)
  useEffect(() => {
    if (!isCounting) return
    const timer = setInterval(() => setNow(context.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [isCounting, context])
  const change = (next: Tries) => {
    keepTries(next)
    setTries(next)
    setNow(context.now())
  }
  return {
    pause,
    wait,
    wrong: tries.wrong,
    noteWrong: () => change(afterWrong(tries, context.now())),
    noteForgotten: () => change({ ...tries, forgottenAt: context.now() }),
    takeBackForgotten: () =>
      change({ ...noTries(gathering), wrong: tries.wrong, lastAt: tries.lastAt }),
  }
}
