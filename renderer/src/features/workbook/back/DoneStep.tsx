import { navigate } from 'wouter/use-hash-location'
import { namesTogether } from '../../../domain/workbook/names-together.ts'
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
  const { change, fileName, from } = brought
  return (
    <ImportDone
      title={change === null ? 'Nothing was different, so nothing was changed' : whatCame(brought)}
      undo={change === null ? null : () => desk.undo(change)}
      undoneWords={
        brought.files === 0
          ? 'The answers are as they were before.'
          : 'The answers and the evidence are as they were before.'
      }
      changedSinceWords="Something else was changed since."
      links={
        <>
          <LinkButton look="primary" href={addresses.audit}>
            See the audit
          </LinkButton>
          {from.length > 0 && (
            <LinkButton href={addresses.handOffs}>See what is still out</LinkButton>
          )}
        </>
      }
      againLabel={from.length > 0 ? 'Bring in more' : 'Bring in another workbook'}
      onAgain={() => {
        onAgain()
        navigate((from.length > 0 ? addresses.handOffs : addresses.workbook).slice(1))
      }}
    >
      From {fileName}
      {from.length > 0 && `, given by ${namesTogether(from)}`}.
    </ImportDone>
  )
}

function whatCame({ cells, answers, files }: Brought): string {
  const parts = [
    cells > 0 ? `${plural(cells, 'change')} brought in, in ${plural(answers, 'answer')}` : '',
    files > 0 ? `${plural(files, 'file')} attached` : '',
  ]
  return parts.filter((part) => part !== '').join('; ')
}
