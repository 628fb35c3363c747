import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { addresses } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { plural } from '../../../ui/format-number.ts'
import { Page } from '../../../ui/Page.tsx'
import { receiptsAt } from './gathering.ts'

interface EndedProps {
  readonly gathering: string
  readonly log: StaffLog
}

/** What came of a morning of signing. */
export function Ended({ gathering, log }: EndedProps) {
  const entries = receiptsAt(log.receipts, gathering)
  const people = new Set(entries.map(({ personId }) => personId)).size
  const checked = entries.filter(({ check }) => check !== null)
  const failed = checked.filter(({ check }) => check?.passed === false).length
  return (
    <Page
      title="Signing has ended"
      breadcrumb={[
        { label: 'Who has read what', href: addresses.reading },
        { label: 'Sign at this laptop', href: addresses.signHere },
        { label: 'Ended' },
      ]}
    >
      <div className="sd-stack">
        <p>
          {people === 0
            ? 'Nobody signed. Nothing was written.'
            : `${plural(people, 'person', 'people')} signed, ${plural(entries.length, 'entry', 'entries')} in all. Each was saved as it was made.`}
        </p>
        {checked.length > 0 && (
          <p>
            {plural(checked.length, 'person', 'people')} took the questions
            {failed === 0
              ? ' and all had enough right answers.'
              : `; ${failed} had too few right answers. The number stands beside their entry.`}
          </p>
        )}
        <div className="sd-cluster">
          <LinkButton look="primary" href={addresses.reading}>
            Who has read what
          </LinkButton>
          <LinkButton href={addresses.signHere}>Begin again</LinkButton>
        </div>
      </div>
    </Page>
  )
}
