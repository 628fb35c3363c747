import { addresses } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'

/** Before the first version: the way that takes ten minutes instead of an afternoon. */
export function BeginWithFiles() {
  return (
    <EmptyState
      title="No policy has a version yet"
      actions={
        <LinkButton look="primary" href={addresses.policyFiles}>
          Bring in policy files
        </LinkButton>
      }
    >
      Begin with your folder: drop all policy files at once. Each is put beside the policy that its
      name points to, and you confirm. Below is the suite that most schools keep.
    </EmptyState>
  )
}
