import { useSafety } from '../../../storage/desk-context.tsx'
import { StateMark } from '../../../ui/StateMark.tsx'

/** Only what must be known while others sign: that something is not on the disk yet. */
export function SafetyNote() {
  const safety = useSafety()
  if (safety.type === 'saved' || safety.type === 'saving') {
    return <p className="sh-foot__words">The next person signs here too. Leave this page open.</p>
  }
  return (
    <p className="sh-foot__words sh-foot__words--unsafe" role="alert">
      <StateMark state="missing" /> The last signature is kept in this window and not on the disk
      yet. It is tried again by itself. Leave this page open and tell the person who leads.
    </p>
  )
}
