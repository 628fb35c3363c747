import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { SlotDecision } from '../../../domain/evidence/evidence.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { decideSlot } from '../../../storage/repositories/evidence.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useSavedText } from '../../../ui/use-saved-text.ts'
import type { Slot } from './slots.ts'

interface WhyNotProps {
  readonly gathered: GatheredAudit
  readonly slot: Slot
}

/** Why a line has nothing: it will follow, or it does not apply to this school. */
export function WhyNot({ gathered: { audit, slotDecisions }, slot }: WhyNotProps) {
  const desk = useDesk()
  const decision: SlotDecision = slotDecisions.find((one) => one.slot === slot.code) ?? {
    auditId: audit.id,
    slot: slot.code,
    notApplicable: false,
    reason: '',
  }
  const reason = useSavedText(decision.reason, (text) =>
    decideSlot(desk, { ...decision, reason: text }),
  )
  const locked = useIsLocked(audit)
  const hasEvidence = slot.state === 'attached' || slot.state === 'pointer'
  if (locked || (hasEvidence && isBlank(decision.reason))) return null
  const unsaid = decision.notApplicable && isBlank(reason.value)
  return (
    <div className="sd-stack">
      <Field
        label={`If there is nothing for ${slot.code}: why not?`}
        hint="The partnership reads it. “Will follow by the end of March” is an answer too."
        error={unsaid ? 'Say why it does not apply; until then it counts as missing.' : undefined}
      >
        <TextArea rows={2} {...reason} />
      </Field>
      <Checkbox
        label="It does not apply to our school"
        checked={decision.notApplicable}
        onValueChange={(notApplicable) =>
          void decideSlot(desk, { ...decision, reason: reason.value, notApplicable })
        }
      />
    </div>
  )
}
