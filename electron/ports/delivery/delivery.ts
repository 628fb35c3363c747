import type { Ground } from '../disk/disk.ts'
import type { BrowsePlaces } from '../places/browse-places.ts'
import type { PortRegistry } from '../registry.ts'
import type { Desks } from '../vault/desks.ts'
import type { SavedFiles } from '../vault/saved-files.ts'
import type { Carrier } from './carrier.ts'
import { createDavCarrier } from './dav-carrier.ts'
import { createWire, usualWeb, type WebOptions } from './dav-wire.ts'
import { createDestinations, type Destination, type Destinations } from './destinations.ts'
import { createFolderCarrier } from './folder-carrier.ts'
import { createSecrets, noSecretBox, type SecretBox, type Secrets } from './secrets.ts'
import { serveDestinations } from './serve-destinations.ts'
import { serveSend } from './serve-send.ts'

export interface DeliveryOptions {
  readonly ground: Ground
  readonly vault: string
  readonly desks: Pick<Desks, 'read'>
  readonly saved: Pick<SavedFiles, 'pathOf'>
  readonly browse: Pick<BrowsePlaces, 'find'>
  readonly secretBox: SecretBox | undefined
  readonly web: WebOptions | undefined
}

/** All that the channels of delivery have in common. */
export interface DeliveryParts extends DeliveryOptions {
  readonly destinations: Destinations
  readonly secrets: Secrets
  readonly carrierTo: (to: Destination, password: string, signal: AbortSignal) => Carrier
}

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
