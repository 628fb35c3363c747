import { useEffect, useRef, useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { GuardFinding } from '../../../domain/returns/guard-finding.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { overrideFinding, reopenFinding } from '../../../storage/repositories/returns.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useToasts } from '../../../ui/toasts.ts'
import { useReason } from '../use-reason.ts'
import { addressOfPlace } from './finding-address.ts'

interface FindingRowProps {
  readonly gathered: GatheredAudit
  readonly finding: GuardFinding
  readonly sought: boolean
}

export function FindingRow({ gathered, finding, sought }: FindingRowProps) {
  const [letting, setLetting] = useState(false)
  const { readOnly } = useDesk()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!sought) return
    row.current?.scrollIntoView({ block: 'center' })
    row.current?.focus({ preventScroll: true })
  }, [sought])
  const { where, excerpt, because } = finding
  return (
    <li className="rt-finding" ref={row} tabIndex={-1}>
      <span>
        <strong>{where.label}</strong>: <q className="rt-finding__words">{excerpt}</q>
      </span>
      <span className="sd-muted">{because}</span>
      {letting ? (
        <LetStandForm
          auditId={gathered.audit.id}
          finding={finding}
          onClose={() => setLetting(false)}
        />
      ) : (
        <div className="sd-cluster">
          <a href={addressOfPlace(where, gathered)}>Go to {where.label}</a>
          {readOnly === null && (
            <Button
              small
              onClick={() => setLetting(true)}
              aria-label={`Let it stand: ${where.label}`}
            >
              Let it stand
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

interface LetStandFormProps {
  readonly auditId: string
  readonly finding: GuardFinding
  readonly onClose: () => void
}

function LetStandForm({ auditId, finding: { key, where }, onClose }: LetStandFormProps) {
  const desk = useDesk()
  const toasts = useToasts()
  const reason = useReason()
  const keep = async () => {
    const given = reason.take()
    if (given === null) return
    await overrideFinding(desk, auditId, key, given)
    toasts.show({
      message: `“${where.label}” may stand.`,
      undo: { onUndo: () => void reopenFinding(desk, auditId, key) },
    })
  }
  return (
    <form
      className="sd-stack"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <Field
        id={reason.fieldId}
        label="Why can it stand?"
        hint="Such as: a member of staff. The reason stays with you and is not sent."
        error={reason.missing ? 'Say in a few words why it can stand.' : undefined}
      >
        <TextInput value={reason.value} onValueChange={reason.onValueChange} autoFocus />
      </Field>
      <div className="sd-cluster">
        <Button type="submit" look="primary" small>
          Let it stand
        </Button>
        <Button small onClick={onClose}>
          Not now
        </Button>
      </div>
    </form>
  )
}
