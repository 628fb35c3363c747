import { useMemo } from 'react'
import { loadStarterTraining } from '../../content/starter-pack.ts'
import { inNameOrder, type Person } from '../../domain/people/person.ts'
import { type Role, readRoles } from '../../domain/people/roles.ts'
import type { DeskDatabase } from '../../storage/database.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { useStored } from '../../storage/live.ts'
import { readCurrentAudit, readPackOf } from '../../storage/repositories/audits.ts'
import { readPeople } from '../../storage/repositories/people.ts'

/** Everybody in the register, with the roles that they may hold. */
export interface Staff {
  /** In the order of names. */
  readonly people: readonly Person[]
  readonly roles: readonly Role[]
}

/** @returns undefined until it is read */
export function useStaff(): Staff | undefined {
  const { db } = useDesk()
  const people = useStored(() => readPeople(db), [db])
  const roles = useStored(() => readDeskRoles(db), [db])
  return useMemo(
    () => (people && roles ? { people: inNameOrder(people), roles } : undefined),
    [people, roles],
  )
}

/** As the pack of this year's audit names them, else as the starter does. */
async function readDeskRoles(db: DeskDatabase): Promise<readonly Role[]> {
  const audit = await readCurrentAudit(db)
  const pack = audit && (await readPackOf(db, audit))
  const own = readRoles(pack?.files['training.json'])
  return own.length > 0 ? own : readRoles(await loadStarterTraining())
}
