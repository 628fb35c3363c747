import { addresses } from '../../ui/addresses.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'

/** An old link, or something whose adding was undone. */
export function NotThere({ what }: { readonly what: 'person' | 'session' }) {
  return (
    <Page title="Training" breadcrumb={[{ label: 'Training', href: addresses.training }]}>
      <EmptyState title={`This ${what} is not there`}>
        Perhaps adding it was undone. <a href={addresses.training}>See who needs what</a>.
      </EmptyState>
    </Page>
  )
}
