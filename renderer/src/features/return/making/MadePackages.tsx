import type { MadeReturn } from '../../../storage/tables.ts'
import { formatBytes } from '../../../ui/format-number.ts'
import { formatMoment } from '../../../ui/format-time.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { shortHash } from '../use-fingerprint.ts'
import { standingOf } from './earlier-packages.ts'
import { PackageActions } from './PackageActions.tsx'

/** Every package that was made and verified, the latest first. */
export function MadePackages({ made }: { readonly made: readonly MadeReturn[] }) {
  if (made.length === 0) return null
  return (
    <section>
      <Table
        caption={<h2>Packages made</h2>}
        columns={columnsOf(made)}
        rows={made}
        rowKey={({ id }) => id}
      />
    </section>
  )
}

function columnsOf(all: readonly MadeReturn[]): readonly Column<MadeReturn>[] {
  return [
    {
      key: 'name',
      header: 'File',
      rowHeader: true,
      cell: (made) => (
        <>
          {made.fileName}
          <div className="sd-muted sd-small">
            {made.place}
            <br />
            sha256 <code title={made.sha256}>{shortHash(made.sha256)}</code>
          </div>
        </>
      ),
    },
    { key: 'revision', header: 'Revision', cell: (made) => <Revision made={made} all={all} /> },
    { key: 'size', header: 'Size', align: 'end', cell: ({ size }) => formatBytes(size) },
    { key: 'at', header: 'Made', cell: ({ madeAt }) => formatMoment(madeAt) },
    {
      key: 'do',
      header: 'What you can do',
      headerHidden: true,
      cell: (made) => <PackageActions made={made} small />,
    },
  ]
}

function Revision({
  made,
  all,
}: {
  readonly made: MadeReturn
  readonly all: readonly MadeReturn[]
}) {
  const { replaces, replaced } = standingOf(made, all)
  return (
    <div className="sd-stack sd-stack--tight">
      <span>
        {made.revision} {made.draft && <Tag>Draft</Tag>}
        {made.sampleFor !== undefined && <Tag>Dip sample</Tag>}
        {replaced && <Tag>Replaced since</Tag>}
      </span>
      {replaces !== null && (
        <span className="sd-muted sd-small">
          replaces <code title={replaces}>{shortHash(replaces)}</code>
        </span>
      )}
    </div>
  )
}
