import { counted, listed } from '../../../domain/shared/text.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { ImportDone } from '../../../ui/import-wizard/ImportDone.tsx'
import type { Brought } from './bring-in.ts'

interface DoneStepProps {
  readonly brought: Brought
  readonly onAgain: () => void
}

/** What was done, and the one way back. */
export function DoneStep({ brought, onAgain }: DoneStepProps) {
  const desk = useDesk()
  const { change, fileName, kept } = brought
  return (
    <ImportDone
      title={doneWords(brought)}
      undo={change === null ? null : () => desk.undo(change)}
      undoneWords="The receipts are as they were before."
      changedSinceWords="Something that it wrote was changed since."
      links={
        <LinkButton look="primary" href={addresses.reading}>
          See who has read what
        </LinkButton>
      }
      againLabel="Bring in another form"
      onAgain={onAgain}
    >
      From {fileName}
      {kept ? ', which is kept as proof in the evidence library.' : '.'}
    </ImportDone>
  )
}

function doneWords({ read, declined, change }: Brought): string {
  if (change === null) return 'Everything in this form was here already, so nothing was added'
  const deeds = [
    ...(read > 0 ? [`${counted(read, 'receipt')} added`] : []),
    ...(declined > 0 ? [`${counted(declined, 'refusal')} noted`] : []),
  ]
  return listed(deeds)
}
