import './reading.css'
import { useDesk } from '../../storage/desk-context.tsx'
import { useStaffLog } from '../../storage/use-staff-log.tsx'
import { addresses } from '../../ui/addresses.ts'
import { decoded } from '../../ui/decoded.ts'
import { OnlyLookedAt } from '../../ui/OnlyLookedAt.tsx'
import { DocumentScreen } from './document/DocumentScreen.tsx'
import { DutiesScreen } from './duties/DutiesScreen.tsx'
import { ImportScreen } from './import/ImportScreen.tsx'
import { ReadingScreen } from './overview/ReadingScreen.tsx'
import { PersonReadingScreen } from './person/PersonReadingScreen.tsx'
import { CodesScreen } from './sheets/CodesScreen.tsx'
import { SheetScreen } from './sheets/SheetScreen.tsx'
import { SheetsScreen } from './sheets/SheetsScreen.tsx'
import { ForGovernors } from './tell/ForGovernors.tsx'
import { ForPartnership } from './tell/ForPartnership.tsx'
import { ReminderScreen } from './tell/ReminderScreen.tsx'

interface ReadingScreensProps {
  /** Route below `#/reading`, such as `/document/<id>`. */
  readonly path: string
  /** Makes of a worker's address what `new Worker` takes. */
  readonly trustedScriptUrl: (address: string) => string
}

/** Who has read what, and every way to find it out. */
export function ReadingScreens({ path, trustedScriptUrl }: ReadingScreensProps) {
  const { readOnly } = useDesk()
  const log = useStaffLog()
  if (log === undefined) return null
  const [, room = '', part, personId = null] =
    /^\/([^/?]*)(?:\/([^/?]*))?(?:\/([^/?]*))?/.exec(path) ?? []
  const id = decoded(part ?? '')
  if (readOnly !== null && (room === 'import' || room === 'codes')) {
    const above = { label: 'Who has read what', href: addresses.reading }
    return <OnlyLookedAt title="Who has read what" breadcrumb={[above]} />
  }
  switch (room) {
    case 'import':
      return <ImportScreen log={log} path={path} trustedScriptUrl={trustedScriptUrl} />
    case 'document':
      return <DocumentScreen key={id} id={id} personId={personId} log={log} />
    case 'person':
      return <PersonReadingScreen key={id} id={id} log={log} />
    case 'sheets':
      return id === '' ? <SheetsScreen log={log} /> : <SheetScreen key={id} ids={id} log={log} />
    case 'codes':
      return <CodesScreen key={id} log={log} sheetId={id === '' ? null : id} />
    case 'duties':
      return <DutiesScreen log={log} />
    case 'reminder':
      return <ReminderScreen log={log} />
    case 'governors':
      return <ForGovernors log={log} />
    case 'partnership':
      return <ForPartnership log={log} />
    default:
      return <ReadingScreen log={log} />
  }
}
