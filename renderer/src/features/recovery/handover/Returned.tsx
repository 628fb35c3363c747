import type { Audit, SignOff } from '../../../domain/audit/audit.ts'
import { listed } from '../../../domain/shared/text.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { readAudits } from '../../../storage/repositories/audits.ts'
import { readReturns } from '../../../storage/repositories/returns.ts'
import { readSignOffs } from '../../../storage/repositories/sign-offs.ts'
import type { MadeReturn } from '../../../storage/tables.ts'
import { addresses } from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { formatMoment } from '../../../ui/format-time.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { Table } from '../../../ui/Table.tsx'

interface Row {
  readonly made: MadeReturn
  readonly audit: Audit
  /** Under the revision that was packed. */
  readonly signed: readonly SignOff[]
}

/** The packages that were made in all years, and who had signed what was in them. */
export function Returned() {
  const rows = useReturned()
  if (rows === undefined) return null
  return (
    <Panel title="Returns made">
      {rows.length === 0 ? (
        <p>
          None yet. <a href={addresses.return}>The return</a> is made from the audit once it is
          ready.
        </p>
      ) : (
        <Table<Row>
          compact
          captionHidden
          caption="Returns made"
          columns={[
            { key: 'year', header: 'Year', rowHeader: true, cell: ({ audit }) => audit.schoolYear },
            {
              key: 'file',
              header: 'Package',
              cell: ({ made }) =>
                `${made.fileName}, revision ${made.revision}${made.draft ? ', a draft' : made.sampleFor === undefined ? '' : ', a dip sample'}`,
            },
            { key: 'made', header: 'Made', cell: ({ made }) => formatMoment(made.madeAt) },
            { key: 'signed', header: 'Signed by', cell: ({ signed }) => signers(signed) },
          ]}
          rows={rows}
          rowKey={({ made }) => made.id}
        />
      )}
    </Panel>
  )
}

function signers(signed: readonly SignOff[]): string {
  if (signed.length === 0) return 'Nobody'
  return listed(signed.map(({ name, on }) => `${name} on ${formatDate(on)}`))
}

function useReturned(): readonly Row[] | undefined {
  const { db } = useDesk()
  return useStored(async () => {
    const audits = await readAudits(db)
    const rows = await Promise.all(
      audits.map(async (audit) => {
        const [returns, signOffs] = await Promise.all([
          readReturns(db, audit.id),
          readSignOffs(db, audit.id),
        ])
        return returns.map((made) => ({
          made,
          audit,
          signed: signOffs.filter(({ revision }) => revision === made.revision),
        }))
      }),
    )
    return rows.flat()
  }, [db])
}
