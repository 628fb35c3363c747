import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { ImportDone } from '../../../ui/import-wizard/ImportDone.tsx'
import type { Brought } from './bring-in.ts'
import { doneWords } from './preview-words.ts'

interface DoneStepProps {
  readonly brought: Brought
  readonly onAgain: () => void
}

/** What was done, and the one way back. */
export function DoneStep({ brought, onAgain }: DoneStepProps) {
  const desk = useDesk()
  const { change, fileName } = brought
  return (
    <ImportDone
      title={doneWords(brought)}
      undo={change === null ? null : () => desk.undo(change)}
      undoneWords="The register is as it was before."
      changedSinceWords="Somebody whom it touched was changed again since."
      links={
        <LinkButton look="primary" href={addresses.staff}>
          See the staff
        </LinkButton>
      }
      againLabel="Bring in another list"
      onAgain={onAgain}
    >
      From {fileName}.
    </ImportDone>
  )
}
