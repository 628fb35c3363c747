import { useId, useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { Feedback } from '../../../domain/feedback/feedback.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import type { MadeReturn } from '../../../storage/tables.ts'
import { addressOfSending } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { plural } from '../../../ui/format-number.ts'
import { formatMoment } from '../../../ui/format-time.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { AttachmentList } from '../attachments/AttachmentList.tsx'
import { useAttachments } from '../attachments/use-attachments.ts'
import { GuardList } from '../guard/GuardList.tsx'
import { BeforeMaking } from '../making/BeforeMaking.tsx'
import { MakingDialog } from '../making/MakingDialog.tsx'
import type { Outcome } from '../making/make-package.ts'
import { makeReturn } from '../making/make-return.ts'
import { OutcomeNotice } from '../making/OutcomeNotice.tsx'
import { PackageActions } from '../making/PackageActions.tsx'
import { useMaking } from '../making/use-making.ts'
import { waitsFor, whatStandsBefore } from '../packing/packing.ts'
import { type Sample, useSample } from './use-sample.ts'

interface SamplePanelProps {
  readonly gathered: GatheredAudit
  readonly word: Feedback
  /** Samples that were made for it, the latest first. */
  readonly made: readonly MadeReturn[]
  readonly trustedScriptUrl: (address: string) => string
  readonly onMade: () => void
}

/** Makes a package of just what was asked for. The return and its revision stay as they are. */
export function SamplePanel(props: SamplePanelProps) {
  const sample = useSample(props.gathered, props.word)
  return sample === undefined ? null : <SampleToMake {...props} sample={sample} />
}

function SampleToMake(props: SamplePanelProps & { readonly sample: Sample }) {
  const { gathered, word, made, trustedScriptUrl, onMade, sample } = props
  const { running, run } = useMaking(trustedScriptUrl)
  const { readOnly } = useDesk()
  const [outcome, setOutcome] = useState<Outcome<string> | null>(null)
  const waitsId = useId()
  const { packing, findings, decisions, missing } = sample
  const { pieces } = packing
  const attachments = useAttachments({ gathered, pieces, decisions, trustedScriptUrl })
  const gates = whatStandsBefore(packing, findings.length, attachments.standing)
  const waits = waitsFor(gates)
  const { document, fileName } = packing
  const make = async () => {
    setOutcome(null)
    const ended = await run('Making the sample', (making) =>
      makeReturn(making, { gathered, document, fileName, draft: false, sampleFor: word.id }),
    )
    if (ended.type === 'made') onMade()
    setOutcome(ended.type === 'made' ? null : ended)
  }
  return (
    <Panel title="The sample">
      <p>
        It holds {plural(document.summary.asked, 'answer')},{' '}
        {plural(document.areas.flatMap(({ slots }) => slots).length, 'line')} of evidence and{' '}
        {plural(document.evidence.length, 'piece')} of evidence, from revision {document.revision},
        and nothing else.
      </p>
      {word.revision !== null && word.revision !== document.revision && (
        <Notification
          title={`They asked about revision ${word.revision}, and this desk is at revision ${document.revision}`}
        >
          The sample shows what stands here now.
        </Notification>
      )}
      {missing.length > 0 && (
        <Notification tone="warning" title={`Not in your return: ${missing.join(', ')}`}>
          It is not asked of your school. The sample is made without it.
        </Notification>
      )}
      {gates.map((gate) => (
        <BeforeMaking key={gate.type} gate={gate} gathered={gathered} />
      ))}
      {readOnly === null && (
        <div className="sd-cluster">
          <Button
            look={made.length === 0 ? 'primary' : 'secondary'}
            disabled={waits !== null || document.summary.asked + document.areas.length === 0}
            aria-describedby={waits === null ? undefined : waitsId}
            onClick={() => void make()}
          >
            {made.length === 0 ? 'Make the sample' : 'Make it again'}
          </Button>
          {waits !== null && (
            <span id={waitsId} className="sd-muted">
              {waits}
            </span>
          )}
        </div>
      )}
      {findings.length > 0 && (
        <GuardList gathered={gathered} guard={{ open: findings, letStand: [] }} sought={null} />
      )}
      {gates.some(({ type }) => type === 'files') && (
        <AttachmentList gathered={gathered} attachments={attachments} />
      )}
      {outcome !== null && <OutcomeNotice outcome={outcome} pieces={packing.pieces} />}
      {made.map((one) => (
        <div className="sd-stack sd-stack--tight" key={one.id}>
          <p>
            <code className="fb-file">{one.fileName}</code>, made {formatMoment(one.madeAt)}, read
            back and verified. It lies at {one.place}.
          </p>
          <PackageActions made={one} small />
          <p>
            <a href={addressOfSending(one.id)}>Look it over and send it</a>
          </p>
        </div>
      ))}
      {running !== null && <MakingDialog running={running} />}
    </Panel>
  )
}
