import { navigate } from 'wouter/use-hash-location'
import { counted, listed } from '../../domain/shared/text.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { addresses } from '../../ui/addresses.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { ImportDone } from '../../ui/import-wizard/ImportDone.tsx'
import { type BroughtEdition, showBroughtEdition } from './open-foreign.ts'

/** What was done, and the one way back. */
export function DoneStep({ brought }: { readonly brought: BroughtEdition }) {
  const desk = useDesk()
  const { change, title, questions, stay, toConfirm, withoutCopy } = brought
  const came = [
    ...(stay > 0
      ? [`${counted(stay, 'answer')} came along as ${stay === 1 ? 'it was' : 'they were'}`]
      : []),
    ...(toConfirm > 0
      ? [`${toConfirm} ${toConfirm === 1 ? 'waits' : 'wait'} to be confirmed`]
      : []),
  ]
  return (
    <ImportDone
      title={`This year is asked on the ${counted(questions, 'question')} of “${title}”`}
      undo={change === null ? null : () => desk.undo(change)}
      undoneWords="The questions and answers are as they were before."
      changedSinceWords="Something that it wrote was changed since."
      links={
        <LinkButton look="primary" href={addresses.audit}>
          See the audit
        </LinkButton>
      }
      againLabel="Bring in another list"
      onAgain={() => {
        showBroughtEdition(null)
        navigate(addresses.foreignQuestions.slice(1))
      }}
    >
      {came.length > 0 && `${listed(came)}. `}
      {withoutCopy}
    </ImportDone>
  )
}
