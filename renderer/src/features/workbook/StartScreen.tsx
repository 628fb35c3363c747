import { navigate } from 'wouter/use-hash-location'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import type { HandOff } from '../../domain/hand-off/hand-off.ts'
import { addresses, addressOfGiving } from '../../ui/addresses.ts'
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
      lead="For colleagues who answer their sections without the app, or for working in Excel yourself."
    >
      {held !== null && <WaitingNote open={held} />}
      <Panel title="Take it out">
        <TakeOut
          gathered={gathered}
          sectionCode={sectionCode}
          trustedScriptUrl={trustedScriptUrl}
        />
      </Panel>
      <p>
        For a colleague who answers some questions with files to prove them,{' '}
        <a href={addressOfGiving()}>give them out</a>: a workbook with a name on it and a folder for
        the files, and this page knows whose it is when it comes back.
      </p>
      <Panel title="Bring one back">
        <BringBack
          gathered={gathered}
          handOffs={handOffs}
          withFiles={false}
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
