import { addresses } from '../../../ui/addresses.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'

/** An old link, or one whose adding was undone. */
export function UnknownPolicy() {
  return (
    <Page title="Policies" breadcrumb={[{ label: 'Policies', href: addresses.policies }]}>
      <EmptyState title="This policy is not in the register">
        Perhaps adding it was undone. <a href={addresses.policies}>See the register</a>.
      </EmptyState>
    </Page>
  )
}
