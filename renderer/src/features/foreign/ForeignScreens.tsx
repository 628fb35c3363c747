import '../../ui/import-wizard/import-wizard.css'
import './foreign.css'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { useGatheredAudit } from '../../storage/use-gathered-audit.tsx'
import { useIsLocked } from '../../storage/use-is-locked.ts'
import { addresses } from '../../ui/addresses.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notification } from '../../ui/Notification.tsx'
import { Page } from '../../ui/Page.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { DoneStep } from './DoneStep.tsx'
import { EditionStep } from './EditionStep.tsx'
import { TITLES } from './foreign-words.ts'
import { LastYearStep } from './LastYearStep.tsx'
import type { LastYearPreview } from './last-year-preview.ts'
import { MatchStep } from './MatchStep.tsx'
import { type OpenForeign, type Purpose, useOpenForeign } from './open-foreign.ts'
import { StartStep } from './StartStep.tsx'

interface ForeignScreensProps {
  /** Route below `#/audit/workbook/elsewhere`: `/questions`, `/last-year`, `/columns`, `/match`, `/preview`. */
  readonly path: string
  readonly trustedScriptUrl: (address: string) => string
  readonly LastYearPreview: LastYearPreview
}

const STEPS = ['columns', 'match', 'preview'] as const
type Step = (typeof STEPS)[number]

const stepTitle = (step: Step, { purpose }: OpenForeign): string =>
  ({
    columns: 'What it says',
    match:
      purpose === 'questions' ? 'Which questions you have already' : 'Which questions they are',
    preview: 'What would change',
  })[step]

/** Brings in what another tool or area made: file, columns, questions, preview. Nothing is written before the last. */
export function ForeignScreens({ path, trustedScriptUrl, LastYearPreview }: ForeignScreensProps) {
  const gathered = useGatheredAudit()
  const deskId = useDesk().card.id
  const held = useOpenForeign()
  const isLocked = useIsLocked({ lock: gathered?.audit.lock ?? null })
  const open = held.open?.deskId === deskId ? held.open : null
  const brought = held.brought?.deskId === deskId ? held.brought : null
  if (gathered === undefined) return null
  if (gathered === null) return <NoAudit />
  const step = STEPS.find((one) => path.endsWith(`/${one}`))
  if (step === undefined || (open === null && brought === null)) {
    const purpose: Purpose = path.endsWith('/last-year') ? 'last-year' : 'questions'
    return (
      <Page key={purpose} title={TITLES[purpose]} breadcrumb={crumbs}>
        {isLocked && <Signed gathered={gathered} />}
        <StartStep purpose={purpose} audit={gathered.audit} trustedScriptUrl={trustedScriptUrl} />
      </Page>
    )
  }
  if (open === null) {
    return (
      <Page title="This year’s questions" breadcrumb={crumbs}>
        {brought !== null && <DoneStep brought={brought} />}
      </Page>
    )
  }
  return (
    <Page
      key={step}
      wide
      title={stepTitle(step, open)}
      breadcrumb={[...crumbs, { label: TITLES[open.purpose] }]}
      lead={open.name}
      aside={<span className="sd-muted">Step {STEPS.indexOf(step) + 2} of 4</span>}
    >
      {isLocked && <Signed gathered={gathered} />}
      {step === 'columns' && <ColumnsStep open={open} template={gathered.audit.template} />}
      {step === 'match' && <MatchStep open={open} gathered={gathered} />}
      {step === 'preview' && open.purpose === 'questions' && (
        <EditionStep open={open} gathered={gathered} isLocked={isLocked} />
      )}
      {step === 'preview' && open.purpose === 'last-year' && (
        <LastYearStep
          open={open}
          gathered={gathered}
          isLocked={isLocked}
          LastYearPreview={LastYearPreview}
        />
      )}
    </Page>
  )
}

function Signed({ gathered: { audit } }: { readonly gathered: GatheredAudit }) {
  if (audit.lock === null) return null
  return (
    <Notification title="This audit is signed, so nothing is brought in now">
      You can look at what would come. To bring it in, open revision {audit.revision} again under{' '}
      <a href={addresses.signOff}>Return, sign-off</a>.
    </Notification>
  )
}

function NoAudit() {
  return (
    <Page title={TITLES.questions} breadcrumb={crumbs}>
      <EmptyState
        title="No audit has been started yet"
        actions={<LinkButton href={addresses.home}>Go to Home</LinkButton>}
      >
        <p>Finish setting up the desk first. You can begin with the starter pack.</p>
      </EmptyState>
    </Page>
  )
}

const crumbs = [
  { label: 'Audit', href: addresses.audit },
  { label: 'Excel workbook', href: addresses.workbook },
]
