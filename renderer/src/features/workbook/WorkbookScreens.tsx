import './workbook.css'
import { useDesk } from '../../storage/desk-context.tsx'
import { useGatheredAudit } from '../../storage/use-gathered-audit.tsx'
import { useHandOffs } from '../../storage/use-hand-offs.ts'
import { addresses } from '../../ui/addresses.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { DoneStep } from './back/DoneStep.tsx'
import { PreviewStep } from './back/PreviewStep.tsx'
import { type Brought, showBrought, useOpenWorkbook } from './open-workbook.ts'
import { StartScreen } from './StartScreen.tsx'

interface WorkbookScreensProps {
  /** Route below `#/audit`: `/workbook`, `/workbook/section/TRN`, `/workbook/preview`. */
  readonly path: string
  readonly trustedScriptUrl: (address: string) => string
}

/** The answers as an Excel workbook: out to colleagues who have no desk, and back in. */
export function WorkbookScreens({ path, trustedScriptUrl }: WorkbookScreensProps) {
  const gathered = useGatheredAudit()
  const deskId = useDesk().card.id
  const held = useOpenWorkbook()
  const open = held.open?.deskId === deskId ? held.open : null
  const brought = held.brought?.deskId === deskId ? held.brought : null
  const handOffs = useHandOffs(gathered?.audit.id)
  if (gathered === undefined || handOffs === undefined) return null
  if (gathered === null) return <NoAudit />
  if (open !== null && path.endsWith('/preview')) {
    return (
      <Page key="preview" wide title="What would change" breadcrumb={crumbs} lead={open.fileName}>
        <PreviewStep gathered={gathered} handOffs={handOffs} open={open} onDone={showBrought} />
      </Page>
    )
  }
  if (brought !== null && path.endsWith('/preview')) {
    return (
      <Page key="done" title={titleOfDone(brought)} breadcrumb={crumbs}>
        <DoneStep brought={brought} onAgain={() => showBrought(null)} />
      </Page>
    )
  }
  const section = /\/section\/([^/?]+)/.exec(path)?.[1]
  return (
    <StartScreen
      key={section ?? ''}
      gathered={gathered}
      handOffs={handOffs}
      sectionCode={section === undefined ? null : decoded(section)}
      trustedScriptUrl={trustedScriptUrl}
    />
  )
}

/** What a colleague gave back may be files alone. */
const titleOfDone = ({ from, cells }: Brought): string =>
  from.length > 0 || cells === 0 ? 'Bringing in what came back' : 'Bringing in the workbook'

function NoAudit() {
  return (
    <Page title="Excel workbook" breadcrumb={crumbs}>
      <EmptyState
        title="No audit has been started yet"
        actions={<LinkButton href={addresses.home}>Go to Home</LinkButton>}
      >
        <p>A workbook is made from this year’s questions. Finish setting up the desk first.</p>
      </EmptyState>
    </Page>
  )
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const crumbs = [
  { label: 'Audit', href: addresses.audit },
  { label: 'Excel workbook', href: addresses.workbook },
]
