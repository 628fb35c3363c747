import type { AuditId } from '../../../domain/shared/ids.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { overrideFindings, reopenFinding } from '../../../storage/repositories/returns.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useToasts } from '../../../ui/toasts.ts'
import { useReason } from '../use-reason.ts'

interface NotAChildProps {
  readonly auditId: AuditId
  readonly keys: readonly string[]
  readonly label: string
  /** The file, and the place in it: for the message afterwards. */
  readonly about: string
  readonly onClose: () => void
}

/** Asks why a place may stay as it is. */
export function NotAChild({ auditId, keys, label, about, onClose }: NotAChildProps) {
  const desk = useDesk()
  const toasts = useToasts()
  const reason = useReason()
  const keep = async () => {
    const given = reason.take()
    if (given === null) return
    await overrideFindings(desk, auditId, keys, given)
    toasts.show({
      message: `“${about}” may stay as it is.`,
      undo: {
        onUndo: () => {
          for (const key of keys) void reopenFinding(desk, auditId, key)
        },
      },
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
        label={label}
        hint="Such as: a member of staff, the name of a place. Do not write the name here. The reason stays with you and is not sent."
        error={reason.missing ? 'Say in a few words why it is not a child.' : undefined}
      >
        <TextInput value={reason.value} onValueChange={reason.onValueChange} autoFocus />
      </Field>
      <div className="sd-cluster">
        <Button type="submit" look="primary" small>
          Keep it as it is
        </Button>
        <Button small onClick={onClose}>
          Not now
        </Button>
      </div>
    </form>
  )
}
