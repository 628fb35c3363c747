import { useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { type SlotEnding, slotDocumentPath } from '../../../domain/returns/package-names.ts'
import type { ReturnDocument } from '../../../domain/returns/return-document.ts'
import { type OfferedDocument, whomPaperNames } from '../../../domain/returns/slot-document.ts'
import type { SlotCode } from '../../../domain/shared/ids.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { leaveOutPaper, putPaperBackIn } from '../../../storage/repositories/returns.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { download } from '../../../ui/download.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { MakingDialog } from '../making/MakingDialog.tsx'
import { drawPaper, MEDIA_TYPES } from '../making/one-document.ts'
import { useMaking } from '../making/use-making.ts'
import { LeaveOutDialog } from './LeaveOutDialog.tsx'
import { PaperTables } from './PaperTables.tsx'

interface SlotPaperProps {
  readonly gathered: GatheredAudit
  /** The return that the paper belongs to. */
  readonly document: ReturnDocument
  readonly code: SlotCode
  readonly trustedScriptUrl: (address: string) => string
}

/** The paper that builds itself for a line: what it says, to look at, and whether it goes along. */
export function SlotPaper({ code, ...props }: SlotPaperProps) {
  const offered = props.gathered.slotDocuments?.find(({ document }) => document.slot === code)
  return offered === undefined ? null : <Paper {...props} offered={offered} />
}

interface PaperProps extends Omit<SlotPaperProps, 'code'> {
  readonly offered: OfferedDocument
}

function Paper({ gathered, document, offered, trustedScriptUrl }: PaperProps) {
  const { document: paper, leftOutBecause } = offered
  const { running, run } = useMaking(trustedScriptUrl)
  const [failed, setFailed] = useState<string | null>(null)
  const save = async (ending: SlotEnding) => {
    setFailed(null)
    const order = { paper, ending, document }
    const drawn = await run('Drawing the paper', (making) => drawPaper(making, order))
    if (drawn.type === 'failed') return setFailed(drawn.sentence)
    if (drawn.type !== 'made') return
    const name = slotDocumentPath(paper, ending).replace('documents/', '')
    download(new Blob([drawn.value as BlobPart], { type: MEDIA_TYPES[ending] }), name)
  }
  return (
    <section className="rt-paper" aria-label={`Builds itself: ${paper.title}`}>
      <h3>Builds itself: {paper.title}</h3>
      <p>
        {paper.lead}{' '}
        <span className="sd-muted">
          As at {formatDate(paper.asAt)}, from your staff log.{' '}
          {paper.holds === 'counts' ? 'Nobody is named in it.' : `${whomPaperNames(paper)}.`}
        </span>
      </p>
      <PaperTables document={paper} />
      <div className="sd-cluster">
        <Button small icon="download" onClick={() => void save('pdf')}>
          Look at the pdf
        </Button>
        <Button small icon="download" onClick={() => void save('xlsx')}>
          Look at the workbook
        </Button>
      </div>
      {failed !== null && <Notification tone="warning" live="polite" title={failed} />}
      <GoesAlong gathered={gathered} document={paper} leftOutBecause={leftOutBecause} />
      {running !== null && <MakingDialog running={running} />}
    </section>
  )
}

/** In or out of the package; out only with a reason that the partnership reads. */
function GoesAlong({
  gathered: { audit },
  document,
  leftOutBecause,
}: OfferedDocument & Pick<SlotPaperProps, 'gathered'>) {
  const desk = useDesk()
  const locked = useIsLocked(audit)
  const [asking, setAsking] = useState(false)
  return (
    <>
      {!locked && (
        <Checkbox
          label="Goes along in the package"
          checked={leftOutBecause === null}
          onValueChange={(goes) =>
            goes ? void putPaperBackIn(desk, audit.id, document) : setAsking(true)
          }
        />
      )}
      {leftOutBecause !== null && <p className="sd-muted">Left out: {leftOutBecause}</p>}
      {asking && (
        <LeaveOutDialog
          title={document.title}
          onClose={() => setAsking(false)}
          onLeaveOut={(reason) => {
            void leaveOutPaper(desk, audit.id, document, reason)
            setAsking(false)
          }}
        >
          <p>
            Your staff log stays as it is. The return says that the paper is left out, and why, so
            that the partnership can ask for it.
          </p>
        </LeaveOutDialog>
      )}
    </>
  )
}
