import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { FeedbackFile } from '../../../domain/feedback/feedback-file.ts'
import { rowsOfFile, saidBy } from '../../../domain/feedback/rows-of-file.ts'
import { FEEDBACK_KINDS, wordInWords } from '../../../domain/feedback/words.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { keepFeedback } from '../../../storage/repositories/feedback.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { formatMoment } from '../../../ui/format-time.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import type { OpenedFile } from './open-file.ts'

interface FilePreviewProps {
  readonly opened: Extract<OpenedFile, { type: 'read' }>
  readonly gathered: GatheredAudit
  readonly onDone: (kept: boolean) => void
}

/** What a file says, looked at before anything of it is kept. */
export function FilePreview({ opened, gathered, onDone }: FilePreviewProps) {
  const { file, plan } = opened
  const keep = useKeep(opened, gathered, onDone)
  return (
    <Panel title="What the file says">
      {plan.standing === 'known' && (
        <Notification live="polite" title="This file is here already. Nothing in it is new." />
      )}
      {plan.standing === 'older' && (
        <Notification tone="warning" title="Something later came already">
          What this file asks for is kept. Where both give a day for the return, the later word
          holds.
        </Notification>
      )}
      {plan.notes.map((note) => (
        <Notification key={note} tone="warning" title={note} />
      ))}
      <SummaryList rows={headRows(file)} />
      <ul className="fb-words">
        {file.items.map((item, at) => {
          const said = saidBy(item)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is known by its place in the file
            <li className="fb-word" key={at}>
              <h3 className="fb-word__kind">{FEEDBACK_KINDS[said.kind]}</h3>
              <p>
                {wordInWords({ ...said, revision: file.revision })}
                {said.kind === 'extension' && wasDue(gathered)}
              </p>
              {said.text !== '' && <blockquote className="fb-word__text">{said.text}</blockquote>}
            </li>
          )
        })}
      </ul>
      <div className="sd-cluster">
        {plan.standing !== 'known' && (
          <Button look="primary" onClick={() => void keep()}>
            Keep it
          </Button>
        )}
        <Button onClick={() => onDone(false)}>
          {plan.standing === 'known' ? 'Close' : 'Leave it'}
        </Button>
      </div>
    </Panel>
  )
}

function headRows({ from, writtenAt, school, schoolYear, revision, packageSha256 }: FeedbackFile) {
  return [
    { key: 'from', term: 'From', detail: from || 'Not said' },
    { key: 'written', term: 'Written', detail: formatMoment(writtenAt) },
    {
      key: 'school',
      term: 'About',
      detail: `${school.name}${school.urn === null ? '' : `, URN ${school.urn}`}`,
    },
    { key: 'year', term: 'School year', detail: `${schoolYear}, revision ${revision}` },
    ...(packageSha256 === null
      ? []
      : [
          {
            key: 'package',
            term: 'Package (SHA-256)',
            detail: <code title={packageSha256}>{packageSha256.slice(0, 12)}</code>,
          },
        ]),
  ]
}

function wasDue({ audit: { due } }: GatheredAudit): string {
  return due === null
    ? ' Until now no due date was known.'
    : ` Until now it was due ${formatDate(due.date)}.`
}

function useKeep(
  { file, text, sha256 }: FilePreviewProps['opened'],
  { audit, today }: GatheredAudit,
  onDone: FilePreviewProps['onDone'],
) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async () => {
    const { now, author, newId } = desk.context
    const keeping = { auditId: audit.id, sha256, text, receivedOn: today, now: now(), newId }
    const rows = rowsOfFile(file, { ...keeping, by: author() })
    onDone(true)
    const change = await keepFeedback(desk, audit.id, rows, [])
    showWithUndo('What the partnership said is kept.', () => desk.undo(change))
  }
}
