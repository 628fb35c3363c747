import { useState } from 'react'
import { notNamed } from '../../../domain/shared/author.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useAuthor } from '../../../ui/use-author.ts'
import type { ChoosePlace } from '../choose-place.ts'
import { SharedPlace } from './SharedPlace.tsx'

interface TakeOverDialogProps {
  /** What the copy reaches up to; null while it is being read. */
  readonly asOf: string | null
  readonly PlaceChooser: ChoosePlace
  readonly onTakeOver: (name: string) => void
  readonly onCancel: () => void
}

/** Who takes over, from what state, and what the other desk will be told. */
export function TakeOverDialog({ asOf, PlaceChooser, onTakeOver, onCancel }: TakeOverDialogProps) {
  const author = useAuthor()
  const [name, setName] = useState(author.name === notNamed ? '' : author.name)
  const [tried, setTried] = useState(false)
  const isNamed = name.trim() !== ''
  const press = () => {
    setTried(true)
    if (!isNamed) return
    author.choose(name)
    onTakeOver(name.trim())
  }
  return (
    <Dialog
      title="Take over this desk?"
      onClose={onCancel}
      actions={
        <>
          <Button look="primary" onClick={press}>
            Take over
          </Button>
          <Button onClick={onCancel}>Go on looking</Button>
        </>
      }
    >
      <div className="sd-stack">
        <p>
          You go on from {asOf ?? 'the state of this copy'}. What was done at the other computer
          after that is not in it, so ask first, or open the newest backup.
        </p>
        <Field
          label="Your name"
          need="required"
          hint="It stands in the history, and the other desk shows it."
          error={tried && !isNamed ? 'Enter the name of the person who takes over.' : undefined}
        >
          <TextInput
            data-autofocus
            width="medium"
            autoComplete="name"
            value={name}
            onValueChange={setName}
          />
        </Field>
        <SharedPlace name={name.trim()} PlaceChooser={PlaceChooser} />
      </div>
    </Dialog>
  )
}
