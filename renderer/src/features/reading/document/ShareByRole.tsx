import { useMemo } from 'react'
import { type RoleShare, shareByRole } from '../../../domain/receipts/share-by-role.ts'
import { type DocumentToRead, readingStanding } from '../../../domain/receipts/standing.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { type Column, Table } from '../../../ui/Table.tsx'

interface ShareByRoleProps {
  readonly document: DocumentToRead
  readonly log: StaffLog
}

/** How far it is among those of each role. Whoever holds two roles is counted in both. */
export function ShareByRole({ document, log }: ShareByRoleProps) {
  const roles = useMemo(
    () =>
      shareByRole(log, readingStanding(log)).filter(
        ({ shares }) => (shares.get(document.id)?.asked ?? 0) > 0,
      ),
    [log, document.id],
  )
  if (roles.length === 0) return null
  return (
    <section className="rd-part" aria-labelledby="rd-roles">
      <h2 id="rd-roles">By role</h2>
      <p className="sd-muted">Whoever holds two roles is counted in both.</p>
      <Table
        caption="How far it is by role"
        captionHidden
        compact
        columns={columnsFor(document.id)}
        rows={roles}
        rowKey={({ roleId }) => roleId}
      />
    </section>
  )
}

function columnsFor(id: string): readonly Column<RoleShare>[] {
  const of = ({ shares }: RoleShare) => shares.get(id)
  return [
    { key: 'role', header: 'Role', rowHeader: true, cell: ({ title }) => title },
    {
      key: 'asked',
      header: 'Must read it',
      align: 'end',
      sortValue: (role) => of(role)?.asked ?? null,
      cell: (role) => of(role)?.asked,
    },
    {
      key: 'read',
      header: 'Have read it',
      align: 'end',
      sortValue: (role) => of(role)?.read ?? null,
      cell: (role) => of(role)?.read,
    },
    {
      key: 'exempt',
      header: 'Exempt',
      align: 'end',
      sortValue: (role) => of(role)?.exempt ?? null,
      cell: (role) => of(role)?.exempt,
    },
    {
      key: 'percent',
      header: 'Per cent',
      align: 'end',
      sortValue: (role) => of(role)?.percent ?? null,
      cell: (role) => {
        const percent = of(role)?.percent ?? null
        return percent === null ? '–' : `${percent} %`
      },
    },
  ]
}
