import { create } from 'zustand'
import type { JobProgress } from '../../../electron/contract/channels.ts'
import type { DeliveryId } from '../domain/shared/ids.ts'

/** The sending that is on its way just now, for every screen that shows it. */
export interface DeliveryRun {
  readonly deliveryId: DeliveryId
  readonly progress: JobProgress<'delivery:send'> | null
  readonly stop: () => void
}

interface DeliveryRuns {
  readonly run: DeliveryRun | null
  readonly isOnline: boolean
}

export const useDeliveryRuns = create<DeliveryRuns>(() => ({ run: null, isOnline: true }))
