import { useDesk } from '../storage/desk-context.tsx'
import { useStored } from '../storage/live.ts'
import { readSchool } from '../storage/repositories/school.ts'

/** Whose desk this is, in the header of every screen. */
export function DeskName() {
  const { db, card } = useDesk()
  const school = useStored(() => Promise.resolve(readSchool(db)), [db])
  return <span className="app-desk-name">{school?.name ?? card.label}</span>
}
