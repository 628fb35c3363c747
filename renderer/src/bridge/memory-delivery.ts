import type {
  AskRequest,
  AskResponse,
  JobProgress,
  JobRequest,
  JobResponse,
} from '../../../electron/contract/channels.ts'
import type { deliveryAsks } from '../../../electron/contract/delivery-channels.ts'
import {
  type DeliveryTrouble,
  type DeliveryTroubleKind,
  type DestinationCard,
  deliveryTroubles,
} from '../../../electron/contract/delivery-values.ts'
import { sha256Of } from './memory-blobs.ts'
import type { JobTools } from './memory-hold.ts'
import { fail } from './memory-journal.ts'

type DeliveryAsks = {
  [C in keyof typeof deliveryAsks]: (request: AskRequest<C>) => Promise<AskResponse<C>>
}
type AddNames = 'destinations:add-folder' | 'destinations:add-server' | 'destinations:give-password'
type Adding = { [C in AddNames]: (request: JobRequest<C>) => Promise<JobResponse<C>> }
type Send = (
  request: JobRequest<'delivery:send'>,
  tools: JobTools<JobProgress<'delivery:send'>>,
) => Promise<JobResponse<'delivery:send'>>

interface MemoryDelivery {
  readonly asks: DeliveryAsks
  readonly adding: Adding
  readonly send: Send
}

/** What stands in the way just now, as a test wishes; null for nothing. */
export type TroubleNow = () => DeliveryTroubleKind | null

/** Places that take everything and forget it; what is sent is only compared with what was made. */
export function createMemoryDelivery(
  saved: ReadonlyMap<string, { readonly name: string; readonly bytes: Blob }>,
  troubleNow: TroubleNow,
): MemoryDelivery {
  const byDesk = new Map<string, DestinationCard[]>()
  const of = (deskId: string): DestinationCard[] => byDesk.get(deskId) ?? []
  const inTheWay = (): DeliveryTrouble | null => {
    const kind = troubleNow()
    return kind === null ? null : told(kind)
  }

  function add(deskId: string, fresh: DestinationCard): JobResponse<'destinations:add-folder'> {
    const trouble = inTheWay()
    if (trouble !== null) return { type: 'refused', trouble }
    const others = of(deskId).filter(({ destinationId }) => destinationId !== fresh.destinationId)
    byDesk.set(deskId, [...others, fresh])
    return { type: 'ready', destination: fresh }
  }

  const send: Send = async ({ deskId, destinationId, files }, { onProgress, signal }) => {
    const place = of(deskId).find((one) => one.destinationId === destinationId)
    const trouble = place === undefined ? told('no-destination') : inTheWay()
    if (place === undefined || trouble !== null)
      return { type: 'not-delivered', trouble: trouble ?? told('no-destination') }
    if (place.type === 'server' && place.password === 'needed')
      return { type: 'not-delivered', trouble: told('needs-password') }
    const totalBytes = files.reduce((sum, { size }) => sum + size, 0)
    for (const { fileId, name, sha256 } of files) {
      if (signal?.aborted) throw fail({ reason: 'cancelled' })
      const bytes = saved.get(fileId)?.bytes
      if (bytes === undefined) return { type: 'not-delivered', trouble: told('file-gone', name) }
      if ((await sha256Of(bytes)) !== sha256)
        return { type: 'not-delivered', trouble: told('file-changed', name) }
      onProgress?.({ phase: 'sending', file: name, doneBytes: totalBytes, totalBytes })
    }
    return {
      type: 'delivered',
      files: files.map(({ name, sha256, size }) => ({ name, sha256, size })),
      place: place.type === 'folder' ? place.path : place.address,
      at: new Date().toISOString(),
    }
  }

  const asks: DeliveryAsks = {
    'destinations:list': async ({ deskId }) => ({
      destinations: [...of(deskId)],
      canKeepPasswords: false,
    }),
    'destinations:remove': async ({ deskId, destinationId }) => {
      byDesk.set(
        deskId,
        of(deskId).filter((one) => one.destinationId !== destinationId),
      )
      return {}
    },
    'delivery:clear': async () => ({ cleared: true }),
  }
  const adding: Adding = {
    'destinations:add-folder': async ({ deskId, label }) =>
      add(deskId, { type: 'folder', ...fresh(label || 'Folder'), path: label || 'Folder' }),
    'destinations:add-server': async ({ deskId, label, address, user }) =>
      add(deskId, {
        ...{ type: 'server', ...fresh(label || address) },
        ...{ address, user, password: 'this-run' },
      }),
    'destinations:give-password': async ({ deskId, destinationId }) => {
      const known = of(deskId).find((one) => one.destinationId === destinationId)
      if (known?.type !== 'server') return { type: 'refused', trouble: told('no-destination') }
      return add(deskId, { ...known, password: 'this-run' })
    },
  }
  return { asks, adding, send }
}

function fresh(label: string) {
  return { destinationId: crypto.randomUUID(), label, provenAt: new Date().toISOString() }
}

function told(kind: DeliveryTroubleKind, file?: string): DeliveryTrouble {
  return { kind, retry: deliveryTroubles[kind], ...(file === undefined ? {} : { file }) }
}
