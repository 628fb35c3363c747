import { type LookupAddress, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { trouble } from './trouble.ts'

type Asked = (
  hostname: string,
  options: { readonly all: true },
  told: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void

/**
 * A name only as far as it means this computer.
 *
 * What goes without encryption goes nowhere else, whatever the machine's own list of names says
 * of `localhost`.
 */
export function onThisComputer(ask: Asked = lookup): LookupFunction {
  return (hostname, options, done) => {
    ask(hostname, { all: true }, (error, addresses) => {
      const own = (addresses ?? []).filter(({ address }) => isOwn(address))
      const [first] = own
      if (error !== null) done(error, '')
      else if (first === undefined) done(trouble('not-secure'), '')
      else if (options.all) done(null, own)
      else done(null, first.address, first.family)
    })
  }
}

const isOwn = (address: string): boolean => address === '::1' || /^127(\.\d{1,3}){3}$/.test(address)
