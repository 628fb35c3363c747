import { navigate } from 'wouter/use-hash-location'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import type { HandOff } from '../../domain/hand-off/hand-off.ts'
import { addresses, addressOfGiving } from '../../ui/addresses.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { BringBack } from './back/BringBack.tsx'
import { useOpenWorkbook } from './open-workbook.ts'
import { TakeOut } from './out/TakeOut.tsx'
import { WaitingNote } from './WaitingNote.tsx'

interface StartScreenProps {
  readonly gathered: GatheredAudit
  readonly handOffs: readonly HandOff[]
  /** Chosen already when the page was opened from a section. */
  readonly sectionCode: string | null
  readonly trustedScriptUrl: (address: string) => string
}

/** Both ways on one page. */
export function StartScreen({
  gathered,
  handOffs,
  sectionCode,
  trustedScriptUrl,
}: StartScreenProps) {
  const held = useOpenWorkbook((state) => state.open)
  return (
    <Page
      title="Excel workbook"
      breadcrumb={[{ label: 'Audit', href: addresses.audit }, { label: 'Excel workbook' }]}
      lead="Make a workbook, have it filled in without this app, and bring it back. You see every change before anything is written."
    >
      {held !== null && <WaitingNote open={held} />}
      <Panel title="Take it out">
        <TakeOut
          gathered={gathered}
          sectionCode={sectionCode}
          trustedScriptUrl={trustedScriptUrl}
        />
      </Panel>
      <Panel title="Bring one back">
        <BringBack
          gathered={gathered}
          handOffs={handOffs}
          withFiles={false}
          trustedScriptUrl={trustedScriptUrl}
          onRead={() => navigate(addresses.workbookPreview.slice(1))}
        />
      </Panel>
      <Panel title="Some questions for a colleague, with files to prove them">
        <div className="sd-stack">
          <p>
            She gets a workbook with her name on it and a folder for her files. When they come back,
            this page knows whose they are.
          </p>
          <div>
            <LinkButton href={addressOfGiving()}>Give questions to a colleague</LinkButton>
          </div>
        </div>
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
