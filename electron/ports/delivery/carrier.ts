import type { Source, Wanted } from './source-file.ts'
import { trouble } from './trouble.ts'

/**
 * A folder or a server, as files are brought to it.
 *
 * It never overwrites and never removes anything but what it put there under a name of its own.
 */
export interface Carrier {
  /** For showing: a path, or an address without user and password. */
  readonly place: string
  /** Looks whether it is what it should be. @throws a trouble */
  greet(): Promise<void>
  /** A name that nobody but this delivery uses. */
  tempName(mark: string): string
  /** Reads the whole file there, unless its length tells already. */
  look(name: string, wanted: Wanted, onBytes?: (bytes: number) => void): Promise<Look>
  /** Writes under a name of its own, again when it is there already. */
  put(temp: string, source: Source): Promise<void>
  /** Gives the final name, unless there is something of that name. */
  claim(temp: string, name: string): Promise<'claimed' | 'taken' | 'missing'>
  /** Whether what was claimed just now is there, and is what was read back before. */
  arrived(name: string, wanted: Wanted): Promise<boolean>
  /** Removes a name of its own. @returns whether nothing is left of it; no trouble is thrown */
  drop(temp: string): Promise<boolean>
}

export type Look = 'absent' | 'same' | 'other'

export interface Parcel {
  readonly name: string
  readonly temp: string
  readonly wanted: Wanted
  readonly source: Source
  readonly onReadBack: (bytes: number) => void
}

/**
 * Brings one file to its place, from wherever an earlier run was cut.
 *
 * Each step is told from what is there and from nothing that was remembered: so the same call may
 * be made again at any time, and makes neither a second file nor a half one.
 *
 * @throws a trouble
 */
export async function carry(carrier: Carrier, parcel: Parcel): Promise<void> {
  const { name, temp, wanted, onReadBack } = parcel
  if (await isThere(carrier, parcel)) return void (await carrier.drop(temp))
  if ((await carrier.look(temp, wanted)) !== 'same') {
    await carrier.put(temp, parcel.source)
    if ((await carrier.look(temp, wanted, onReadBack)) !== 'same') {
      await carrier.drop(temp)
      throw trouble('altered-on-arrival')
    }
  }
  const claim = await carrier.claim(temp, name)
  if (claim === 'claimed') {
    if (await carrier.arrived(name, wanted)) return
    throw trouble('altered-on-arrival')
  }
  // Somebody was faster, most likely an earlier run of ours whose answer was lost.
  if (await isThere(carrier, parcel)) return void (await carrier.drop(temp))
  throw claim === 'taken'
    ? trouble('refused-by-server', { status: 412 })
    : trouble('altered-on-arrival')
}

async function isThere(carrier: Carrier, { name, wanted }: Parcel): Promise<boolean> {
  const look = await carrier.look(name, wanted)
  if (look === 'other') throw trouble('name-taken')
  return look === 'same'
}
