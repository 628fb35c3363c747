import { useState } from 'react'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { seqInWords } from '../../../domain/safety/count-words.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { latestChanges } from '../../../storage/history.ts'
import { useStored } from '../../../storage/live.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { formatMoment } from '../../../ui/format-time.ts'
import { Notification } from '../../../ui/Notification.tsx'
import type { ChoosePlace } from '../choose-place.ts'
import { TakeOverDialog } from './TakeOverDialog.tsx'
import { type TakenOver, takeOver } from './take-over.ts'

interface CopyBannerProps {
  readonly PlaceChooser: ChoosePlace
  /** The desk is hers to write to from now on, and must be opened again. */
  readonly onTakenOver: (taken: TakenOver) => void
  readonly onOpenBackup: () => void
  /** Takes the copy away, with the working copy in this browser. */
  readonly onRemove: () => Promise<string | null>
}

/** Says that this is a copy to look at, from when, and the three ways on from here. */
export function CopyBanner(props: CopyBannerProps) {
  const { PlaceChooser, onTakenOver, onOpenBackup, onRemove } = props
  const desk = useDesk()
  const [asking, setAsking] = useState<'take-over' | 'remove' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const asOf = useAsOf()
  const take = async (name: string) => {
    const taken = await takeOver(desk, name)
    if (taken.ok) onTakenOver(taken.value)
    else setProblem(`${describeFailure(taken.failure)} The copy is as it was.`)
    setAsking(null)
  }
  const remove = async () => {
    setAsking(null)
    setProblem(await onRemove())
  }
  return (
    <>
      <Notification
        tone="info"
        banner
        title={`You are looking at a copy${asOf === null ? '' : ` from ${asOf}`}`}
        actions={
          <>
            <Button small look="primary" onClick={() => setAsking('take-over')}>
              Take over
            </Button>
            <Button small onClick={onOpenBackup}>
              Open a newer backup
            </Button>
            <Button small onClick={() => setAsking('remove')}>
              Remove this copy
            </Button>
          </>
        }
      >
        {problem ??
          'Nothing in it can be changed here, so that nobody’s work is mixed up. Take over when the work is to go on at this computer.'}
      </Notification>
      {asking === 'take-over' && (
        <TakeOverDialog
          asOf={asOf}
          PlaceChooser={PlaceChooser}
          onTakeOver={(name) => void take(name)}
          onCancel={() => setAsking(null)}
        />
      )}
      {asking === 'remove' && (
        <ConfirmDialog
          title="Remove this copy?"
          confirmLabel="Remove this copy"
          cancelLabel="Keep it"
          danger
          onConfirm={() => void remove()}
          onCancel={() => setAsking(null)}
        >
          <p>
            The copy goes from this computer. The backup that it came from stays where it is, and
            the desk that it was made from is not touched.
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}

/** "24 November 2026, 10:41, change 1,234". */
function useAsOf(): string | null {
  const { db } = useDesk()
  const last = useStored(() => latestChanges(db, 1), [db])?.[0]
  return last === undefined ? null : `${formatMoment(last.at)}, ${seqInWords(last.seq)}`
}
