import type { School } from '../../../domain/audit/school.ts'
import { labelOfRole } from '../../../domain/audit/signing-people.ts'
import { addresses } from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { Table } from '../../../ui/Table.tsx'
import type { NamedSignature } from './handover-summary.ts'

interface WhoSignsProps {
  readonly signatures: readonly NamedSignature[]
  readonly school: School
}

/** Whose names go under this year's audit, and which are there. */
export function WhoSigns({ signatures, school }: WhoSignsProps) {
  return (
    <Panel title="Who signs">
      <div className="sd-stack">
        <Table<NamedSignature>
          compact
          captionHidden
          caption="Who signs"
          columns={[
            {
              key: 'role',
              header: 'Role',
              rowHeader: true,
              cell: ({ role }) => labelOfRole(role.id, role.label, school),
            },
            { key: 'name', header: 'Name', cell: ({ name }) => name || 'Nobody is named yet' },
            {
              key: 'signed',
              header: 'Signed',
              cell: ({ signOff, role }) =>
                signOff
                  ? formatDate(signOff.on)
                  : role.required
                    ? 'Not yet'
                    : 'Not yet; it may go without',
            },
          ]}
          rows={signatures}
          rowKey={({ role }) => role.id}
          empty="This pack asks for no signatures."
        />
        <p className="sd-no-print">
          <a href={addresses.school}>Change the people</a>
        </p>
      </div>
    </Panel>
  )
}
