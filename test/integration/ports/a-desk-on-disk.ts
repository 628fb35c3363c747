import { join } from 'node:path'
import type { JournalRecord } from '../../../electron/contract/values.ts'
import type { Disk } from '../../../electron/ports/disk/disk.ts'
import { createJournal } from '../../../electron/ports/journal/journal.ts'
import { noCare } from '../../../electron/ports/journal/journal-care.ts'
import { serveJournalRepair } from '../../../electron/ports/journal/journal-repair.ts'
import { createRegistry } from '../../../electron/ports/registry.ts'
import { createWitnesses } from '../../../electron/ports/safety/witness.ts'
import { bearWitness, fileFromWitness } from '../../../electron/ports/safety/witness-port.ts'
import { createDesks } from '../../../electron/ports/vault/desks.ts'
import { aGround } from './ground.ts'

export const DESK = '01890000-0000-7000-8000-000000000001'

/** A desk's journal on a real disk, as a process would have it. */
export function openDesk(vault: string, disk: Disk) {
  const ground = aGround(disk)
  const registry = createRegistry(ground)
  const witnesses = createWitnesses(ground, join(vault, 'witnesses'), (id) =>
    join(vault, 'desks', id),
  )
  const desks = createDesks(ground, vault, {
    beforeDiscard: async () => undefined,
    remember: (id) => fileFromWitness(witnesses, id),
  })
  const journal = createJournal(ground, desks, {
    ...noCare,
    remembered: (id) => witnesses.of(id),
  })
  const remember = (deskId: string) =>
    bearWitness(ground, journal, witnesses, { deskId, appVersion: '0' })
  const held: boolean[] = []
  desks.serve(registry)
  journal.serve(registry)
  serveJournalRepair(registry, {
    ground,
    desks,
    journal,
    witnesses,
    vault,
    remember,
    hold: async (_id, isDamaged) => {
      held.push(isDamaged)
    },
    alone: (_id, work) => work(),
  })
  const ask = async (channel: string, request: object): Promise<Record<string, unknown>> => {
    const answer = await registry.service.ask(channel, { deskId: DESK, ...request })
    if (answer.type !== 'answer') throw new Error(`${channel}: ${JSON.stringify(answer)}`)
    return answer.result.ok
      ? (answer.result.value as Record<string, unknown>)
      : { failure: answer.result.failure.reason }
  }
  return {
    ground,
    journal,
    desks,
    witnesses,
    remember: () => remember(DESK),
    sweep: async () => {
      await desks.sweep()
      await witnesses.sweep()
    },
    folder: join(vault, 'desks', DESK),
    ask,
    /** What was told of whether the journal is damaged, in its order. */
    held,
    create: async () => {
      const desk = { id: DESK, kind: 'school', label: 'x' }
      await registry.service.ask('desks:create', desk)
    },
    startSegment: (checkpoint: readonly JournalRecord[] = [], schema = 1) =>
      ask('journal:start-segment', { generation: 1, schema, checkpoint }),
    append: (...records: JournalRecord[]) => ask('journal:append', { generation: 1, records }),
    close: () => journal.closeAll(),
  }
}
