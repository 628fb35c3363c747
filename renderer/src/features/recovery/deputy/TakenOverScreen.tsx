import { useState } from 'react'
import type { HolderCard } from '../../../../../electron/contract/safety-values.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import type { Desk } from '../../../storage/desk.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatMoment } from '../../../ui/format-time.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { useAuthor } from '../../../ui/use-author.ts'
import { RecoveryPage } from '../RecoveryPage.tsx'
import { type TakenOver, takeOver } from './take-over.ts'

interface TakenOverScreenProps {
  readonly desk: Desk
  readonly holder: HolderCard
  readonly onLook: () => void
  readonly onGoOn: (taken: TakenOver) => void
  readonly onOpenBackup: () => void
}

/** Before work: another computer has taken this desk over. What then, is hers to say. */
export function TakenOverScreen(props: TakenOverScreenProps) {
  const { desk, holder, onLook, onGoOn, onOpenBackup } = props
  const [problem, setProblem] = useState<string | null>(null)
  const author = useAuthor(({ name }) => name)
  const who = holder.name.trim() || 'Somebody'
  const goOn = async () => {
    const taken = await takeOver(desk, author)
    if (taken.ok) onGoOn(taken.value)
    else setProblem(describeFailure(taken.failure))
  }
  return (
    <RecoveryPage
      title={`${who} took over this desk on another computer`}
      lead={
        <p>
          On {formatMoment(holder.at)}. What you change here will not reach {whom(holder)}, and what{' '}
          {whom(holder)} does there does not come here. Nothing at this desk was changed.
        </p>
      }
    >
      {problem !== null && (
        <Notification tone="danger" title="It stays as it was" live="assertive">
          {problem}
        </Notification>
      )}
      <ul className="rc-ways">
        <li>
          <Button look="primary" onClick={onOpenBackup}>
            Open the newest backup of {whom(holder)}
          </Button>
          <p>
            Brings what {whom(holder)} did to this computer. It is shown to you first, and what is
            here now is kept.
          </p>
        </li>
        <li>
          <Button onClick={onLook}>Look only</Button>
          <p>Opens the desk as it is here. Nothing in it can be changed.</p>
        </li>
        <li>
          <Button onClick={() => void goOn()}>Go on here all the same</Button>
          <p>
            This computer takes the desk back. It stands in the history, and the other desk is
            warned in its turn. Agree on it with {whom(holder)} first: the work of both does not
            come together by itself.
          </p>
        </li>
      </ul>
    </RecoveryPage>
  )
}

const whom = ({ name }: HolderCard): string => name.trim() || 'that computer'
