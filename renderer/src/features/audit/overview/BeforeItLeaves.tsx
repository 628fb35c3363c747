import { useMemo } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { countReadiness, readinessOf } from '../../../domain/readiness/readiness.ts'
import { addresses } from '../../../ui/addresses.ts'
import { plural } from '../../../ui/format-number.ts'
import { ReadinessList } from '../../../ui/ReadinessList.tsx'

/** The readiness check in the margin; the whole of it is on the Return screen. */
export function BeforeItLeaves({ gathered }: { readonly gathered: GatheredAudit }) {
  const items = useMemo(() => readinessOf(gathered), [gathered])
  const { error, warning, hint } = countReadiness(items)
  // Hints are many and can wait; the Return screen has them.
  const grave = items.filter(({ level }) => level !== 'hint')
  if (items.length === 0) return null
  return (
    <aside className="au-margin sd-no-print" aria-label="Before it leaves">
      <h2>Before it leaves</h2>
      <p className="sd-small">
        {plural(error, 'error')}, {plural(warning, 'warning')}, {plural(hint, 'hint')}.{' '}
        <a href={addresses.readiness}>See all of it</a>
      </p>
      <ReadinessList compact headingLevel={3} items={grave} />
    </aside>
  )
}
