import type { Crumb } from './Breadcrumb.tsx'
import { Page } from './Page.tsx'

interface OnlyLookedAtProps {
  readonly title: string
  readonly breadcrumb: readonly Crumb[]
}

/** In place of a screen that does nothing but write, on a desk that is only looked at. */
export function OnlyLookedAt({ title, breadcrumb }: OnlyLookedAtProps) {
  return (
    <Page title={title} breadcrumb={breadcrumb}>
      <p>
        This desk is only looked at, so nothing can be added to it here. The line at the top says
        who works in it now, and how you can go on.
      </p>
    </Page>
  )
}
