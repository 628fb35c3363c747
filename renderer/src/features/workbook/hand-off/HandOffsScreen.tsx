import { navigate } from 'wouter/use-hash-location'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { HandOff } from '../../../domain/hand-off/hand-off.ts'
import { isOut, whatIsOut } from '../../../domain/hand-off/standing.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { addresses, addressOfGiving } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { BringBack } from '../back/BringBack.tsx'
import { useOpenWorkbook } from '../open-workbook.ts'
import { WaitingNote } from '../WaitingNote.tsx'
import { HandOffTable } from './HandOffTable.tsx'

interface HandOffsScreenProps {
  readonly gathered: GatheredAudit
  readonly handOffs: readonly HandOff[]
  readonly trustedScriptUrl: (address: string) => string
}

/** What is out with whom since when, and the place where it comes back. */
export function HandOffsScreen({ gathered, handOffs, trustedScriptUrl }: HandOffsScreenProps) {
  const locked = useIsLocked(gathered.audit)
  const isLooking = useDesk().readOnly !== null
  const held = useOpenWorkbook((state) => state.open)
  const out = whatIsOut(handOffs)
  const closed = handOffs.filter((one) => !isOut(one))
  return (
    <Page
      wide
      title="Questions with colleagues"
      breadcrumb={[{ label: 'Audit', href: addresses.audit }, { label: 'With colleagues' }]}
      lead="Give questions to whoever knows best. They fill in a workbook without this app and add their files, and each answer keeps the name of who gave it."
      actions={
        <>
          {!locked && (
            <LinkButton look="primary" href={addressOfGiving()}>
              Give questions to a colleague
            </LinkButton>
          )}
          {handOffs.length > 0 && <PrintButton />}
        </>
      }
    >
      {held !== null && <WaitingNote open={held} />}
      {handOffs.length === 0 && (
        <EmptyState title="Nothing has been given out yet">
          <p>
            Choose questions, a section or a whole list, and a colleague. The app makes one zip to
            send: a workbook of just these questions with a name on it, and a folder for the files.
          </p>
        </EmptyState>
      )}
      {out.length > 0 && <HandOffTable caption="Out now" handOffs={out} today={gathered.today} />}
      {!isLooking && (
        <div className="sd-no-print">
          <Panel title="Something came back">
            <BringBack
              gathered={gathered}
              handOffs={handOffs}
              withFiles
              trustedScriptUrl={trustedScriptUrl}
              onRead={() => navigate(addresses.workbookPreview.slice(1))}
            />
          </Panel>
        </div>
      )}
      {closed.length > 0 && (
        <HandOffTable caption="Back, or taken back" handOffs={closed} today={gathered.today} />
      )}
    </Page>
  )
}
