import type { PortRegistry } from '../registry.ts'
import type { Carrier } from './carrier.ts'
import { createDavCarrier } from './dav-carrier.ts'
import { createWire, usualWeb, type Wire } from './dav-wire.ts'
import type { DeliveryOptions, DeliveryParts } from './delivery-parts.ts'
import { createDestinations, type Destination } from './destinations.ts'
import { createFolderCarrier } from './folder-carrier.ts'
import { proxyFromEnvironment, readProxy } from './proxy.ts'
import { createSecrets, noSecretBox } from './secrets.ts'
import { serveDestinations } from './serve-destinations.ts'
import { serveSend } from './serve-send.ts'

/** Nobody waits at a form as long as a file may wait in the queue. */
const TRYING_STALL_MS = 20_000

/** Places that finished files go to, and the way there. */
export function serveDelivery(registry: PortRegistry, options: DeliveryOptions): void {
  const { ground, vault } = options
  const web = options.web ?? usualWeb
  const proxyFor = web.proxyFor ?? proxyFromEnvironment(process.env)
  const wire = createWire(web)
  const tryingWire = createWire({ ...web, stallMs: Math.min(web.stallMs, TRYING_STALL_MS) })
  const carrierOn = (
    way: Wire,
    to: Destination,
    password: string,
    signal: AbortSignal,
  ): Carrier => {
    if (to.type === 'folder') return createFolderCarrier(ground, to.path, signal)
    const { user, address } = to
    const { now } = ground
    const url = new URL(address)
    const proxy = to.proxy === undefined ? proxyFor(url) : readProxy(to.proxy)
    return createDavCarrier({ wire: way, url, user, password, signal, now, proxy })
  }
  const parts: DeliveryParts = {
    ...options,
    destinations: createDestinations(ground, vault),
    secrets: createSecrets(ground, vault, options.secretBox ?? noSecretBox),
    carrierTo: (to, password, signal) => carrierOn(wire, to, password, signal),
    carrierToTry: (to, password) =>
      carrierOn(tryingWire, to, password, new AbortController().signal),
  }
  serveDestinations(registry, parts)
  serveSend(registry, parts)
}
