import { useSafetyState } from '../../../bridge/use-safety-state.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useMissingFiles } from '../../../storage/missing-files.ts'
import { addressOfEvidence } from '../../../ui/addresses.ts'
import { formatBytes, plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { FetchFiles } from '../copies/FetchFiles.tsx'
import { sourcesOf } from '../copies/fetch-files.ts'
import type { FileFinding, FilesChecked } from './check-files.ts'

/** What reading every file of the evidence found, each finding by name. */
export function FilesNote({ files }: { readonly files: FilesChecked }) {
  const { checked, bytes, findings, unanswered, stopped } = files
  if (findings.length > 0) return <Findings files={files} />
  if (unanswered > 0) {
    return (
      <Notification
        tone="warning"
        live="polite"
        title={`${plural(unanswered, 'file')} could not be looked at just now`}
      >
        That says nothing about them. Check again in a moment.
      </Notification>
    )
  }
  if (stopped) {
    return (
      <Notification
        live="polite"
        title={`Stopped after ${plural(checked, 'file')}, all of which were as they were added`}
      />
    )
  }
  return (
    <Notification
      tone="success"
      live="polite"
      title={
        checked === 0
          ? 'There are no files of evidence yet'
          : `${plural(checked, 'file')} of the evidence read (${formatBytes(bytes)}): all as they were added`
      }
    />
  )
}

function Findings({ files: { checked, findings } }: { readonly files: FilesChecked }) {
  const { bridge, card, context } = useDesk()
  // Wherever one was brought back from, it was looked at again there.
  const missing = useMissingFiles((known) => known.missing)
  const left = findings.filter(({ file }) => missing.has(file.sha256))
  const isMended = left.length === 0
  const backups = useSafetyState(bridge, card.id).state?.backups ?? []
  return (
    <Notification
      tone={isMended ? 'success' : 'danger'}
      live="assertive"
      title={
        isMended
          ? `${plural(checked, 'file')} of the evidence read: none is missing or damaged any more`
          : `${plural(left.length, 'file')} of ${checked} ${left.length === 1 ? 'is' : 'are'} missing or damaged`
      }
    >
      <ul>
        {left.map((finding) => (
          <Finding key={finding.file.sha256} {...finding} />
        ))}
      </ul>
      {!isMended && (
        <p>
          Everything else is untouched.{' '}
          {backups.length > 0
            ? 'A backup may still have them.'
            : 'Open a backup that may still have them, or add the file again as a new version of its piece.'}
        </p>
      )}
      <FetchFiles
        sources={sourcesOf(backups)}
        count={left.length}
        files={left.map(({ file }) => file.sha256)}
        now={context.now()}
      />
    </Notification>
  )
}

function Finding({ file: { fileName, needs }, standing }: FileFinding) {
  return (
    <li>
      {fileName} is {standing === 'missing' ? 'missing' : 'not as it was added'}:{' '}
      {needs.map(({ id, title, version }, at) => (
        <span key={`${id} ${version}`}>
          {at > 0 && ', '}
          <a href={addressOfEvidence(id)}>{title}</a>
          {version !== '' && ` (${version})`}
        </span>
      ))}
    </li>
  )
}
