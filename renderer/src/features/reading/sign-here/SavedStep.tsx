import { Button } from '../../../ui/Button.tsx'
import { StateMark } from '../../../ui/StateMark.tsx'
import type { Saved } from './ConfirmStep.tsx'
import { useFocus } from './use-focus.ts'

interface SavedStepProps extends Saved {
  readonly onNext: () => void
}

/** Said only once it is on the disk. Enter goes on to the next person. */
export function SavedStep({ name, at, left, onNext }: SavedStepProps) {
  const next = useFocus<HTMLButtonElement>()
  return (
    <div className="sh-step">
      <h1>Thank you, {name}</h1>
      <p className="sh-saved" role="status">
        <StateMark state="met" coloured /> Saved {at}
      </p>
      {left > 0 && (
        <p className="sh-words">
          {left === 1 ? 'One document is' : `${left} documents are`} left for you to sign later.
        </p>
      )}
      <div>
        <Button ref={next} look="primary" className="sh-button" onClick={onNext}>
          Next person
        </Button>
      </div>
    </div>
  )
}
