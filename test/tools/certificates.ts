import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

export interface Certificate {
  readonly cert: string
  readonly key: string
}

interface Wanted {
  readonly host: string
  readonly from?: Date
  readonly until?: Date
}

const DAY_MS = 86_400_000
const ECDSA_SHA256 = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]
const COMMON_NAME = [0x55, 0x04, 0x03]
const BASIC_CONSTRAINTS = [0x55, 0x1d, 0x13]
const ALTERNATIVE_NAMES = [0x55, 0x1d, 0x11]

/** Somebody who vouches for servers, and is believed only by whoever is given its certificate. */
export function anAuthority(): Certificate & { readonly vouchFor: (it: Wanted) => Certificate } {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = 'Authority of a test'
  const cert = certificate({ name, issuer: name, isAuthority: true }, own.publicKey, own.privateKey)
  return {
    ...{ cert, key: pem(own.privateKey) },
    vouchFor: (wanted) => {
      const its = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const about = { name: wanted.host, issuer: name, isAuthority: false, ...wanted }
      return { cert: certificate(about, its.publicKey, own.privateKey), key: pem(its.privateKey) }
    },
  }
}

/** A server that vouches for itself. */
export function selfSigned(host: string): Certificate {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const about = { name: host, issuer: host, isAuthority: false, host }
  return { cert: certificate(about, own.publicKey, own.privateKey), key: pem(own.privateKey) }
}

interface About extends Partial<Wanted> {
  readonly name: string
  readonly issuer: string
  readonly isAuthority: boolean
}

let serial = 1

function certificate(about: About, subjectKey: KeyObject, signingKey: KeyObject): string {
  serial += 1
  const algorithm = sequence(der(0x06, ECDSA_SHA256))
  const from = about.from ?? new Date(Date.now() - DAY_MS)
  const until = about.until ?? new Date(Date.now() + DAY_MS)
  const body = sequence(
    der(0xa0, der(0x02, [2])),
    der(0x02, [serial]),
    algorithm,
    named(about.issuer),
    sequence(moment(from), moment(until)),
    named(about.name),
    subjectKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions(about))),
  )
  const signature = sign('sha256', body, signingKey)
  const whole = sequence(body, algorithm, der(0x03, [0], signature))
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}

function extensions({ isAuthority, host }: About): Buffer[] {
  if (isAuthority) {
    const yes = sequence(der(0x01, [0xff]))
    return [sequence(der(0x06, BASIC_CONSTRAINTS), der(0x01, [0xff]), der(0x04, yes))]
  }
  if (host === undefined) return []
  const address = /^[\d.]+$/.test(host) ? der(0x87, host.split('.').map(Number)) : null
  const names = sequence(address ?? der(0x82, Buffer.from(host)))
  return [sequence(der(0x06, ALTERNATIVE_NAMES), der(0x04, names))]
}

function named(name: string): Buffer {
  const part = sequence(der(0x06, COMMON_NAME), der(0x0c, Buffer.from(name)))
  return sequence(der(0x31, part))
}

function moment(date: Date): Buffer {
  return der(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]|\.\d+/g, '')}`))
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return der(0x30, ...parts)
}

/** Tag, length, content: all that X.509 is made of. */
function der(tag: number, ...parts: readonly (Uint8Array | readonly number[])[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)))
  const { length } = content
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function pem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString()
}
