import type { JobProgress, JobRequest, JobResponse } from '../../contract/channels.ts'
import type { DestinationCard, ProbeStep } from '../../contract/delivery-values.ts'
import { isInsideFolder } from '../places/chosen-places.ts'
import type { JobTools, PortRegistry } from '../registry.ts'
import { readAddress } from './address.ts'
import type { DeliveryParts } from './delivery-parts.ts'
import type { Destination } from './destinations.ts'
import { leftoversOf } from './leftovers.ts'
import { probe } from './probe.ts'
import { readProxy } from './proxy.ts'
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
  registry.job('destinations:add-folder', async ({ deskId, placeId, label }, tools) => {
    await desks.read(deskId)
    return await asAnswer(tools, (onStep) =>
      addFolder(parts, { deskId, placeId, label: label.trim() }, onStep),
    )
  })
  registry.job('destinations:add-server', async (order, tools) => {
    await desks.read(order.deskId)
    return await asAnswer(tools, (onStep) => addServer(parts, order, onStep))
  })
  registry.job('destinations:give-password', async (order, tools) => {
    const { deskId, destinationId, password, keep } = order
    return await asAnswer(tools, async (onStep) => {
      const known = await destinations.find(deskId, destinationId)
      if (known?.type !== 'server') throw trouble('no-destination')
      return await prove(parts, { deskId, to: known, secret: { password, keep } }, onStep)
    })
  })
  registry.ask('destinations:remove', async ({ deskId, destinationId }) => {
    await secrets.forget(destinationId)
    await destinations.remove(deskId, destinationId)
    return {}
  })
}

type OnStep = (step: ProbeStep) => void
type Tools = JobTools<JobProgress<'destinations:add-server'>>

async function asAnswer(
  { progress, signal }: Tools,
  work: (onStep: OnStep) => Promise<DestinationCard>,
): Promise<JobResponse<'destinations:add-server'>> {
  let step: ProbeStep | undefined
  try {
    const destination = await work((next) => {
      signal.throwIfAborted()
      step = next
      progress({ step: next })
    })
    return { type: 'ready', destination }
  } catch (error) {
    const told = troubleIn(error)
    if (told === null) throw error
    return { type: 'refused', trouble: told, ...(step === undefined ? {} : { step }) }
  }
}

async function addFolder(
  parts: DeliveryParts,
  { deskId, placeId, label }: Record<'deskId' | 'placeId' | 'label', string>,
  onStep: OnStep,
): Promise<DestinationCard> {
  const { ground, vault, browse, destinations } = parts
  const folder = browse.find(placeId)
  if (await isInsideFolder(ground, vault, folder.path)) throw trouble('inside-vault')
  const before = (await destinations.of(deskId)).find(
    (one) => one.type === 'folder' && one.path === folder.path,
  )
  const to: Destination = {
    type: 'folder',
    ...keptOf(before),
    destinationId: before?.destinationId ?? ground.newId(),
    label: label || before?.label || folder.label,
    provenAt: ground.now().toISOString(),
    path: folder.path,
  }
  return await prove(parts, { deskId, to }, onStep)
}

/** What is still to be taken away there stays noted. */
const keptOf = (before: Destination | undefined) =>
  before?.leftovers === undefined ? {} : { leftovers: before.leftovers }

async function addServer(
  parts: DeliveryParts,
  order: JobRequest<'destinations:add-server'>,
  onStep: OnStep,
): Promise<DestinationCard> {
  const { ground, destinations } = parts
  const { url, user: userInAddress } = readAddress(order.address)
  const user = order.user.trim() || userInAddress
  const before = (await destinations.of(order.deskId)).find(
    (one) => one.type === 'server' && one.address === url.href && one.user === user,
  )
  const proxy = (order.proxy ?? '').trim()
  const fresh: Destination = {
    type: 'server',
    ...keptOf(before),
    ...(proxy === '' ? {} : { proxy: readProxy(proxy).host }),
    destinationId: before?.destinationId ?? ground.newId(),
    label: order.label.trim() || before?.label || url.host,
    provenAt: ground.now().toISOString(),
    address: url.href,
    user,
  }
  return await prove(parts, { deskId: order.deskId, to: fresh, secret: order }, onStep)
}

interface Proving {
  readonly deskId: string
  readonly to: Destination
  readonly secret?: { readonly password: string; readonly keep: boolean }
}

/** Kept, with its password, only after a file went there and came back. */
async function prove(
  parts: DeliveryParts,
  { deskId, to, secret }: Proving,
  onStep: OnStep,
): Promise<DestinationCard> {
  const { ground, destinations, secrets, carrierToTry } = parts
  const carrier = carrierToTry(to, secret?.password ?? '')
  await probe(carrier, ground.newId, onStep)
  if (secret !== undefined) await secrets.hold(to.destinationId, secret.password, secret.keep)
  const proven = { ...to, provenAt: ground.now().toISOString() }
  await destinations.keep(deskId, proven)
  await leftoversOf(destinations, deskId, proven).clear(carrier)
  return await cardOf(parts, proven)
}

async function cardOf(
  { secrets }: DeliveryParts,
  { leftovers: _, ...known }: Destination,
): Promise<DestinationCard> {
  if (known.type === 'folder') return known
  return { ...known, password: await secrets.keeping(known.destinationId) }
}
