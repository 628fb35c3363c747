import type { ReadingDocument } from '../../../domain/receipts/documents.ts'
import type { DutyLine } from '../../../domain/receipts/duties.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { Verbs } from '../../../storage/Editable.tsx'
import { addressOfPolicy, addressOfReadingDocument } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { Tag } from '../../../ui/Tag.tsx'
import type { AskAbout } from './ask-about.ts'
import { DutyItem } from './DutyItem.tsx'

interface DocumentDutiesProps {
  readonly document: ReadingDocument
  readonly lines: readonly DutyLine[]
  readonly log: StaffLog
  readonly onAsk: (next: AskAbout) => void
}

export function DocumentDuties({ document, lines, log, onAsk }: DocumentDutiesProps) {
  const { id, title, from, policyId, ownVersions } = document
  const newest = ownVersions.at(-1)
  return (
    <section className="rd-part" aria-label={title}>
      <div className="rd-share__head">
        <h2 className="rd-documents__title">
          <a href={addressOfReadingDocument(id)}>{title}</a>
        </h2>
        {from === 'school' && <Tag>The school’s own</Tag>}
        {newest !== undefined && (
          <span className="sd-small sd-muted">
            {newest.label}, since {formatDate(newest.from)}
          </span>
        )}
      </div>
      {lines.length === 0 ? (
        <p className="sd-muted">Nobody is asked to read it yet.</p>
      ) : (
        <ul className="rd-duties">
          {lines.map((line) => (
            <li key={`${line.duty.id} ${line.duty.from}`}>
              <DutyItem line={line} log={log} onAsk={onAsk} />
            </li>
          ))}
        </ul>
      )}
      <Verbs>
        {' '}
        <div className="sd-cluster sd-no-print">
          <Button
            small
            look="quiet"
            icon="plus"
            aria-label={`Add a duty for ${title}`}
            onClick={() => onAsk({ type: 'duty', document, line: null })}
          >
            Add a duty
          </Button>
          {hasOwnVersions(document) && (
            <Button
              small
              look="quiet"
              aria-label={`New version of ${title}`}
              onClick={() => onAsk({ type: 'version', document })}
            >
              New version
            </Button>
          )}
          {from === 'school' && (
            <Button
              small
              look="quiet"
              aria-label={`Change ${title}`}
              onClick={() => onAsk({ type: 'document', document })}
            >
              Change the document
            </Button>
          )}
          {policyId !== null && (
            <a className="sd-small" href={addressOfPolicy(policyId)}>
              Versions are kept with the policy
            </a>
          )}
        </div>
      </Verbs>
    </section>
  )
}

/** Neither an edition nor a policy says which version it is. */
const hasOwnVersions = ({ edition, policyId }: ReadingDocument) =>
  edition === null && policyId === null
