import { useEffect } from 'react'
import type { Delivery } from '../domain/delivery/delivery.ts'
import { useDeliveryRuns } from '../storage/delivery-runs.ts'
import type { Desk } from '../storage/desk.ts'
import { useDesk } from '../storage/desk-context.tsx'
import { useStored } from '../storage/live.ts'
import { move, readQueue } from '../storage/repositories/deliveries.ts'
import { useToasts } from '../ui/toasts.ts'
import { createDeliveryRunner, type DeliveryRunner, type RunnerParts } from './delivery-runner.ts'

let runner: DeliveryRunner | null = null

/** Sends what waits while a desk is open that can be written to, whatever screen is shown. */
export function useDeliveryRunner(): void {
  const desk = useDesk()
  const { show } = useToasts()
  const queue = useStored(() => readQueue(desk.db), [desk.db])
  useEffect(() => {
    if (desk.readOnly !== null) return
    const mine = runnerOf(desk, ({ to }) =>
      show({ message: `The return is with ${to}. It was read back from there and is equal.` }),
    )
    runner = mine
    const cameOnline = () => {
      useDeliveryRuns.setState({ isOnline: true })
      void mine.cameOnline()
    }
    const wentOffline = () => useDeliveryRuns.setState({ isOnline: false })
    useDeliveryRuns.setState({ isOnline: navigator.onLine })
    addEventListener('online', cameOnline)
    addEventListener('offline', wentOffline)
    return () => {
      removeEventListener('online', cameOnline)
      removeEventListener('offline', wentOffline)
      mine.stop()
      if (runner === mine) runner = null
    }
  }, [desk, show])
  // Its own moves come by here too: they find it at work, which then looks once more.
  useEffect(() => {
    if (queue !== undefined && queue.length > 0) void runner?.look()
  }, [queue])
}

function runnerOf(desk: Desk, onUploaded: (delivery: Delivery) => void): DeliveryRunner {
  const { context, db } = desk
  return createDeliveryRunner({
    readQueue: () => readQueue(db),
    send: (delivery, options) => sendBy(desk, delivery, options),
    record: (delivery, how) => move(desk, delivery, how),
    now: context.now,
    isOnline: () => navigator.onLine,
    later: (ms, work) => {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
    onRun: (run) => useDeliveryRuns.setState({ run }),
    onUploaded,
  })
}

async function sendBy(
  { bridge, card }: Desk,
  { id, destinationId, files }: Delivery,
  options: Parameters<RunnerParts['send']>[1],
): ReturnType<RunnerParts['send']> {
  if (destinationId === null) {
    const trouble = { kind: 'no-destination', retry: 'after-change' } as const
    return { ok: true, value: { type: 'not-delivered', trouble } }
  }
  const request = { deskId: card.id, destinationId, deliveryId: id, files: [...files] }
  return await bridge.run('delivery:send', request, options)
}
