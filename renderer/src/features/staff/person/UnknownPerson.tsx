import { addresses } from '../../../ui/addresses.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'

/** An old link, or somebody whose adding was undone. */
export function UnknownPerson() {
  return (
    <Page title="Staff" breadcrumb={[{ label: 'Staff', href: addresses.staff }]}>
      <EmptyState title="This person is not in the register">
        Perhaps adding them was undone. <a href={addresses.staff}>See everybody</a>.
      </EmptyState>
    </Page>
  )
}
