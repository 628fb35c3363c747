import { useEffect, useRef } from 'react'
import type { RestoreReport } from '../../../../../electron/contract/safety-values.ts'
import { allCounts, mainCounts, seqInWords } from '../../../domain/safety/count-words.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { formatBytes, plural } from '../../../ui/format-number.ts'
import { formatRecent } from '../../../ui/format-recent.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { StateTag } from '../../../ui/Tag.tsx'
import { compare, newerWords } from './report-words.ts'
import type { OpenedBackup } from './use-open-backup.ts'

interface BackupReportProps {
  readonly opened: OpenedBackup
  readonly now: string
}

/** What is in an opened backup, and how it differs from what is here. */
export function BackupReport({ opened: { name, report }, now }: BackupReportProps) {
  const title = useRef<HTMLSpanElement>(null)
  // It took a while, and the button that began it is gone: the keyboard goes on from here.
  useEffect(() => title.current?.focus(), [])
  return (
    <Panel
      title={
        <span ref={title} tabIndex={-1}>
          What is in this backup
        </span>
      }
      aside={<StateTag state="confirmed">It was read through and is whole</StateTag>}
    >
      <SummaryList rows={rowsOf(report, name, now)} />
      <Missing report={report} />
      <Differences report={report} />
    </Panel>
  )
}

function rowsOf(report: RestoreReport, name: string, now: string) {
  const { desk, at, seq, appVersion, tallies, files } = report
  return [
    { key: 'school', term: 'School', detail: <strong>{desk.label || 'Without a name'}</strong> },
    { key: 'at', term: 'From', detail: `${formatRecent(at, now)}, ${seqInWords(seq)}` },
    {
      key: 'holds',
      term: 'Holds',
      detail: (
        <>
          {mainCounts(tallies).join(', ') || 'No answers yet'}, {plural(files.count, 'file')} of{' '}
          {formatBytes(files.bytes)}
          <Disclosure summary="All that is in it">
            <p>{allCounts(tallies).join(', ')}</p>
          </Disclosure>
        </>
      ),
    },
    { key: 'app', term: 'Made with', detail: `Safeguarding Desk ${appVersion}` },
    { key: 'file', term: 'File', detail: <code>{name}</code> },
  ]
}

function Missing({ report: { missingFiles } }: { readonly report: RestoreReport }) {
  if (missingFiles.length === 0) return null
  return (
    <Notification
      tone="warning"
      title={`${plural(missingFiles.length, 'file')} of the evidence ${missingFiles.length === 1 ? 'was' : 'were'} missing already when it was made`}
    >
      Where this computer has them, they stay.
    </Notification>
  )
}

function Differences({ report }: { readonly report: RestoreReport }) {
  const comparison = compare(report)
  switch (comparison.type) {
    case 'not-here':
      return <p>This computer does not have this desk yet. Nothing here would change.</p>
    case 'equal':
      return (
        <Notification
          tone="success"
          title="It is the same as what is here: a restore changes nothing"
        />
      )
    case 'differs':
      return (
        <div className="sd-stack sd-stack--tight">
          {comparison.newer > 0 && (
            <Notification tone="warning" title={newerWords(comparison.newer)}>
              What is here is kept aside, and the restore can be undone for 30 days.
            </Notification>
          )}
          <h3>What a restore would do here</h3>
          {comparison.lines.length === 0 ? (
            <p>The records are the same; only the history of the changes differs.</p>
          ) : (
            <ul>
              {comparison.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </div>
      )
  }
}
