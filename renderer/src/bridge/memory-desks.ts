import type { AskName, AskRequest, AskResponse } from '../../../electron/contract/channels.ts'
import { append, emptyDesk, fail, headOf, type MemoryDesk, startSegment } from './memory-journal.ts'
import type { SafetyAsks } from './memory-safety.ts'

export type MemoryDesks = Map<string, MemoryDesk>

type Answers<Names extends AskName> = {
  [C in Names]: (request: AskRequest<C>) => Promise<AskResponse<C>>
}

export function deskIn(desks: MemoryDesks, id: string): MemoryDesk {
  const desk = desks.get(id)
  if (desk === undefined) throw fail({ reason: 'gone' })
  return desk
}

type DeskAsks = Answers<'desks:list' | 'desks:create' | 'desks:label' | 'desks:discard-sample'>

/** The desks that this machine remembers. */
export function answerDesks(desks: MemoryDesks): DeskAsks {
  return {
    'desks:list': async () => ({ desks: [...desks.values()].map(({ desk }) => desk) }),
    'desks:create': async ({ id, kind, label }) => {
      const desk = { id, kind, label, createdAt: new Date().toISOString(), isCopy: false }
      if (!desks.has(id)) desks.set(id, emptyDesk(desk))
      return { desk: deskIn(desks, id).desk }
    },
    'desks:label': async ({ id, label }) => {
      const known = deskIn(desks, id)
      known.desk = { ...known.desk, label }
      return { desk: known.desk }
    },
    'desks:discard-sample': async ({ id }) => {
      const { desk } = deskIn(desks, id)
      if (desk.kind !== 'sample') throw fail({ reason: 'read-only', about: desk.label })
      desks.delete(id)
      return {}
    },
  }
}

type JournalAsks = Answers<Exclude<Extract<AskName, `journal:${string}`>, keyof SafetyAsks>>

/** The journal of each of them. */
export function answerJournal(desks: MemoryDesks): JournalAsks {
  return {
    'journal:head': async ({ deskId }) => headOf(deskIn(desks, deskId)),
    'journal:read': async ({ deskId, from }) => ({
      records: deskIn(desks, deskId)
        .segments.slice((from?.segment ?? 1) - 1)
        .flatMap((s) => s.records),
      next: null,
    }),
    'journal:append': async ({ deskId, generation, records }) =>
      append(deskIn(desks, deskId), generation, records),
    'journal:start-segment': async ({ deskId, generation, schema, checkpoint }) =>
      startSegment(deskIn(desks, deskId), generation, schema, checkpoint),
    'journal:keep-aside': async ({ deskId, body }) => ({
      name: `${deskIn(desks, deskId).aside.push(body)}.json`,
    }),
  }
}
