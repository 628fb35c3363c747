import { AuditScreens } from '../features/audit/index.ts'
import { EvidenceFor, EvidenceScreens } from '../features/evidence/index.ts'
import { HelpScreen } from '../features/help/index.ts'
import { HistoryScreen } from '../features/history/index.ts'
import { HomeScreen } from '../features/home/index.ts'
import { LastYearScreen } from '../features/last-year/index.ts'
import { ReturnScreens } from '../features/return/index.ts'
import { SchoolScreen } from '../features/school/index.ts'
import { trustedScriptUrl } from './trusted-types.ts'

/** The screen that a route names. Groups of screens do not know each other; they meet here. */
export function Screen({ route }: { route: string }) {
  const [, room = '', rest = ''] = /^\/([^/?]*)(.*)$/.exec(route) ?? []
  switch (room) {
    case 'audit':
      return <AuditScreens path={rest} EvidenceFor={EvidenceFor} />
    case 'evidence':
      return <EvidenceScreens path={rest} />
    case 'return':
      return (
        <ReturnScreens path={rest} EvidenceFor={EvidenceFor} trustedScriptUrl={trustedScriptUrl} />
      )
    case 'last-year':
      return <LastYearScreen />
    case 'school':
      return <SchoolScreen />
    case 'history':
      return <HistoryScreen />
    case 'help':
      return <HelpScreen />
    default:
      return <HomeScreen />
  }
}
