import { useEffect } from 'react'
import { useDesk } from '../storage/desk-context.tsx'
import { useStored } from '../storage/live.ts'
import { readSchool } from '../storage/repositories/school.ts'

/** Whose desk this is, in the header of every screen and where desks are chosen. */
export function DeskName() {
  const { db, card, bridge } = useDesk()
  const school = useStored(() => Promise.resolve(readSchool(db)), [db])
  const name = school?.name ?? card.label
  useEffect(() => {
    // A label that could not be written is only an old name in the list of desks; the next change tries again.
    if (name !== '' && name !== card.label)
      void bridge.ask('desks:label', { id: card.id, label: name })
  }, [bridge, card, name])
  return <span className="app-desk-name">{name}</span>
}
