import type { DestinationCard } from '../../contract/delivery-values.ts'
import { isInsideFolder } from '../places/chosen-places.ts'
import type { PortRegistry } from '../registry.ts'
import { readAddress } from './address.ts'
import type { DeliveryParts } from './delivery-parts.ts'
import type { Destination } from './destinations.ts'
import { probe } from './probe.ts'
import { trouble, troubleIn } from './trouble.ts'

/** Adding and forgetting places: none is believed before it was tried. */
export function serveDestinations(registry: PortRegistry, parts: DeliveryParts): void {
  const { destinations, secrets, desks } = parts
  registry.ask('destinations:list', async ({ deskId }) => {
    const known = await destinations.of(deskId)
    return {
      destinations: await Promise.all(known.map((one) => cardOf(parts, one))),
      canKeepPasswords: secrets.canKeep(),
    }
  })
  registry.ask('destinations:add-folder', async ({ deskId, placeId, label }) => {
    await desks.read(deskId)
    return await asAnswer(() => addFolder(parts, deskId, placeId, label.trim()))
  })
  registry.ask('destinations:add-server', async (order) => {
    await desks.read(order.deskId)
    return await asAnswer(() => addServer(parts, order))
  })
  registry.ask('destinations:give-password', async ({ deskId, destinationId, password, keep }) =>
    asAnswer(async () => {
      const known = await destinations.find(deskId, destinationId)
      if (known?.type !== 'server') throw trouble('no-destination')
      return await prove(parts, deskId, known, { password, keep })
    }),
  )
  registry.ask('destinations:remove', async ({ deskId, destinationId }) => {
    await secrets.forget(destinationId)
    await destinations.remove(deskId, destinationId)
    return {}
  })
}

async function asAnswer(work: () => Promise<DestinationCard>) {
  try {
    return { type: 'ready', destination: await work() } as const
  } catch (error) {
    const told = troubleIn(error)
    if (told === null) throw error
    return { type: 'refused', trouble: told } as const
  }
}

async function addFolder(
  parts: DeliveryParts,
  deskId: string,
  placeId: string,
  label: string,
): Promise<DestinationCard> {
  const { ground, vault, browse, destinations } = parts
  const folder = browse.find(placeId)
  if (await isInsideFolder(ground, vault, folder.path)) throw trouble('inside-vault')
  const before = (await destinations.of(deskId)).find(
    (one) => one.type === 'folder' && one.path === folder.path,
  )
  return await prove(parts, deskId, {
    type: 'folder',
    destinationId: before?.destinationId ?? ground.newId(),
    label: label || before?.label || folder.label,
    provenAt: ground.now().toISOString(),
    path: folder.path,
  })
}

interface ServerOrder {
  readonly deskId: string
  readonly label: string
  readonly address: string
  readonly user: string
  readonly password: string
  readonly keep: boolean
}

async function addServer(parts: DeliveryParts, order: ServerOrder): Promise<DestinationCard> {
  const { ground, destinations } = parts
  const { url, user: userInAddress } = readAddress(order.address)
  const user = order.user.trim() || userInAddress
  const before = (await destinations.of(order.deskId)).find(
    (one) => one.type === 'server' && one.address === url.href && one.user === user,
  )
  const fresh: Destination = {
    type: 'server',
    destinationId: before?.destinationId ?? ground.newId(),
    label: order.label.trim() || before?.label || url.host,
    provenAt: ground.now().toISOString(),
    address: url.href,
    user,
  }
  return await prove(parts, order.deskId, fresh, order)
}

/** Kept, with its password, only after a file went there and came back. */
async function prove(
  parts: DeliveryParts,
  deskId: string,
  to: Destination,
  secret?: { readonly password: string; readonly keep: boolean },
): Promise<DestinationCard> {
  const { ground, destinations, secrets, carrierToTry } = parts
  await probe(carrierToTry(to, secret?.password ?? ''), ground.newId)
  if (secret !== undefined) await secrets.hold(to.destinationId, secret.password, secret.keep)
  const proven = { ...to, provenAt: ground.now().toISOString() }
  await destinations.keep(deskId, proven)
  return await cardOf(parts, proven)
}

async function cardOf({ secrets }: DeliveryParts, known: Destination): Promise<DestinationCard> {
  if (known.type === 'folder') return known
  return { ...known, password: await secrets.keeping(known.destinationId) }
}
