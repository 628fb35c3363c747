import type { Delivery } from '../../../domain/delivery/delivery.ts'
import { type DeliveryRun, useDeliveryRuns } from '../../../storage/delivery-runs.ts'
import { formatBytes } from '../../../ui/format-number.ts'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'

/** How far a sending is that is on its way just now; nothing while it waits. */
export function SendingRun({ sending }: { readonly sending: Delivery }) {
  const run = useDeliveryRuns(({ run: one }) => (one?.deliveryId === sending.id ? one : null))
  if (run === null) return null
  const { label, done, total, text } = inWords(run.progress)
  return <ProgressBar label={label} value={done} max={total} text={text} />
}

function inWords(progress: DeliveryRun['progress']) {
  if (progress === null) return { label: 'Asking the place', done: 0, total: 1, text: '' }
  const { phase, file, doneBytes: done, totalBytes: total } = progress
  return {
    label: phase === 'sending' ? `Sending ${file}` : `Reading ${file} back, to be sure`,
    done,
    total,
    text: `${formatBytes(done)} of ${formatBytes(total)}`,
  }
}
