import { useState } from 'react'
import type { PlannedPart } from '../../../domain/delivery/parts/plan-parts.ts'
import type { MadeReturn } from '../../../storage/tables.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { EndedNotice } from '../making/EndedNotice.tsx'
import type { Outcome } from '../making/make-package.ts'
import type { Inside } from './look-into.ts'
import { makeParts } from './make-parts.ts'
import { useMailing } from './use-mailing.ts'

export interface PartsOrder {
  readonly made: MadeReturn
  readonly inside: Inside
  readonly plan: readonly PlannedPart[]
  readonly isThere: boolean
  readonly look: 'primary' | 'secondary'
  readonly onMade: () => void
}

/** Makes the parts as they are. */
export function PlainParts({ made, inside, plan, isThere, look, onMade }: PartsOrder) {
  const { running, run } = useMailing('Dividing the package')
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null)
  const make = async () => {
    setOutcome(null)
    const ended = await run((mailing) => makeParts(mailing, made, inside, plan))
    setOutcome(ended)
    if (ended.type === 'made') onMade()
  }
  return (
    <>
      <div>
        <Button look={look} icon="mail" onClick={() => void make()} disabled={running !== null}>
          {isThere ? 'Make the parts again' : 'Make parts to mail'}
        </Button>
      </div>
      {outcome !== null && (
        <EndedNotice
          outcome={outcome}
          notMade="The parts were not made."
          kept="Nothing half done was left behind, and the package is as it was."
          made={() => (
            <Notification tone="success" live="polite" title="The parts are ready">
              Each was read back and verified. Write one mail for each.
            </Notification>
          )}
        />
      )}
      {running !== null && (
        <Dialog title="Making parts to mail" onClose={running.stop} dismissible={false}>
          <ProgressBar
            label={running.words}
            value={running.done}
            max={1}
            text={`${Math.round(running.done * 100)} %`}
            onCancel={running.stop}
          />
        </Dialog>
      )}
    </>
  )
}
