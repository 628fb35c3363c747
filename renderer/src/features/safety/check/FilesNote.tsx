import { addressOfEvidence } from '../../../ui/addresses.ts'
import { formatBytes, plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
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
  return (
    <Notification
      tone="danger"
      live="assertive"
      title={`${plural(findings.length, 'file')} of ${checked} ${findings.length === 1 ? 'is' : 'are'} missing or damaged`}
    >
      <ul>
        {findings.map((finding) => (
          <Finding key={finding.file.sha256} {...finding} />
        ))}
      </ul>
      <p>
        Everything else is untouched. A backup may still have them: bring them back from there, or
        add the file again as a new version of its piece.
      </p>
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
