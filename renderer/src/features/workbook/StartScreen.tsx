import { navigate } from 'wouter/use-hash-location'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { addresses } from '../../ui/addresses.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { Notification } from '../../ui/Notification.tsx'
import { Page } from '../../ui/Page.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { BringBack } from './back/BringBack.tsx'
import { useOpenWorkbook } from './open-workbook.ts'
import { TakeOut } from './out/TakeOut.tsx'

interface StartScreenProps {
  readonly gathered: GatheredAudit
  /** Chosen already when the page was opened from a section. */
  readonly sectionCode: string | null
  readonly trustedScriptUrl: (address: string) => string
}

/** Both ways on one page. */
export function StartScreen({ gathered, sectionCode, trustedScriptUrl }: StartScreenProps) {
  const deskId = useDesk().card.id
  const held = useOpenWorkbook((state) => state.open)
  const open = held?.deskId === deskId ? held : null
  return (
    <Page
      title="Excel workbook"
      breadcrumb={[{ label: 'Audit', href: addresses.audit }, { label: 'Excel workbook' }]}
      lead="For colleagues who answer their sections without the app, or for working in Excel yourself."
    >
      {open !== null && (
        <Notification
          title={`“${open.fileName}” was read and waits`}
          actions={
            <LinkButton small href={addresses.workbookPreview}>
              See what would change
            </LinkButton>
          }
        >
          Nothing of it is written yet.
        </Notification>
      )}
      <Panel title="Take it out">
        <TakeOut
          gathered={gathered}
          sectionCode={sectionCode}
          trustedScriptUrl={trustedScriptUrl}
        />
      </Panel>
      <Panel title="Bring one back">
        <BringBack
          isSigned={gathered.audit.lock !== null}
          trustedScriptUrl={trustedScriptUrl}
          onRead={() => navigate(addresses.workbookPreview.slice(1))}
        />
      </Panel>
      <Panel title="From another tool or area">
        <ul>
          <li>
            <a href={addresses.foreignQuestions}>My partnership sent its own questions</a>: a
            workbook or a list becomes this year’s audit, and answers come along.
          </li>
          <li>
            <a href={addresses.foreignLastYear}>Last year’s audit from another tool</a>: its
            verdicts, comments and actions arrive as drafts to confirm.
          </li>
        </ul>
      </Panel>
    </Page>
  )
}
