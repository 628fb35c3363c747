import { type ComponentType, useEffect, useRef, useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { EvidenceTarget } from '../../../domain/evidence/evidence.ts'
import type { ReturnDocument } from '../../../domain/returns/return-document.ts'
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
            <span className="rt-slot__hint">{slotInWords(slot, evidence)}</span>
          </span>
          <span className="rt-slot__state">
            <SlotState
              state={slot.state}
              buildsItself={slot.evidence.length === 0}
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
  readonly missing: string
}

function SlotState({ state, buildsItself, missing }: SlotStateProps) {
  switch (state) {
    case 'attached':
      return <StateTag state="met">{buildsItself ? 'Builds itself' : 'Attached'}</StateTag>
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
