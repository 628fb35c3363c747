import { Suspense } from 'react'
import type { DeskCard } from '../../../electron/contract/values.ts'
import { AuditScreens } from '../features/audit/index.ts'
import { EvidenceFor } from '../features/evidence/index.ts'
import { HomeScreen } from '../features/home/index.ts'
import type { AlteredRow } from '../storage/opening.ts'
import {
  BecameDue,
  EvidenceScreens,
  ForeignScreens,
  GovernorsScreens,
  HandOffScreens,
  HandoverScreen,
  HelpScreen,
  HistoryScreen,
  LastYearPreview,
  LastYearScreen,
  PlaceChooser,
  PoliciesScreens,
  ReadingScreens,
  ReturnScreens,
  SafetyScreens,
  SchoolScreen,
  SignHereSetUp,
  StaffScreens,
  TrainingScreens,
  WorkbookScreens,
} from './later-screens.ts'
import { trustedScriptUrl } from './trusted-types.ts'

interface ScreenProps {
  readonly route: string
  readonly onOtherDesk: (next: DeskCard | 'new') => void
  /** The vault has another state of a desk now, which is opened anew. */
  readonly onRestored: (card: DeskCard) => void
  /** The desk is opened again, which puts right what can be: these rows, or the journal. */
  readonly onReopen: (altered: readonly AlteredRow[] | null) => void
}

/** The screen that a route names. Groups of screens do not know each other; they meet here. */
export function Screen(props: ScreenProps) {
  return (
    <Suspense fallback={null}>
      <Room {...props} />
    </Suspense>
  )
}

function Room({ route, onOtherDesk, onRestored, onReopen }: ScreenProps) {
  const [, room = '', rest = ''] = /^\/([^/?]*)(.*)$/.exec(route) ?? []
  switch (room) {
    case 'audit':
      if (/^\/workbook\/elsewhere(\/|$)/.test(rest)) {
        return (
          <ForeignScreens
            path={rest}
            trustedScriptUrl={trustedScriptUrl}
            LastYearPreview={LastYearPreview}
          />
        )
      }
      if (/^\/workbook(\/|$)/.test(rest)) {
        return <WorkbookScreens path={rest} trustedScriptUrl={trustedScriptUrl} />
      }
      if (/^\/hand-offs(\/|$)/.test(rest)) {
        return <HandOffScreens path={rest} trustedScriptUrl={trustedScriptUrl} />
      }
      return <AuditScreens path={rest} EvidenceFor={EvidenceFor} />
    case 'evidence':
      return <EvidenceScreens path={rest} trustedScriptUrl={trustedScriptUrl} />
    case 'return':
      return (
        <ReturnScreens
          path={rest}
          EvidenceFor={EvidenceFor}
          PlaceChooser={PlaceChooser}
          trustedScriptUrl={trustedScriptUrl}
        />
      )
    case 'policies':
      return <PoliciesScreens path={rest} trustedScriptUrl={trustedScriptUrl} />
    case 'reading':
      return <ReadingScreens path={rest} trustedScriptUrl={trustedScriptUrl} />
    case 'sign-here':
      return <SignHereSetUp path={rest} />
    case 'staff':
      return <StaffScreens path={rest} trustedScriptUrl={trustedScriptUrl} />
    case 'training':
      return <TrainingScreens path={rest} trustedScriptUrl={trustedScriptUrl} />
    case 'governors':
      return <GovernorsScreens path={rest} trustedScriptUrl={trustedScriptUrl} />
    case 'last-year':
      return <LastYearScreen />
    case 'safety':
      return <SafetyScreens path={rest} onRestored={onRestored} onReopen={onReopen} />
    case 'school':
      return <SchoolScreen onOtherDesk={onOtherDesk} />
    case 'history':
      return <HistoryScreen path={rest} />
    case 'handover':
      return <HandoverScreen />
    case 'help':
      return <HelpScreen />
    default:
      return <HomeScreen news={<News />} />
  }
}

/** Home stands without it, so it keeps nothing waiting. */
function News() {
  return (
    <Suspense fallback={null}>
      <BecameDue />
    </Suspense>
  )
}
