import type { ComponentType } from 'react'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import type { EvidenceTarget } from '../../domain/evidence/evidence.ts'
import { useGatheredAudit } from '../../storage/use-gathered-audit.tsx'
import { addresses } from '../../ui/addresses.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { readRoute } from './audit-route.ts'
import { FiguresScreen } from './figures/FiguresScreen.tsx'
import { GoToCode } from './GoToCode.tsx'
import { NotAskedScreen } from './NotAskedScreen.tsx'
import { OverviewScreen } from './overview/OverviewScreen.tsx'
import { QuestionScreen } from './question/QuestionScreen.tsx'
import { SectionScreen } from './section/SectionScreen.tsx'
import { UnknownQuestion } from './UnknownQuestion.tsx'

interface AuditScreensProps {
  /** Route below `#/audit`, such as `/question/TRN04/comment`. */
  readonly path: string
  /** Attaching and showing evidence; it belongs to another group of screens. */
  readonly EvidenceFor: ComponentType<{ readonly target: EvidenceTarget }>
}

export function AuditScreens({ path, EvidenceFor }: AuditScreensProps) {
  const gathered = useGatheredAudit()
  if (gathered === undefined) return null
  if (gathered === null) return <NoAudit />
  return (
    <>
      <Routed path={path} gathered={gathered} EvidenceFor={EvidenceFor} />
      <GoToCode gathered={gathered} />
    </>
  )
}

interface RoutedProps extends AuditScreensProps {
  readonly gathered: GatheredAudit
}

function Routed({ path, gathered, EvidenceFor }: RoutedProps) {
  const route = readRoute(path)
  switch (route.type) {
    case 'overview':
      return <OverviewScreen gathered={gathered} find={route.find} filters={route.filters} />
    case 'section':
      return <SectionScreen key={route.code} gathered={gathered} code={route.code} />
    case 'question': {
      const line = gathered.lineByCode.get(route.code)
      if (!line) return <UnknownQuestion gathered={gathered} code={route.code} />
      const { field } = route
      return (
        <QuestionScreen gathered={gathered} line={line} field={field} EvidenceFor={EvidenceFor} />
      )
    }
    case 'figures':
      return <FiguresScreen gathered={gathered} figure={route.figure} />
    case 'not-asked':
      return <NotAskedScreen gathered={gathered} />
  }
}

function NoAudit() {
  return (
    <Page title="Audit">
      <EmptyState
        title="No audit has been started yet"
        actions={<LinkButton href={addresses.home}>Go to Home</LinkButton>}
      >
        <p>Finish setting up the desk first. The questions then come from the pack you choose.</p>
      </EmptyState>
    </Page>
  )
}
