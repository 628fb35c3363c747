import './SchoolScreen.css'
import type { DeskCard } from '../../../../electron/contract/values.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { useStored } from '../../storage/live.ts'
import { readCurrentAudit } from '../../storage/repositories/audits.ts'
import { readSchool } from '../../storage/repositories/school.ts'
import { Page } from '../../ui/Page.tsx'
import { DueDatePanel } from './DueDatePanel.tsx'
import { HandOverPanel } from './HandOverPanel.tsx'
import { OtherDesks } from './OtherDesks.tsx'
import { PackPanel } from './PackPanel.tsx'
import { PeoplePanel } from './PeoplePanel.tsx'
import { SchoolPanel } from './SchoolPanel.tsx'
import { SignedSchool } from './SignedSchool.tsx'
import { ThisComputer } from './ThisComputer.tsx'
import { WhoIsHere } from './WhoIsHere.tsx'

interface SchoolScreenProps {
  /** Leaves this desk for another one, or for a new one. Without it there is only this desk. */
  readonly onOtherDesk?: ((card: DeskCard | 'new') => void) | undefined
}

/** The school, its people, its pack, and this computer. */
export function SchoolScreen({ onOtherDesk }: SchoolScreenProps) {
  const { db, readOnly } = useDesk()
  const read = useStored(async () => {
    const [school, audit] = await Promise.all([readSchool(db), readCurrentAudit(db)])
    return school && audit ? { school, audit } : null
  }, [db])
  if (!read) return null
  const { school, audit } = read
  return (
    <Page
      title="School and people"
      lead={readOnly === null ? 'Everything here is saved as you type.' : undefined}
    >
      {audit.lock === null && readOnly === null ? (
        <SchoolPanel school={school} audit={audit} />
      ) : (
        <SignedSchool school={school} audit={audit} />
      )}
      <PeoplePanel school={school} audit={audit} />
      <DueDatePanel audit={audit} />
      <WhoIsHere school={school} />
      <PackPanel audit={audit} />
      <HandOverPanel />
      <ThisComputer />
      {onOtherDesk !== undefined && <OtherDesks onOtherDesk={onOtherDesk} />}
    </Page>
  )
}
