import type { DeskCard } from '../../../electron/contract/values.ts'
import { Button } from '../ui/Button.tsx'
import { PlainPage } from './problem-screens.tsx'

interface ChooseDeskProps {
  readonly desks: readonly DeskCard[]
  readonly onChoose: (card: DeskCard) => void
  readonly onNew: () => void
}

/** More than one desk on this computer, and none was open last. */
export function ChooseDesk({ desks, onChoose, onNew }: ChooseDeskProps) {
  return (
    <PlainPage title="Which desk?">
      <ul className="app-desks">
        {desks.map((card) => (
          <li key={card.id}>
            <Button look="primary" onClick={() => onChoose(card)}>
              Open {card.label}
              {card.kind === 'sample' ? ' (sample)' : ''}
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={onNew}>Set up another school</Button>
    </PlainPage>
  )
}
