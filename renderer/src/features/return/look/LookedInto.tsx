import './look.css'
import { useState } from 'react'
import type { CheckedFile, PackageLook } from '../../../domain/delivery/look/look-at-package.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { formatBytes, plural } from '../../../ui/format-number.ts'
import { formatMoment } from '../../../ui/format-time.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { Table } from '../../../ui/Table.tsx'
import { StateTag } from '../../../ui/Tag.tsx'
import { shortHash } from '../use-fingerprint.ts'
import { STATES } from './look-words.ts'

/** Whose package it is, whether it is whole, and every file in it. */
export function LookedInto({ look }: { readonly look: PackageLook }) {
  const { manifest, zips, files, isWhole } = look
  const wrong = files.filter(({ state }) => state !== 'as-listed')
  const urn = manifest.school.urn === null ? '' : `, URN ${manifest.school.urn}`
  return (
    <Panel
      title={`What is in it: ${manifest.school.name}`}
      aside={
        <StateTag state={isWhole ? 'confirmed' : 'missing'}>
          {isWhole ? 'Whole' : 'Not whole'}
        </StateTag>
      }
    >
      {isWhole ? (
        <Notification tone="success" live="polite" title="Every file is as its list says">
          {plural(files.length, 'file was', 'files were')} read and summed just now
          {look.inParts ? `, out of ${plural(zips.length, 'part')}` : ''}.
        </Notification>
      ) : (
        <Notification
          tone="danger"
          live="assertive"
          title={`${plural(wrong.length, 'file is', 'files are')} not as the list says`}
        >
          Do not rely on this copy. Make the package again, or ask for it once more.
        </Notification>
      )}
      <SummaryList
        rows={[
          { key: 'school', term: 'School', detail: `${manifest.school.name}${urn}` },
          {
            key: 'year',
            term: 'Return',
            detail: `${manifest.schoolYear}, revision ${manifest.revision}${manifest.draft ? ', not signed' : ''}${manifest.sample ? ', a dip sample' : ''}`,
          },
          { key: 'at', term: 'As at', detail: formatMoment(manifest.asAt) },
          {
            key: 'zips',
            term: zips.length === 1 ? 'Came in' : 'Came in the parts',
            detail: (
              <ul className="rt-look-zips">
                {zips.map(({ name, size, sha256, isProtected }) => (
                  <li key={name}>
                    {name}, {formatBytes(size)}
                    {isProtected ? ', protected' : ''}, sha256{' '}
                    <code title={sha256}>{shortHash(sha256)}</code>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <Files files={files} wrong={wrong} />
    </Panel>
  )
}

function Files({
  files,
  wrong,
}: {
  readonly files: readonly CheckedFile[]
  readonly wrong: readonly CheckedFile[]
}) {
  const [onlyWrong, setOnlyWrong] = useState(false)
  return (
    <>
      {wrong.length > 0 && (
        <Checkbox
          label="Only those that are not as listed"
          checked={onlyWrong}
          onValueChange={setOnlyWrong}
        />
      )}
      <Table<CheckedFile>
        caption={`Files in it, ${formatBytes(files.reduce((sum, { size }) => sum + size, 0))}`}
        compact
        rows={onlyWrong ? wrong : files}
        rowKey={({ path, state }) => `${path} ${state}`}
        columns={[
          {
            key: 'path',
            header: 'File',
            rowHeader: true,
            sortValue: ({ path }) => path,
            cell: ({ path }) => <span className="rt-look-path">{path}</span>,
          },
          {
            key: 'size',
            header: 'Size',
            align: 'end',
            sortValue: ({ size }) => size,
            cell: ({ size }) => <span className="rt-look-short">{formatBytes(size)}</span>,
          },
          {
            key: 'sum',
            header: 'Check sum',
            cell: ({ sha256 }) => (
              <code className="rt-look-short" title={sha256}>
                {shortHash(sha256)}
              </code>
            ),
          },
          {
            key: 'state',
            header: 'State',
            sortValue: ({ state }) => STATES[state].words,
            cell: ({ state }) => (
              <span className="rt-look-short">
                <StateTag state={STATES[state].mark}>{STATES[state].words}</StateTag>
              </span>
            ),
          },
        ]}
      />
    </>
  )
}
