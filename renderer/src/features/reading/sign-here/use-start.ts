import { readingStanding } from '../../../domain/receipts/standing.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { startSignHere } from '../../../storage/repositories/sign-here.ts'
import { hashPin } from './pin.ts'
import { peopleFor, type SetUp } from './set-up.ts'
import { forgetTries } from './tries.ts'

/** From the next moment on the app shows nothing but signing. */
export function useStart(log: StaffLog) {
  const desk = useDesk()
  return async (form: SetUp) => {
    const { newId, now, today, author } = desk.context
    const { documents } = readingStanding(log)
    forgetTries()
    await startSignHere(desk, {
      id: 'sign-here',
      gathering: newId(),
      documents: documents
        .filter(({ id }) => form.documentIds.includes(id))
        .map(({ id, version }) => ({ documentId: id, version })),
      people: isForAll(form) ? null : peopleFor(log, form).map(({ id }) => id),
      withCheck: form.withCheck,
      pin: await hashPin(form.pin),
      on: today(),
      startedBy: author(),
      startedAt: now(),
    })
  }
}

/** Whoever is added to the register in the course of the morning can then sign too. */
const isForAll = ({ who: { isSome, roles, groups } }: SetUp) =>
  !isSome || (roles.length === 0 && groups.length === 0)
