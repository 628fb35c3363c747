import { addresses } from '../../ui/addresses.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'

/** Without people there is nobody to train. */
export function NobodyYet() {
  return (
    <EmptyState
      title="Nobody is in the staff register yet"
      actions={
        <>
          <LinkButton look="primary" href={addresses.staffImport}>
            Bring in a staff list
          </LinkButton>
          <LinkButton href={addresses.staff}>Add people one by one</LinkButton>
        </>
      }
    >
      Who needs which training follows from the people and their roles. Bring in the list from your
      MIS first; then this page shows what is in date, due and missing.
    </EmptyState>
  )
}

/** A pack may come without training rules. */
export function NoRules() {
  return (
    <EmptyState
      title="This year’s pack asks for no training"
      actions={
        <LinkButton look="primary" href={addresses.trainingRules}>
          Add a rule of your own
        </LinkButton>
      }
    >
      Its list of requirements is empty, so nothing can be due. Records can be kept all the same,
      and the school can add courses and rules of its own.
    </EmptyState>
  )
}
