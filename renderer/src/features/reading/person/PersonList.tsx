import type { Person } from '../../../domain/people/person.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { addressOfPolicy, addressOfReadingDocument } from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { kindLooks, kindOf, sinceWords } from '../shared/cell-words.ts'
import { basisWords, momentWords } from '../shared/duty-words.ts'
import { methodWords } from '../shared/method-words.ts'
import { versionText } from '../shared/version-text.ts'
import type { PersonLine } from './person-lines.ts'

interface PersonListProps {
  readonly lines: readonly PersonLine[]
  readonly person: Person
  readonly log: StaffLog
}

export function PersonList({ lines, person, log }: PersonListProps) {
  return (
    <div className="rd-list">
      <Table
        caption="To read, and read"
        captionHidden
        columns={columnsFor(log, person)}
        rows={lines}
        rowKey={({ document }) => document.id}
        empty="Nothing has to be read: no role that they hold is asked for it."
      />
    </div>
  )
}

function columnsFor(log: StaffLog, person: Person): readonly Column<PersonLine>[] {
  return [
    {
      key: 'document',
      header: 'Document',
      rowHeader: true,
      cell: (line) => <DocumentCell line={line} log={log} />,
    },
    { key: 'state', header: 'State', cell: (line) => <StateCell line={line} person={person} /> },
    {
      key: 'since',
      header: 'Asked since',
      cell: ({ cell }) => (cell.state === 'no-version' ? '' : sinceWords(cell, person)),
    },
    {
      key: 'sign',
      header: 'Signature and date',
      cell: ({ isOpen }) => (isOpen ? <span className="rd-line" /> : null),
    },
  ]
}

function DocumentCell({ line, log }: { readonly line: PersonLine; readonly log: StaffLog }) {
  const { document, cell } = line
  return (
    <div className="rd-cell">
      <a href={addressOfReadingDocument(document.id)}>{document.title}</a>
      <span className="sd-small sd-muted">
        {[
          versionText(document.versionLabel),
          cell.duty === null
            ? ''
            : [momentWords(cell.duty), basisWords(log.pack, cell.duty)].filter(Boolean).join(', '),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
    </div>
  )
}

interface StateCellProps {
  readonly line: PersonLine
  readonly person: Person
}

function StateCell({ line: { cell, document, isOpen }, person }: StateCellProps) {
  const kind = kindOf(cell)
  const { receipt } = cell
  const { shape, tone, word } = kindLooks[kind]
  return (
    <div className="rd-cell">
      <span>
        <Tag tone={tone} shape={shape}>
          {kind === 'not-asked' ? 'Not asked' : word}
        </Tag>
      </span>
      {receipt !== null && cell.state !== 'not-yet' && (
        <span className="sd-small sd-muted">
          {formatDate(receipt.on)}, {methodWords(receipt.method).toLowerCase()}
          {receipt.reason !== '' && `: ${receipt.reason}`}
        </span>
      )}
      {kind === 'no-version' && document.policyId !== null && (
        <span className="sd-small">
          Cannot be read until its version is registered.{' '}
          <a href={addressOfPolicy(document.policyId)}>Register it</a>
        </span>
      )}
      {isOpen && (
        <a
          className="sd-small sd-no-print"
          href={`${addressOfReadingDocument(document.id)}/${person.id}`}
          aria-label={`Enter that “${document.title}” was read`}
        >
          Enter it
        </a>
      )}
    </div>
  )
}
