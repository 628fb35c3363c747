import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { ImportDone } from '../../../ui/import-wizard/ImportDone.tsx'
import type { Brought } from './bring-in-history.ts'
import { doneWords } from './history-words.ts'

interface DoneStepProps {
  readonly brought: Brought
  readonly onAgain: () => void
}

/** What was done, and the one way back. */
export function DoneStep({ brought, onAgain }: DoneStepProps) {
  const desk = useDesk()
  const { change, fileName, added, changed } = brought
  return (
    <ImportDone
      title={doneWords(added, changed)}
      undo={change === null ? null : () => desk.undo(change)}
      undoneWords="The records are as they were before."
      changedSinceWords="A record that it touched was changed again since."
      links={
        <>
          <LinkButton look="primary" href={addresses.training}>
            See who needs what
          </LinkButton>
          <LinkButton href={addresses.certificatesMissing}>Certificates missing</LinkButton>
        </>
      }
      againLabel="Bring in another list"
      onAgain={onAgain}
    >
      From {fileName}.
    </ImportDone>
  )
}
