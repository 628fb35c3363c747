import { navigate } from 'wouter/use-hash-location'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { plural } from '../../../ui/format-number.ts'
import { ImportDone } from '../../../ui/import-wizard/ImportDone.tsx'
import type { Brought } from '../open-workbook.ts'

interface DoneStepProps {
  readonly brought: Brought
  readonly onAgain: () => void
}

/** What was done, and the one way back. */
export function DoneStep({ brought, onAgain }: DoneStepProps) {
  const desk = useDesk()
  const { change, fileName, cells, answers } = brought
  const undo = async () => {
    const outcome = await desk.undo(change)
    return outcome.type === 'done' ? ('undone' as const) : ('changed-since' as const)
  }
  return (
    <ImportDone
      title={
        change === null
          ? 'Nothing was different, so nothing was changed'
          : `${plural(cells, 'change')} brought in, in ${plural(answers, 'answer')}`
      }
      undo={change === null ? null : undo}
      undoneWords="The answers are as they were before."
      changedSinceWords="Something else was changed since."
      links={
        <LinkButton look="primary" href={addresses.audit}>
          See the audit
        </LinkButton>
      }
      againLabel="Bring in another workbook"
      onAgain={() => {
        onAgain()
        navigate(addresses.workbook.slice(1))
      }}
    >
      From {fileName}.
    </ImportDone>
  )
}
