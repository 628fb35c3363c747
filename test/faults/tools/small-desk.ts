import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { aLedger, type Ledger, put, remove } from '../../builders/ledger.ts'
import { DESK, type PortHost, told } from './ports.ts'

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

export const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 'evidence ')])

/**
 * A desk in small, with answers and one piece of evidence.
 *
 * @returns its changes, and as many more for whoever goes on with it
 */
export async function aSmallDesk(host: PortHost, changes = 12): Promise<Ledger> {
  told(await host.ask('desks:create', { id: DESK, kind: 'school', label: 'Oakfield' }))
  const start = { deskId: DESK, generation: 1, schema: 1, checkpoint: [] }
  told(await host.ask('journal:start-segment', start))
  const file = { deskId: DESK, fileName: 'policy.pdf', size: PDF.length }
  told(await host.send('evidence:put', file, PDF))
  const ledger = aLedger()
  evidence(ledger)
  while (ledger.seq() < changes * 2 + 20) oneChange(ledger)
  const records = ledger.records.slice(0, changes)
  told(await host.ask('journal:append', { deskId: DESK, generation: 1, records }))
  return ledger
}

function evidence(ledger: Ledger) {
  const source = { type: 'file', sha256: sha256(PDF) }
  return ledger.change(put('evidence', 'e1', { id: 'e1', versions: [{ source }] }))
}

/** The next change: most put an answer, some take one away. */
export function oneChange(ledger: Ledger) {
  const seq = ledger.seq() + 1
  const key = `a${seq % 9}`
  if (seq % 7 === 0)
    return ledger.change(remove('answers', key), put('actions', `x${seq}`, { seq }))
  return ledger.change(put('answers', key, { seq, text: 'ö'.repeat(seq % 5) }))
}

/** A folder of hers as a place for backups. */
export async function aStick(host: PortHost, path: string): Promise<string> {
  await mkdir(path, { recursive: true })
  const { place } = told(await host.ask('places:named', { path }))
  return place.placeId
}
