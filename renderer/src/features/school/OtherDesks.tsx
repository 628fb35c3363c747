import { useEffect, useState } from 'react'
import type { DeskCard } from '../../../../electron/contract/values.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'

interface OtherDesksProps {
  readonly onOtherDesk: (card: DeskCard | 'new') => void
}

/** Other desks on this computer: another school, or the sample. */
export function OtherDesks({ onOtherDesk }: OtherDesksProps) {
  const others = useOtherDesks()
  return (
    <Panel title="Other desks on this computer">
      <div className="sd-stack">
        <p className="sd-muted">
          Each desk has its own school, audit and files. What you do at one does not touch another.
        </p>
        {others.length > 0 && (
          <ul className="sc-desks">
            {others.map((card) => (
              <li key={card.id}>
                <Button onClick={() => onOtherDesk(card)}>
                  Go to {card.label}
                  {card.isCopy ? ' (copy to look at)' : card.kind === 'sample' ? ' (sample)' : ''}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <div>
          <Button look="quiet" icon="plus" onClick={() => onOtherDesk('new')}>
            Set up another school
          </Button>
        </div>
      </div>
    </Panel>
  )
}

function useOtherDesks(): readonly DeskCard[] {
  const { bridge, card } = useDesk()
  const [desks, setDesks] = useState<readonly DeskCard[]>([])
  useEffect(() => {
    let wanted = true
    void bridge.ask('desks:list', {}).then((answer) => {
      if (wanted && answer.ok) setDesks(answer.value.desks)
    })
    return () => {
      wanted = false
    }
  }, [bridge])
  return desks.filter(({ id }) => id !== card.id)
}
