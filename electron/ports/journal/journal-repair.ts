import { dirname, join } from 'node:path'
import { exists, type Ground, makeFolder, namesIn } from '../disk/disk.ts'
import { writeDurably } from '../disk/durable-file.ts'
import { failureOf } from '../disk/failures.ts'
import type { PortRegistry } from '../registry.ts'
import type { Witnesses } from '../safety/witness.ts'
import type { Desks } from '../vault/desks.ts'
import type { JournalPort } from './journal.ts'
import { ofThisHistory } from './journal-care.ts'
import { type Diagnosis, diagnose, type Given } from './journal-diagnose.ts'
import { buildMended } from './journal-mend.ts'
import { newJournal, swapJournal } from './journal-mend-place.ts'
import { mustBeOurs } from './journal-standing.ts'

export interface RepairParts {
  readonly ground: Ground
  readonly desks: Desks
  readonly journal: JournalPort
  readonly witnesses: Witnesses
  readonly vault: string
  /** Does the work while nothing else is at the desk's files. */
  readonly alone: <T>(deskId: string, work: () => Promise<T>) => Promise<T>
  /** Bears witness of the mended journal. */
  readonly remember: (deskId: string) => Promise<void>
  /** Holds that the journal is damaged until it is told that it is not. */
  readonly hold: (deskId: string, isDamaged: boolean) => Promise<void>
}

/** Finds out what of a journal is lost, and writes it anew from what is left. */
export function serveJournalRepair(registry: PortRegistry, parts: RepairParts): void {
  const { journal } = parts
  registry.ask('journal:diagnose', async ({ deskId }) => {
    const written = await writtenHere(journal, deskId)
    const found = await journal.alone(deskId, () => look(parts, deskId, { written }))
    const { gaps, hasDamagedStart, lastSeq, lastAt, anchor } = found
    await parts.hold(deskId, gaps.length > 0 || hasDamagedStart)
    const behind = Math.max(0, ...gaps.map(({ to }) => to))
    const isBehind = anchor !== null && anchor.seq >= behind && anchor.seq > 0
    const snapshotSeq = isBehind ? anchor.seq : null
    return { gaps: [...gaps], hasDamagedStart, lastSeq, lastAt, snapshotSeq }
  })
  registry.ask('journal:mend', async ({ deskId, schema, records }) => {
    const mended = await parts.alone(deskId, () =>
      journal.alone(deskId, () => mend(parts, deskId, { schema, records })),
    )
    await parts.hold(deskId, false)
    await parts.remember(deskId)
    return mended
  })
}

/** How far this host wrote itself: a spoilt end looks like a cut tail to all others. */
async function writtenHere(journal: JournalPort, deskId: string): Promise<number> {
  try {
    return (await journal.tipOf(deskId)).lastSeq
  } catch (error) {
    if (failureOf(error) === null) throw error
    return 0
  }
}

async function look(
  { ground, desks, witnesses }: RepairParts,
  deskId: string,
  { given, written = 0 }: { readonly given?: Given; readonly written?: number },
): Promise<Diagnosis> {
  const desk = await desks.read(deskId)
  const witness = ofThisHistory(await witnesses.of(deskId), desk)
  const remembered = Math.max(written, witness?.lastSeq ?? 0)
  return await diagnose(ground.disk, desks.folderOf(deskId), remembered, given)
}

async function mend(
  parts: RepairParts,
  deskId: string,
  given: Given,
): Promise<{ missing: Diagnosis['gaps'][number][]; keptId: string }> {
  const { ground, desks, witnesses } = parts
  const desk = await desks.read(deskId)
  mustBeOurs(desk)
  const folder = desks.folderOf(deskId)
  const found = await look(parts, deskId, { given })
  const made = newJournal(folder, ground.newId())
  try {
    await buildMended(ground, made, desk, { found, schema: given.schema })
    const known = ofThisHistory(await witnesses.of(deskId), desk)
    // Its sums may be of rows that the new journal has not.
    if (known !== null) await witnesses.write({ ...known, tallies: null }).catch(() => undefined)
    const keptId = await placeToKeep(parts, deskId, found)
    const keptAt = keptId === null ? null : join(keptFolder(parts.vault, deskId), keptId, 'journal')
    await swapJournal(ground.disk, folder, made, keptAt)
    return { missing: [...found.gaps], keptId: keptId ?? '' }
  } catch (error) {
    await ground.disk.rm(made, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}

const keptFolder = (vault: string, deskId: string): string => join(vault, 'kept', deskId)

/** `kept/<deskId>/<n>/` with a note of why; null when there is no journal to keep. */
async function placeToKeep(
  { ground, desks, vault }: RepairParts,
  deskId: string,
  { lastSeq }: Diagnosis,
): Promise<string | null> {
  const { disk, newId, now } = ground
  if (!(await exists(disk, join(desks.folderOf(deskId), 'journal')))) return null
  const folder = keptFolder(vault, deskId)
  const numbers = (await namesIn(disk, folder)).map((name) => Number.parseInt(name, 10) || 0)
  const keptId = String(Math.max(0, ...numbers) + 1)
  const note = join(folder, keptId, 'kept.json')
  await makeFolder(disk, dirname(note))
  const head = { kind: 'safeguarding-desk/kept', format: 1, sealing: 'none' }
  const kept = { ...head, keptId, why: 'damaged', at: now().toISOString(), seq: lastSeq }
  await writeDurably(disk, note, `${JSON.stringify(kept, null, 2)}\n`, newId())
  return keptId
}
