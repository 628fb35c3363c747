import type { DocumentToRead } from '../../../domain/receipts/standing.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { addressOfEvidence } from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { plural } from '../../../ui/format-number.ts'
import { formatMoment } from '../../../ui/format-time.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { methodWords, recorderWords, stateOfReceipt } from '../shared/method-words.ts'
import { versionText } from '../shared/version-text.ts'
import type { Entry } from './document-rows.ts'
import { titleOfDocument, versionWords } from './titles.ts'

interface AllEntriesProps {
  readonly entries: readonly Entry[]
  readonly log: StaffLog
  /** Whose entries these are: of one document, or of one person. */
  readonly of: 'document' | 'person'
  /** As it is to be read now, where the entries are of one that is. */
  readonly document?: DocumentToRead | undefined
}

/** Every entry that was ever made, mistaken ones too: nothing is overwritten. */
export function AllEntries({ entries, log, of, document }: AllEntriesProps) {
  if (entries.length === 0) return null
  const open = entries.length <= 12
  return (
    <section className="rd-part" aria-labelledby="rd-entries">
      <h2 id="rd-entries">Every entry</h2>
      <p className="sd-muted">
        {plural(entries.length, 'entry', 'entries')}, the newest first. Entries are only added to: a
        correction is an entry of its own.
      </p>
      <details className="rd-entries" open={open}>
        <summary>Show them</summary>
        <Table
          caption="Every entry"
          captionHidden
          compact
          columns={[
            of === 'document' ? nameColumn : documentColumn(log),
            ...columnsFor(log, document),
          ]}
          rows={entries}
          rowKey={({ receipt }) => receipt.id}
        />
      </details>
    </section>
  )
}

const nameColumn: Column<Entry> = {
  key: 'name',
  header: 'Name',
  rowHeader: true,
  sortValue: ({ name }) => name,
  cell: ({ name }) => name,
}

const documentColumn = (log: StaffLog): Column<Entry> => ({
  key: 'document',
  header: 'Document',
  rowHeader: true,
  cell: ({ receipt: { documentId } }) => titleOfDocument(log, documentId) ?? documentId,
})

function columnsFor(log: StaffLog, document: DocumentToRead | undefined): readonly Column<Entry>[] {
  return [
    { key: 'says', header: 'Says', cell: (entry) => <Says entry={entry} /> },
    {
      key: 'version',
      header: 'Version',
      cell: ({ receipt }) => (
        <>
          {versionText(versionWords(log, receipt.documentId, receipt.version))}
          {document !== undefined && !document.countingVersions.includes(receipt.version) && (
            <span className="sd-small sd-muted"> does not count now</span>
          )}
        </>
      ),
    },
    {
      key: 'recorded',
      header: 'Recorded',
      sortValue: ({ receipt }) => receipt.recordedAt,
      cell: ({ receipt }) => (
        <div className="rd-cell">
          <span>{formatMoment(receipt.recordedAt)}</span>
          <span className="sd-small sd-muted">
            {recorderWords(receipt.recordedBy)} · {methodWords(receipt.method).toLowerCase()}
          </span>
        </div>
      ),
    },
    { key: 'notes', header: 'Notes', cell: (entry) => <Notes entry={entry} log={log} /> },
  ]
}

function Says({ entry: { receipt, stands, correctedBy, corrects } }: { readonly entry: Entry }) {
  return (
    <div className="rd-cell">
      <span className={stands || receipt.state === 'void' ? undefined : 'rd-struck'}>
        {stateOfReceipt(receipt.state)}, {formatDate(receipt.on)}
      </span>
      {correctedBy !== null && (
        <span>
          <Tag>{correctedBy.state === 'void' ? 'Taken out since' : 'Corrected since'}</Tag>
        </span>
      )}
      {corrects !== null && (
        <span className="sd-small sd-muted">
          corrects the entry of {formatMoment(corrects.recordedAt)}
        </span>
      )}
    </div>
  )
}

function Notes({ entry: { receipt }, log }: { readonly entry: Entry; readonly log: StaffLog }) {
  const { reason, note, typedName, check, proof, source } = receipt
  const piece = log.evidence.find(({ id }) => id === proof)
  return (
    <div className="rd-cell">
      {reason !== '' && <span>{reason}</span>}
      {note !== '' && <span>{note}</span>}
      {typedName !== null && <span>Signed as “{typedName}”</span>}
      {check !== null && (
        <span>
          Check: {check.right} of {check.of} right
        </span>
      )}
      {source !== null && source.from !== '' && <span>From {source.from}</span>}
      {piece !== undefined && <a href={addressOfEvidence(piece.id)}>{piece.title}</a>}
    </div>
  )
}
