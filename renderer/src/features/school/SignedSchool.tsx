import type { Audit } from '../../domain/audit/audit.ts'
import type { School } from '../../domain/audit/school.ts'
import { PHASE_WORDS, TYPE_WORDS } from '../../domain/audit/school-words.ts'
import { addresses } from '../../ui/addresses.ts'
import { Notification } from '../../ui/Notification.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SummaryList } from '../../ui/SummaryList.tsx'

interface SignedSchoolProps {
  readonly school: School
  readonly audit: Audit
}

/** The school as it was signed, or where it is only looked at: changing it would change what is signed. */
export function SignedSchool({ school, audit }: SignedSchoolProps) {
  const rows = [
    { key: 'name', term: 'Name', detail: school.name },
    { key: 'type', term: 'Kind of school', detail: TYPE_WORDS[school.type] },
    { key: 'phase', term: 'Phase', detail: PHASE_WORDS[school.phase] },
    { key: 'urn', term: 'URN', detail: school.urn ?? 'Not given' },
    { key: 'dfe', term: 'DfE number', detail: school.dfeNumber ?? 'Not given' },
    { key: 'ages', term: 'Ages', detail: agesOf(school) },
    { key: 'boarding', term: 'Boarding', detail: school.boarding ? 'Yes' : 'No' },
    { key: 'trust', term: 'Trust or group', detail: school.trust ?? 'None' },
  ]
  return (
    <Panel title="Your school">
      <div className="sd-stack">
        {audit.lock !== null && (
          <Notification title="These details are part of the signed audit">
            They stay as they were signed. To change them, open revision {audit.revision} again
            under <a href={addresses.signOff}>Return, sign-off</a>.
          </Notification>
        )}
        <SummaryList rows={rows} />
      </div>
    </Panel>
  )
}

function agesOf({ ageLow, ageHigh }: School): string {
  if (ageLow === null && ageHigh === null) return 'Not given'
  return `${ageLow ?? 'not given'} to ${ageHigh ?? 'not given'}`
}
