import { memo } from 'react'
import { addressOfStaffMember } from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import type { StaffRow } from './staff-rows.ts'

interface StaffTableProps {
  readonly rows: readonly StaffRow[]
  readonly showEnd: boolean
}

export const StaffTable = memo(function StaffTable({ rows, showEnd }: StaffTableProps) {
  return (
    <div className="st-list">
      <Table
        caption="Staff"
        captionHidden
        compact
        columns={[
          ...columns,
          ...(rows.some(({ person }) => person.groups.length > 0) ? [groups] : []),
          ...(showEnd ? [lastDay] : []),
        ]}
        rows={rows}
        rowKey={({ person }) => person.id}
        empty="Nobody fits. Show all to see the others."
      />
    </div>
  )
})

const columns: readonly Column<StaffRow>[] = [
  {
    key: 'name',
    header: 'Name',
    rowHeader: true,
    sortValue: ({ sortName }) => sortName,
    cell: (row) => <NameCell row={row} />,
  },
  {
    key: 'roles',
    header: 'Roles',
    sortValue: ({ roleTitles }) => roleTitles[0] ?? null,
    cell: ({ roleTitles }) =>
      roleTitles.length === 0 ? (
        <Tag tone="warning" shape="missing">
          No role yet
        </Tag>
      ) : (
        roleTitles.join(', ')
      ),
  },
  {
    key: 'email',
    header: 'Email',
    sortValue: ({ person }) => person.email || null,
    cell: ({ person }) => <EmailCell email={person.email} />,
  },
  {
    key: 'start',
    header: 'First day',
    sortValue: ({ person }) => person.startsOn,
    cell: ({ person }) => <DayCell day={person.startsOn} />,
  },
]

const groups: Column<StaffRow> = {
  key: 'groups',
  header: 'Groups',
  sortValue: ({ person }) => person.groups[0] ?? null,
  cell: ({ person }) => person.groups.join(', '),
}

const lastDay: Column<StaffRow> = {
  key: 'end',
  header: 'Last day',
  sortValue: ({ person }) => person.endsOn,
  cell: ({ person }) => <DayCell day={person.endsOn} />,
}

function NameCell({
  row: { person, name, standing, startedThisYear },
}: {
  readonly row: StaffRow
}) {
  return (
    <div className="st-cell">
      <span className="sd-cluster">
        <a href={addressOfStaffMember(person.id)}>{name}</a>
        {standing === 'left' && <Tag>Left</Tag>}
        {standing === 'to-come' && <Tag tone="info">Starts later</Tag>}
        {startedThisYear && <Tag tone="info">New this year</Tag>}
      </span>
      <span className="sd-small sd-muted">
        {[person.post, person.staffCode].filter((part) => part !== '').join(' · ')}
      </span>
    </div>
  )
}

/** Broken before the sign rather than within a name. */
function EmailCell({ email }: { readonly email: string }) {
  const at = email.lastIndexOf('@')
  return (
    <span className="st-email">
      {email.slice(0, Math.max(0, at))}
      <wbr />
      {email.slice(Math.max(0, at))}
    </span>
  )
}

function DayCell({ day }: { readonly day: string | null }) {
  return day === null ? null : <span className="st-day">{formatDate(day)}</span>
}
