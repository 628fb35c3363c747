import { useId, useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { Sha256 } from '../../../domain/shared/ids.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import type { MadeReturn } from '../../../storage/tables.ts'
import { Button } from '../../../ui/Button.tsx'
import type { FilesStanding } from '../attachments/files-standing.ts'
import { draftNameOf, type Packing, waitsFor, whatStandsBefore } from '../packing/packing.ts'
import { BeforeMaking } from './BeforeMaking.tsx'
import { MakingDialog } from './MakingDialog.tsx'
import type { Outcome } from './make-package.ts'
import { makeReturn } from './make-return.ts'
import { OutcomeNotice } from './OutcomeNotice.tsx'
import { type DocumentKind, makeOneDocument } from './one-document.ts'
import { ReviewDialog } from './ReviewDialog.tsx'
import { useMaking } from './use-making.ts'

interface MakePanelProps {
  readonly gathered: GatheredAudit
  readonly packing: Packing
  readonly openFindings: number
  /** Pictures that go as smaller copies, by their sums. */
  readonly smaller: ReadonlySet<Sha256>
  readonly files: FilesStanding
  /** The package of this revision is there already. */
  readonly made: boolean
  readonly trustedScriptUrl: (address: string) => string
  readonly onMade: (made: MadeReturn) => void
}

/** The button of the whole app, and the drafts that can be had at any time. */
export function MakePanel(props: MakePanelProps) {
  const { gathered, packing, openFindings, smaller, files, made, trustedScriptUrl, onMade } = props
  const { running, run } = useMaking(trustedScriptUrl)
  const [outcome, setOutcome] = useState<Outcome<string> | null>(null)
  const [reviewing, setReviewing] = useState(false)
  const gates = whatStandsBefore(packing, openFindings, files)
  const waits = waitsFor(gates)
  const waitsId = useId()
  const { readOnly } = useDesk()
  const { document, fileName } = packing

  const make = async () => {
    setReviewing(false)
    setOutcome(null)
    const ended = await run('Making the return', (making) =>
      makeReturn(making, { gathered, document, fileName, smaller, draft: false }),
    )
    if (ended.type === 'made') onMade(ended.value)
    else setOutcome(ended)
  }
  const makeOne = async (kind: DocumentKind) => {
    setOutcome(null)
    const label = document.draft ? 'Drawing a draft' : 'Drawing the document'
    setOutcome(await run(label, (making) => makeOneDocument(making, document, kind, fileName)))
  }
  const makeDraftPackage = async () => {
    setOutcome(null)
    const ended = await run('Making a draft package', (making) =>
      makeReturn(making, {
        ...{ gathered, document, smaller },
        fileName: draftNameOf(fileName),
        draft: true,
      }),
    )
    setOutcome(ended.type === 'made' ? { type: 'made', value: ended.value.place } : ended)
  }
  return (
    <section className="sd-stack" aria-label="Make the return">
      {gates.map((gate) => (
        <BeforeMaking key={gate.type} gate={gate} gathered={gathered} />
      ))}
      <div className="sd-cluster">
        {readOnly === null && (
          <Button
            look={made ? 'secondary' : 'primary'}
            disabled={waits !== null}
            aria-describedby={waits === null ? undefined : waitsId}
            onClick={() => setReviewing(true)}
          >
            {made ? 'Make it again' : 'Make the return'}
          </Button>
        )}
        {readOnly === null && waits !== null && (
          <span id={waitsId} className="sd-muted">
            {waits}
          </span>
        )}
        <Button onClick={() => void makeOne('pdf')}>
          {document.draft ? 'Draft pdf' : 'Only the pdf'}
        </Button>
        <Button onClick={() => void makeOne('xlsx')}>
          {document.draft ? 'Draft workbook' : 'Only the workbook'}
        </Button>
        {document.draft && readOnly === null && (
          <Button onClick={() => void makeDraftPackage()}>Draft of all, as a zip</Button>
        )}
      </div>
      {outcome !== null &&
        !(outcome.type === 'lost' && gates.some(({ type }) => type === 'lost-files')) && (
          <OutcomeNotice outcome={outcome} pieces={packing.pieces} />
        )}
      {reviewing && (
        <ReviewDialog
          packing={packing}
          gathered={gathered}
          onMake={() => void make()}
          onClose={() => setReviewing(false)}
        />
      )}
      {running !== null && <MakingDialog running={running} />}
    </section>
  )
}
