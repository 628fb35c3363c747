import type { JobProgress, JobResponse } from '../../../electron/contract/channels.ts'
import type { PortResult } from '../../../electron/contract/failure.ts'
import { nextTry } from '../domain/delivery/back-off.ts'
import type { Delivery } from '../domain/delivery/delivery.ts'
import type { DeliveryMove } from '../domain/delivery/moves.ts'
import { isWaiting, nextToSend, wakesAt } from '../domain/delivery/queue.ts'
import type { Instant } from '../domain/shared/dates.ts'
import type { DeliveryRun } from '../storage/delivery-runs.ts'

type Sent = PortResult<JobResponse<'delivery:send'>>

export interface RunnerParts {
  readonly readQueue: () => Promise<readonly Delivery[]>
  readonly send: (
    delivery: Delivery,
    options: {
      readonly signal: AbortSignal
      readonly onProgress: (progress: JobProgress<'delivery:send'>) => void
    },
  ) => Promise<Sent>
  readonly record: (delivery: Delivery, move: DeliveryMove) => Promise<unknown>
  readonly now: () => Instant
  readonly isOnline: () => boolean
  /** Calls later, unless it is taken back. */
  readonly later: (ms: number, work: () => void) => () => void
  readonly onRun: (run: DeliveryRun | null) => void
  readonly onUploaded: (delivery: Delivery) => void
}

export interface DeliveryRunner {
  /** Sends what is due, and sets the clock for the rest. */
  look(): Promise<void>
  /** The network is back: what failed for want of it is tried at once. */
  cameOnline(): Promise<void>
  stop(): void
}

/** Timers of the browser count no further than some weeks, and a laptop sleeps through long ones. */
const LONGEST_SLEEP_MS = 60_000

const FOR_WANT_OF_NETWORK = [
  ...['offline', 'host-not-found', 'no-answer', 'timed-out', 'cut-off'],
  'proxy-no-answer',
]

/**
 * Sends what waits, one at a time, until it is read back from there.
 *
 * The queue is the table: whatever cuts a sending off, the row still waits, and the host goes on
 * where it ended when it is asked again under the same id.
 */
export function createDeliveryRunner(parts: RunnerParts): DeliveryRunner {
  const { readQueue, now, isOnline, later, record } = parts
  let isStopped = false
  let isBusy = false
  let isAskedAgain = false
  let takeBack: () => void = () => undefined
  const ending = new AbortController()

  async function look(): Promise<void> {
    isAskedAgain = true
    if (isBusy || isStopped) return
    isBusy = true
    takeBack()
    try {
      while (isAskedAgain && !isStopped) {
        isAskedAgain = false
        await sendAllDue()
      }
      await setClock()
    } finally {
      isBusy = false
    }
  }

  async function sendAllDue(): Promise<void> {
    for (;;) {
      const next = nextToSend(await readQueue(), { now: now(), isOnline: isOnline() })
      if (next === null || isStopped) return
      await sendOne(parts, next, ending.signal)
    }
  }

  async function setClock(): Promise<void> {
    const at = isStopped ? null : wakesAt(await readQueue())
    if (at === null || isStopped) return
    const pause = Math.max(1000, Date.parse(at) - Date.parse(now()))
    takeBack = later(Math.min(pause, LONGEST_SLEEP_MS), () => void look())
  }

  return {
    look,
    async cameOnline() {
      const lacking = (await readQueue()).filter(
        (one) => isWaiting(one) && FOR_WANT_OF_NETWORK.includes(one.state.trouble ?? ''),
      )
      for (const delivery of lacking) await record(delivery, { type: 'hurried', at: now() })
      await look()
    },
    stop() {
      isStopped = true
      takeBack()
      ending.abort()
    },
  }
}

async function sendOne(parts: RunnerParts, delivery: Delivery, ending: AbortSignal): Promise<void> {
  const stopper = new AbortController()
  const stop = () => stopper.abort()
  ending.addEventListener('abort', stop)
  const tell = (progress: DeliveryRun['progress']) =>
    parts.onRun({ deliveryId: delivery.id, progress, stop })
  tell(null)
  try {
    const sent = await parts.send(delivery, { signal: stopper.signal, onProgress: tell })
    const move = moveAfter(sent, delivery, parts.now())
    if (move === null) return
    await parts.record(delivery, move)
    if (move.type === 'read-back') parts.onUploaded(delivery)
  } finally {
    ending.removeEventListener('abort', stop)
    parts.onRun(null)
  }
}

/** What the host's answer proves; nothing where it was stopped. */
export function moveAfter(sent: Sent, { state }: Delivery, at: Instant): DeliveryMove | null {
  if (sent.ok && sent.value.type === 'delivered') {
    return { type: 'read-back', at: sent.value.at, place: sent.value.place }
  }
  if (!sent.ok && sent.failure.reason === 'cancelled') return null
  const { kind, retry, retryAfterSeconds } =
    sent.ok && sent.value.type === 'not-delivered'
      ? sent.value.trouble
      : ({ kind: 'host', retry: 'later', retryAfterSeconds: 0 } as const)
  const tries = state.type === 'waiting' ? state.tries + 1 : 1
  const seconds = nextTry(tries, retry, retryAfterSeconds)
  const nextTryAt =
    seconds === null ? null : new Date(Date.parse(at) + seconds * 1000).toISOString()
  return { type: 'tried', at, trouble: kind, nextTryAt }
}
