import { type ComponentType, useEffect, useRef, useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { EvidenceTarget } from '../../../domain/evidence/evidence.ts'
import { certificatesLacking } from '../../../domain/returns/papers/lead-certificates.ts'
import type { ReturnDocument } from '../../../domain/returns/return-document.ts'
import { whomPaperNames } from '../../../domain/returns/slot-document.ts'
import { counted } from '../../../domain/shared/text.ts'
import { keepDaysTogether } from '../../../ui/format-date.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { StateTag, Tag } from '../../../ui/Tag.tsx'
import { FromStaffLog } from './FromStaffLog.tsx'
import { SlotPaper } from './SlotPaper.tsx'
import { SlotSuggestions } from './SlotSuggestions.tsx'
import { missingInWords, type Slot, slotInWords } from './slots.ts'
import { WhyNot } from './WhyNot.tsx'

interface SlotRowProps {
  readonly gathered: GatheredAudit
  readonly slot: Slot
  readonly document: ReturnDocument
  /** By its address: it lies open and has the focus. */
  readonly opened: boolean
  readonly EvidenceFor: ComponentType<{ readonly target: EvidenceTarget }>
  readonly trustedScriptUrl: (address: string) => string
}

/** One line of the packing list; opened, it can be filled. */
export function SlotRow(props: SlotRowProps) {
  const { gathered, slot, document, opened, EvidenceFor, trustedScriptUrl } = props
  const { evidence } = document
  const paper = gathered.slotDocuments?.find((one) => one.document.slot === slot.code)
  const goesAlong = paper !== undefined && paper.leftOutBecause === null
  const named = goesAlong ? whomPaperNames(paper.document) : ''
  const lacking = goesAlong ? certificatesLacking(paper.document) : 0
  const [open, setOpen] = useState(opened)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!opened) return
    setOpen(true)
    summary.current?.scrollIntoView({ block: 'center' })
    summary.current?.focus({ preventScroll: true })
  }, [opened])
  return (
    <li>
      <details
        className="rt-slot"
        open={open}
        onToggle={(event) => {
          // A list inside opens and closes on its own account.
          if (event.target === event.currentTarget) setOpen(event.currentTarget.open)
        }}
      >
        <summary ref={summary}>
          <Icon name="chevron-right" />
          <span className="rt-slot__title">
            <span className="rt-slot__code">{slot.code}</span> {slot.title}
            <span className="rt-slot__hint">
              {keepDaysTogether([slotInWords(slot, evidence), named].filter(Boolean).join('. '))}
            </span>
          </span>
          <span className="rt-slot__state">
            <SlotState
              state={slot.state}
              buildsItself={slot.evidence.length === 0}
              lacking={lacking}
              missing={missingInWords(slot, evidence, gathered.today)}
            />
          </span>
        </summary>
        {open && (
          <div className="rt-slot__body">
            <SlotPaper
              gathered={gathered}
              document={document}
              code={slot.code}
              trustedScriptUrl={trustedScriptUrl}
            />
            <EvidenceFor target={{ type: 'slot', code: slot.code }} />
            <SlotSuggestions gathered={gathered} code={slot.code} />
            <FromStaffLog gathered={gathered} code={slot.code} />
            <WhyNot gathered={gathered} slot={slot} />
          </div>
        )}
      </details>
    </li>
  )
}

interface SlotStateProps {
  readonly state: Slot['state']
  /** Nothing was attached by hand, so what fills it is its paper. */
  readonly buildsItself: boolean
  /** Certificates that its paper names as not on file. */
  readonly lacking: number
  readonly missing: string
}

function SlotState({ state, buildsItself, lacking, missing }: SlotStateProps) {
  switch (state) {
    case 'attached':
      return (
        <StateTag state={lacking > 0 ? 'partly' : 'met'}>
          {buildsItself ? 'Builds itself' : 'Attached'}
          {lacking > 0 && `, ${counted(lacking, 'certificate')} missing`}
        </StateTag>
      )
    case 'pointer':
      return (
        <Tag tone="success" shape="met">
          Named place
        </Tag>
      )
    case 'na':
      return <StateTag state="not-applicable">Does not apply</StateTag>
    case 'missing':
      return <StateTag state="missing">{missing}</StateTag>
  }
}
