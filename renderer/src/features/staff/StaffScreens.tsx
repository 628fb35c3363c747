import { useDesk } from '../../storage/desk-context.tsx'
import { addresses } from '../../ui/addresses.ts'
import { OnlyLookedAt } from '../../ui/OnlyLookedAt.tsx'
import { ImportScreen } from './import/ImportScreen.tsx'
import { InductionScreen } from './induction/InductionScreen.tsx'
import { StaffListScreen } from './list/StaffListScreen.tsx'
import { HeldScreen } from './person/HeldScreen.tsx'
import { PersonScreen } from './person/PersonScreen.tsx'
import { UnknownPerson } from './person/UnknownPerson.tsx'
import { PersonFileScreen } from './person-file/PersonFileScreen.tsx'
import { RecordScreen } from './record/RecordScreen.tsx'
import { useStaff } from './use-staff.ts'

interface StaffScreensProps {
  /** Route below `#/staff`, such as `/person/<id>`. */
  readonly path: string
  /** Makes of a worker's address what `new Worker` takes. */
  readonly trustedScriptUrl: (address: string) => string
}

/** The register of staff, the page of one person, and bringing in a list. */
export function StaffScreens({ path, trustedScriptUrl }: StaffScreensProps) {
  const { readOnly } = useDesk()
  const staff = useStaff()
  if (staff === undefined) return null
  if (readOnly !== null && /^\/(import|person-file)/.test(path)) {
    const room = { label: 'Staff', href: addresses.staff }
    return <OnlyLookedAt title="Staff" breadcrumb={[room]} />
  }
  if (path.startsWith('/import')) {
    return <ImportScreen staff={staff} path={path} trustedScriptUrl={trustedScriptUrl} />
  }
  if (path.startsWith('/person-file')) return <PersonFileScreen />
  const [, id, part] = /^\/person\/([^/?]+)(?:\/([^/?]+))?/.exec(path) ?? []
  if (id === undefined) return <StaffListScreen staff={staff} />
  const person = staff.people.find((one) => one.id === id)
  if (person === undefined) return <UnknownPerson />
  switch (person.erasedAt === null ? part : undefined) {
    case 'held':
      return <HeldScreen person={person} staff={staff} />
    case 'record':
      return <RecordScreen person={person} staff={staff} />
    case 'induction':
      return <InductionScreen key={id} person={person} roles={staff.roles} />
    default:
      return <PersonScreen key={id} person={person} staff={staff} />
  }
}
