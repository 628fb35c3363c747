import { join } from 'node:path'
import { z } from 'zod'
import { safetyTrouble } from '../../contract/safety-values.ts'
import { instant } from '../../contract/values.ts'
import { errorCode, type Ground } from '../disk/disk.ts'
import { writeDurably } from '../disk/durable-file.ts'
import { readAs } from '../disk/file-format.ts'
import type { Desks } from '../vault/desks.ts'

const safetyFile = z.object({
  kind: z.literal('safeguarding-desk/safety'),
  format: z.literal(1),
  sealing: z.literal('none'),
  lastDrill: z
    .object({ at: instant, ok: z.boolean(), of: z.enum(['snapshot', 'backup']) })
    .nullable(),
  /** Up to this change she said that records which went were meant to go. */
  acceptedShrink: z.number().int().nonnegative(),
  /** Numbers of snapshots that were proven once and can be read no more. */
  damagedSnapshots: z.array(z.number().int().positive()),
  troubles: z.array(safetyTrouble),
})
/** What a desk's host remembers of its own care. All of it can be found out again. */
export type SafetyNotes = Readonly<Omit<z.infer<typeof safetyFile>, 'kind' | 'format' | 'sealing'>>

const FIRST: SafetyNotes = {
  lastDrill: null,
  acceptedShrink: 0,
  damagedSnapshots: [],
  troubles: [],
}

export interface SafetyFile {
  of(deskId: string): Promise<SafetyNotes>
  /** What the disk does not take is held in memory until the host ends. */
  change(deskId: string, what: (notes: SafetyNotes) => Partial<SafetyNotes>): Promise<void>
  forget(deskId: string): void
}

/** `desks/<id>/safety.json`. */
export function createSafetyFile(ground: Ground, desks: Desks): SafetyFile {
  const known = new Map<string, SafetyNotes>()
  const turns = new Map<string, Promise<void>>()
  const pathOf = (deskId: string): string => join(desks.folderOf(deskId), 'safety.json')

  async function of(deskId: string): Promise<SafetyNotes> {
    const notes = known.get(deskId) ?? (await read(ground, pathOf(deskId)))
    known.set(deskId, notes)
    return notes
  }

  async function changeNow(
    deskId: string,
    what: (notes: SafetyNotes) => Partial<SafetyNotes>,
  ): Promise<void> {
    const before = await of(deskId)
    const after = { ...before, ...what(before) }
    if (JSON.stringify(after) === JSON.stringify(before)) return
    known.set(deskId, after)
    const head = { kind: 'safeguarding-desk/safety', format: 1, sealing: 'none' }
    const text = `${JSON.stringify({ ...head, ...after }, null, 2)}\n`
    try {
      await writeDurably(ground.disk, pathOf(deskId), text, ground.newId())
    } catch (error) {
      ground.log(`safety.json: ${errorCode(error) ?? 'unknown'}`)
    }
  }

  return {
    of,
    change: (deskId, what) => {
      const turn = (turns.get(deskId) ?? Promise.resolve()).then(() => changeNow(deskId, what))
      turns.set(
        deskId,
        turn.catch(() => undefined),
      )
      return turn
    },
    forget: (deskId) => {
      known.delete(deskId)
      turns.delete(deskId)
    },
  }
}

/** A file that is not there or spoilt begins anew: it is never worth stopping for. */
async function read({ disk }: Ground, path: string): Promise<SafetyNotes> {
  try {
    const file = readAs(safetyFile, await disk.readFile(path, 'utf8'), 'safety.json')
    if (file === null) return FIRST
    const { lastDrill, acceptedShrink, damagedSnapshots, troubles } = file
    return { lastDrill, acceptedShrink, damagedSnapshots, troubles }
  } catch {
    return FIRST
  }
}
