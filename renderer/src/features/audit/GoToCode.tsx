import { type FormEvent, useState } from 'react'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { addressOfQuestion } from '../../ui/addresses.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { useKeySetting } from '../../ui/use-key-setting.ts'
import { useShortcuts } from '../../ui/use-shortcuts.ts'
import { findCode } from './find-code.ts'
import { goTo } from './go-to.ts'

/** Press `g`, type a code, be there. */
export function GoToCode({ gathered }: { readonly gathered: GatheredAudit }) {
  const oneKey = useKeySetting((setting) => setting.oneKey)
  const [open, setOpen] = useState(false)
  useShortcuts({ g: () => setOpen(true) }, oneKey)
  if (!open) return null
  return <CodeDialog gathered={gathered} onClose={() => setOpen(false)} />
}

interface CodeDialogProps {
  readonly gathered: GatheredAudit
  readonly onClose: () => void
}

function CodeDialog({ gathered, onClose }: CodeDialogProps) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const go = (event: FormEvent) => {
    event.preventDefault()
    const asked = findCode(gathered.lines, typed)
    const hidden = findCode(
      gathered.hidden.map(({ question }) => question),
      typed,
    )
    const code = asked?.code ?? hidden?.code
    if (code === undefined) setProblem(`No question has the code “${typed.trim()}”.`)
    else {
      onClose()
      goTo(addressOfQuestion(code))
    }
  }
  return (
    <Dialog title="Go to a question" onClose={onClose}>
      <form className="sd-stack" onSubmit={go}>
        <Field
          label="Code"
          hint={`Such as ${gathered.lines[0]?.code ?? 'TRN04'}. Small letters will do.`}
          error={problem}
        >
          <TextInput
            data-autofocus
            width="short"
            list="au-codes"
            value={typed}
            onValueChange={(text) => {
              setTyped(text)
              setProblem(undefined)
            }}
          />
        </Field>
        <datalist id="au-codes">
          {gathered.lines.map(({ code, text }) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </datalist>
        <Button look="primary" type="submit">
          Go there
        </Button>
      </form>
    </Dialog>
  )
}
