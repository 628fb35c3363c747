import { withTallies } from '../../../renderer/src/domain/ledger/tallies.ts'
import type { Ground } from '../disk/disk.ts'
import { failureOf, portError } from '../disk/failures.ts'
import type { JournalPort } from '../journal/journal.ts'
import { ofThisHistory } from '../journal/journal-care.ts'
import type { PortRegistry } from '../registry.ts'
import { type DeskFile, deskFileOf } from '../vault/desk-file.ts'
import type { DeskPort } from '../vault/desks.ts'
import type { Witness, Witnesses } from './witness.ts'

/** Desks that a witness remembers and the vault does not have. */
export function serveWitness(registry: PortRegistry, desks: DeskPort, witnesses: Witnesses): void {
  async function lost(): Promise<Witness[]> {
    const missed: Witness[] = []
    for (const witness of await witnesses.remembered()) {
      const { id, kind, isCopy } = witness.desk
      // Nobody misses a sample or a copy: a kill came between its removal and its witness's.
      if (kind !== 'sample' && !isCopy && !(await desks.exists(id))) missed.push(witness)
    }
    return missed
  }

  async function lostDesk(deskId: string): Promise<Witness> {
    const witness = (await lost()).find(({ desk }) => desk.id === deskId)
    if (witness === undefined) throw portError('gone', { about: 'witness.json' })
    return witness
  }

  registry.ask('witness:lost-desks', async () => ({
    desks: (await lost()).map(({ desk, lastSeq, at }) => ({ desk, seq: lastSeq, at })),
  }))
  registry.ask('witness:forget', async ({ deskId }) => {
    await lostDesk(deskId)
    await witnesses.forget(deskId)
    return {}
  })
  registry.ask('witness:readmit', async ({ deskId }) => {
    if (await desks.exists(deskId)) return { desk: (await desks.read(deskId)).desk }
    const witness = await lostDesk(deskId)
    return { desk: await desks.place(deskFileOf(witness.desk, witness)) }
  })
}

export async function fileFromWitness(
  witnesses: Witnesses,
  deskId: string,
): Promise<DeskFile | null> {
  const witness = await witnesses.of(deskId)
  return witness === null ? null : deskFileOf(witness.desk, witness)
}

/**
 * Writes down how far a desk has come, in both places.
 *
 * Never less than is remembered of the same history: a journal that lost its end must not
 * make the witness forget it too.
 */
export async function bearWitness(
  { now }: Ground,
  journal: JournalPort,
  witnesses: Witnesses,
  { deskId, appVersion }: { readonly deskId: string; readonly appVersion: string },
): Promise<void> {
  const end = await endOf(journal, deskId)
  if (end === null) return
  const { desk, segment, schema, lastSeq, lastId, tallies } = end
  const known = ofThisHistory(await witnesses.of(deskId), desk)
  if (segment === 0 || (known !== null && known.lastSeq > lastSeq)) return
  const { storeId, generation, replaced } = desk
  const sums = tallies === null ? null : (withTallies({}, tallies) as Witness['tallies'])
  const whose = { desk: desk.desk, storeId, generation, replaced }
  const stand = { schema, segment, lastSeq, lastId, tallies: sums, appVersion }
  const at = now().toISOString()
  const witness: Witness = { ...whose, ...stand, at }
  const isKnown = JSON.stringify({ ...known, at }) === JSON.stringify(witness)
  if (!isKnown) await witnesses.write(witness)
}

/** A journal that cannot be read is no fault of its witness, which remembers all the more. */
async function endOf(
  journal: JournalPort,
  deskId: string,
): Promise<Awaited<ReturnType<JournalPort['sumsOf']>> | null> {
  try {
    return await journal.sumsOf(deskId)
  } catch (error) {
    const reason = failureOf(error)?.reason
    if (reason === 'damaged' || reason === 'newer' || reason === 'gone') return null
    throw error
  }
}
