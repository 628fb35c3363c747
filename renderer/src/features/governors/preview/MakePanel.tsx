import { useState } from 'react'
import type { GovernorReport, ReportFormat } from '../../../domain/governors/report.ts'
import type { ReportDocument } from '../../../domain/governors/report-document.ts'
import type { EvidenceSlot } from '../../../domain/packs/template.ts'
import type { SlotCode } from '../../../domain/shared/ids.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { download } from '../../../ui/download.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import type { Governors } from '../use-governors.ts'
import { makeReport } from './make-report.ts'
import { useWorker } from './use-worker.ts'

interface MakePanelProps {
  readonly governors: Governors
  readonly report: GovernorReport
  /** Null until she said for whom it is. */
  readonly paper: ReportDocument | null
  readonly findings: number
  readonly trustedScriptUrl: (address: string) => string
}

/** Makes the file, keeps it as evidence, and offers it to be saved. */
export function MakePanel(props: MakePanelProps) {
  const { governors, report, paper, findings } = props
  const desk = useDesk()
  const worker = useWorker(props.trustedScriptUrl)
  const [slots, setSlots] = useState<ReadonlySet<SlotCode>>(new Set())
  const [hasLooked, setLooked] = useState(false)
  const [making, setMaking] = useState<ReportFormat | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const mayMake =
    paper !== null && (findings === 0 || hasLooked) && making === null && desk.readOnly === null
  const make = async (format: ReportFormat) => {
    if (paper === null) return
    setMaking(format)
    setOutcome(null)
    const made = await makeReport(desk, worker(), governors, {
      report,
      paper,
      format,
      slots: [...slots],
    })
    setMaking(null)
    if (made.type === 'made') download(made.file, made.file.name)
    setOutcome(made.type === 'made' ? { made: made.file, slots: [...slots] } : made)
  }
  return (
    <Panel title="Make it">
      <div className="sd-stack">
        <SlotChoice governors={governors} slots={slots} onChange={setSlots} />
        {findings > 0 && (
          <Checkbox
            label="I have looked at these places, and they may stand"
            checked={hasLooked}
            onValueChange={setLooked}
          />
        )}
        <div className="sd-cluster">
          <Button look="primary" disabled={!mayMake} onClick={() => void make('docx')}>
            {making === 'docx' ? 'Making the Word document…' : 'Make the Word document'}
          </Button>
          <Button disabled={!mayMake} onClick={() => void make('pdf')}>
            {making === 'pdf' ? 'Making the PDF…' : 'Make the PDF'}
          </Button>
        </div>
        {paper === null && <p className="sd-muted">First say for whom this copy is.</p>}
        <div aria-live="polite">{outcome !== null && <OutcomeNote outcome={outcome} />}</div>
      </div>
    </Panel>
  )
}

type Outcome =
  | { readonly made: File; readonly slots: readonly SlotCode[] }
  | { readonly type: 'failed'; readonly sentence: string }

function OutcomeNote({ outcome }: { readonly outcome: Outcome }) {
  if ('sentence' in outcome) {
    return (
      <Notification tone="danger" title="It was not made">
        {outcome.sentence}
      </Notification>
    )
  }
  const { made, slots } = outcome
  return (
    <Notification
      tone="success"
      title="It is made and kept"
      actions={
        <Button small icon="download" onClick={() => download(made, made.name)}>
          Save it again
        </Button>
      }
    >
      “{made.name}” is in your downloads and in <a href={addresses.evidence}>Evidence</a>
      {slots.length > 0 && `, and fills ${slots.join(', ')}`}.
    </Notification>
  )
}

interface SlotChoiceProps {
  readonly governors: Governors
  readonly slots: ReadonlySet<SlotCode>
  readonly onChange: (slots: ReadonlySet<SlotCode>) => void
}

/** Lines of the return about governors. None is filled unless she says so. */
function SlotChoice({ governors, slots, onChange }: SlotChoiceProps) {
  const { audit } = governors.gathered
  const locked = useIsLocked(audit)
  const lines = audit.template.slots.filter(isOfGovernors)
  if (lines.length === 0) return null
  if (locked) {
    return (
      <p>
        The audit is signed, so the file goes into Evidence and fills no line of the return.{' '}
        <a href={addresses.signOff}>Unlock it</a> to link it.
      </p>
    )
  }
  return (
    <fieldset className="gv-bare sd-stack sd-stack--tight">
      <legend className="sd-field__label">Use it in the return for (optional)</legend>
      {lines.map(({ code, title }) => (
        <Checkbox
          key={code}
          label={code}
          hint={title}
          checked={slots.has(code)}
          onValueChange={(on) =>
            onChange(new Set(on ? [...slots, code] : [...slots].filter((each) => each !== code)))
          }
        />
      ))}
    </fieldset>
  )
}

const GOVERNORS = new Set(['governor-report', 'minutes', 'visit-notes', 'action-plan'])

const isOfGovernors = ({ code, fulfilledBy }: EvidenceSlot): boolean =>
  GOVERNORS.has(fulfilledBy) || /^G-\d/.test(code)
