import type { Disk } from '../../../electron/ports/disk/disk.ts'
import type { Ledger } from '../../builders/ledger.ts'
import { DESK, type PortHost, startPorts, told } from './ports.ts'
import type { Row } from './row.ts'
import { aSmallDesk, aStick } from './small-desk.ts'

export const ofDesk = { deskId: DESK }

export interface BackedUp {
  readonly host: PortHost
  readonly ledger: Ledger
  readonly stick: string
}

/** A desk with a chosen place for its backups. */
export async function aBackedUpDesk(
  { workshop, error }: Row,
  changes = 40,
  disk?: Disk,
): Promise<BackedUp> {
  const options = { complain: error, ...(disk ? { disk } : {}) }
  const host = await startPorts(workshop.path('vault'), options)
  const ledger = await aSmallDesk(host, changes)
  const stick = workshop.path('stick')
  const placeId = await aStick(host, stick)
  told(await host.ask('backups:choose-place', { ...ofDesk, placeId, holderName: 'Ada' }))
  return { host, ledger, stick }
}

/** The next changes of its ledger. */
export async function goOn({ host, ledger }: BackedUp, count = 1): Promise<void> {
  const { lastSeq, generation } = told(await host.ask('journal:head', ofDesk))
  const records = ledger.records.slice(lastSeq, lastSeq + count)
  told(await host.ask('journal:append', { ...ofDesk, generation, records }))
}
