import './HomeScreen.css'
import { type ReactNode, Suspense } from 'react'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { useGatheredAudit } from '../../storage/use-gathered-audit.tsx'
import { addresses } from '../../ui/addresses.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { lazyPart } from '../../ui/lazy-part.ts'
import { Page } from '../../ui/Page.tsx'
import { DueLine } from './DueLine.tsx'
import { FromPartnership } from './FromPartnership.tsx'
import { HandedOver } from './HandedOver.tsx'
import { LastYearOffer } from './LastYearOffer.tsx'
import { OutWithColleagues } from './OutWithColleagues.tsx'
import { ProgressPanel } from './ProgressPanel.tsx'
import { ToDoList } from './ToDoList.tsx'

// The rules of training and reading are many; the return is shown without waiting for them.
const PeopleToDo = lazyPart(async () => (await import('./PeopleToDo.tsx')).PeopleToDo)

interface HomeScreenProps {
  /** What became due since she last looked; another group of screens tells it. */
  readonly news?: ReactNode
}

/** The first screen: when is it due, how far is it, what is missing, and is it safe. */
export function HomeScreen({ news }: HomeScreenProps) {
  const gathered = useGatheredAudit()
  if (gathered === undefined) return null
  if (gathered === null) return <NoAudit />
  return <Home gathered={gathered} news={news} />
}

function Home({ gathered, news }: HomeScreenProps & { readonly gathered: GatheredAudit }) {
  const { audit, today } = gathered
  const isLooking = useDesk().readOnly !== null
  return (
    <Page
      title={`Your return ${audit.schoolYear}`}
      lead={<DueLine due={audit.due} today={today} isLooking={isLooking} />}
    >
      <div className="hm-columns">
        <div className="sd-stack sd-stack--loose">
          <ProgressPanel gathered={gathered} isLooking={isLooking} />
          {!isLooking && <LastYearOffer gathered={gathered} />}
          <FromPartnership gathered={gathered} />
          <ToDoList gathered={gathered} isLooking={isLooking} />
          <OutWithColleagues gathered={gathered} />
          {news}
          <Suspense fallback={null}>
            <PeopleToDo isLooking={isLooking} />
          </Suspense>
        </div>
        <HandedOver gathered={gathered} />
      </div>
    </Page>
  )
}

function NoAudit() {
  const title = 'No audit has been started on this desk'
  if (useDesk().readOnly !== null) {
    return (
      <Page title="Your return">
        <EmptyState title={title}>
          There is nothing to look at yet. Everything else is in the list beside this page.
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page title="Your return">
      <EmptyState
        title={title}
        actions={
          <LinkButton look="primary" href={addresses.school}>
            Choose a pack
          </LinkButton>
        }
      >
        The questions come with a pack. Choose one, and this year’s audit begins.
      </EmptyState>
    </Page>
  )
}
