import type { Ground } from '../disk/disk.ts'
import type { BrowsePlaces } from '../places/browse-places.ts'
import type { Desks } from '../vault/desks.ts'
import type { SavedFiles } from '../vault/saved-files.ts'
import type { Carrier } from './carrier.ts'
import type { WebOptions } from './dav-wire.ts'
import type { Destination, Destinations } from './destinations.ts'
import type { SecretBox, Secrets } from './secrets.ts'

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
  /** The same for a place that is tried while somebody waits. */
  readonly carrierToTry: (to: Destination, password: string) => Carrier
}
