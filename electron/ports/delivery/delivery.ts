import type { PortRegistry } from '../registry.ts'
import { createDavCarrier } from './dav-carrier.ts'
import { createWire, usualWeb } from './dav-wire.ts'
import type { DeliveryOptions, DeliveryParts } from './delivery-parts.ts'
import { createDestinations } from './destinations.ts'
import { createFolderCarrier } from './folder-carrier.ts'
import { createSecrets, noSecretBox } from './secrets.ts'
import { serveDestinations } from './serve-destinations.ts'
import { serveSend } from './serve-send.ts'

/** Places that finished files go to, and the way there. */
export function serveDelivery(registry: PortRegistry, options: DeliveryOptions): void {
  const { ground, vault } = options
  const wire = createWire(options.web ?? usualWeb)
  const parts: DeliveryParts = {
    ...options,
    destinations: createDestinations(ground, vault),
    secrets: createSecrets(ground, vault, options.secretBox ?? noSecretBox),
    carrierTo: (to, password, signal) => {
      if (to.type === 'folder') return createFolderCarrier(ground, to.path, signal)
      const { user, address } = to
      const { now } = ground
      return createDavCarrier({ wire, url: new URL(address), user, password, signal, now })
    },
  }
  serveDestinations(registry, parts)
  serveSend(registry, parts)
}
