import type { DeskCard } from '../../../electron/contract/values.ts'
import { Button } from '../ui/Button.tsx'
import { PlainPage } from './problem-screens.tsx'

interface ChooseDeskProps {
  readonly desks: readonly DeskCard[]
  readonly onChoose: (card: DeskCard) => void
  readonly onNew: () => void
  readonly onOpenBackup: () => void
}

/** More than one desk on this computer, and none was open last. */
export function ChooseDesk({ desks, onChoose, onNew, onOpenBackup }: ChooseDeskProps) {
  return (
    <PlainPage title="Which desk?">
      <ul className="app-desks">
        {desks.map((card) => (
          <li key={card.id}>
            <Button look="primary" onClick={() => onChoose(card)}>
              Open {card.label}
              {kindInWords(card)}
            </Button>
          </li>
        ))}
      </ul>
      <div className="sd-cluster">
        <Button onClick={onNew}>Set up another school</Button>
        <Button onClick={onOpenBackup}>Open a backup</Button>
      </div>
    </PlainPage>
  )
}

function kindInWords({ kind, isCopy }: DeskCard): string {
  if (isCopy) return ' (copy to look at)'
  return kind === 'sample' ? ' (sample)' : ''
}
