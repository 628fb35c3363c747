import '../recovery.css'
import { timeLeft } from '../../../domain/audit/due-date.ts'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { useGatheredAudit } from '../../../storage/use-gathered-audit.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { formatDateWithDay } from '../../../ui/format-date.ts'
import { Page } from '../../../ui/Page.tsx'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { summariseHandover } from './handover-summary.ts'
import { Lapsing } from './Lapsing.tsx'
import { OpenActions } from './OpenActions.tsx'
import { OpenQuestions } from './OpenQuestions.tsx'
import { Returned } from './Returned.tsx'
import { ToldGovernors } from './ToldGovernors.tsx'
import { WhoSigns } from './WhoSigns.tsx'

const TITLE = 'What you are taking over'

/** For whoever takes over: what is open, what runs out, what governors were told, and who signs. */
export function HandoverScreen() {
  const gathered = useGatheredAudit()
  if (gathered === undefined) return null
  if (gathered === null) return <NothingYet />
  return <Handover gathered={gathered} />
}

function Handover({ gathered }: { gathered: GatheredAudit }) {
  const summary = summariseHandover(gathered)
  const { school, audit } = gathered
  return (
    <Page
      wide
      title={TITLE}
      lead={
        <p>
          {school.name}, {audit.schoolYear}. {dueWords(gathered)}
        </p>
      }
      actions={
        <>
          <LinkButton look="primary" href={addresses.home}>
            Go on to the desk
          </LinkButton>
          <PrintButton />
        </>
      }
    >
      <div className="sd-stack sd-stack--loose">
        <OpenQuestions gathered={gathered} summary={summary} />
        <OpenActions actions={summary.actions} />
        <Lapsing lapsing={summary.lapsing} today={gathered.today} />
        <ToldGovernors told={summary.governors} gathered={gathered} />
        <Returned />
        <WhoSigns signatures={summary.signatures} school={school} />
      </div>
    </Page>
  )
}

function dueWords({ audit, today }: GatheredAudit): string {
  if (audit.due === null) return 'No due date is known yet.'
  return `The return is due ${formatDateWithDay(audit.due.date)}, ${timeLeft(audit.due.date, today).words}.`
}

function NothingYet() {
  return (
    <Page title={TITLE}>
      <EmptyState
        title="There is nothing to take over yet"
        actions={
          <LinkButton look="primary" href={addresses.school}>
            Choose a pack
          </LinkButton>
        }
      >
        No audit has been started on this desk. Once there is one, this page says what is open, what
        expires, what governors were told and who signs.
      </EmptyState>
    </Page>
  )
}
