import { memo } from 'react'
import type { Evidence } from '../../../domain/evidence/evidence.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { Verbs } from '../../../storage/Editable.tsx'
import { addressOfEvidence, addressOfPersonsReading } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { kindLooks, sinceWords } from '../shared/cell-words.ts'
import { methodWords } from '../shared/method-words.ts'
import type { DocumentRow } from './document-rows.ts'

interface PeopleTableProps {
  readonly rows: readonly DocumentRow[]
  readonly chosen: ReadonlySet<PersonId>
  readonly evidence: readonly Evidence[]
  readonly onChoose: (ids: readonly PersonId[], isChosen: boolean) => void
  readonly onRecord: (id: PersonId) => void
  readonly onCorrect: (id: PersonId) => void
}

export const PeopleTable = memo(function PeopleTable(props: PeopleTableProps) {
  return (
    <div className="rd-people">
      <Table
        caption="Everybody with this document"
        captionHidden
        compact
        columns={columnsFor(props)}
        rows={props.rows}
        rowKey={({ person }) => person.id}
        empty="Nobody fits. Show all to see the others."
      />
    </div>
  )
})

function columnsFor(props: PeopleTableProps): readonly Column<DocumentRow>[] {
  const { chosen, evidence, onChoose, onRecord, onCorrect } = props
  return [
    {
      key: 'name',
      header: 'Name',
      rowHeader: true,
      sortValue: ({ sortName }) => sortName,
      cell: (row) => (
        <NameCell row={row} isChosen={chosen.has(row.person.id)} onChoose={onChoose} />
      ),
    },
    {
      key: 'state',
      header: 'State',
      sortValue: ({ kind }) => kindLooks[kind].word,
      cell: (row) => <StateCell row={row} />,
    },
    {
      key: 'on',
      header: 'Read, or asked since',
      sortValue: ({ cell }) => (cell.state === 'read' ? cell.receipt?.on : cell.since) ?? null,
      cell: (row) => <DayCell row={row} />,
    },
    { key: 'how', header: 'How', cell: (row) => <HowCell row={row} evidence={evidence} /> },
    {
      key: 'do',
      header: 'Entry',
      headerHidden: true,
      cell: ({ person, name, cell }) => (
        <Verbs>
          <div className="sd-cluster rd-people__do sd-no-print">
            {cell.state !== 'read' && cell.state !== 'no-version' && (
              <Button small aria-label={`Enter for ${name}`} onClick={() => onRecord(person.id)}>
                Enter
              </Button>
            )}
            {cell.receipt !== null && (
              <Button
                small
                look="quiet"
                aria-label={`Correct the entry of ${name}`}
                onClick={() => onCorrect(person.id)}
              >
                Correct
              </Button>
            )}
          </div>
        </Verbs>
      ),
    },
  ]
}

interface NameCellProps {
  readonly row: DocumentRow
  readonly isChosen: boolean
  readonly onChoose: (ids: readonly PersonId[], isChosen: boolean) => void
}

function NameCell({ row: { person, name }, isChosen, onChoose }: NameCellProps) {
  return (
    <div className="rd-people__name">
      <Checkbox
        label={<span className="sd-visually-hidden">Choose {name}</span>}
        checked={isChosen}
        onValueChange={(checked) => onChoose([person.id], checked)}
      />
      <div className="rd-cell">
        <a href={addressOfPersonsReading(person.id)}>{name}</a>
        <span className="sd-small sd-muted">{person.post}</span>
      </div>
    </div>
  )
}

function StateCell({ row: { kind, cell } }: { readonly row: DocumentRow }) {
  const { shape, tone, word } = kindLooks[kind]
  if (kind === 'not-asked') return <span className="sd-muted">Not asked</span>
  return (
    <div className="rd-cell">
      <span>
        <Tag tone={tone} shape={shape}>
          {word}
        </Tag>
      </span>
      {cell.receipt !== null && cell.receipt.reason !== '' && (
        <span className="sd-small sd-muted">{cell.receipt.reason}</span>
      )}
    </div>
  )
}

function DayCell({ row: { cell, person } }: { readonly row: DocumentRow }) {
  if (cell.receipt !== null && cell.state !== 'not-yet') {
    return <span className="rd-day">{formatDate(cell.receipt.on)}</span>
  }
  if (cell.state === 'no-version') return null
  if (cell.since === null) return <span className="sd-muted">not known</span>
  const since = sinceWords(cell, person)
  return <span className="rd-day">{since.startsWith('since') ? since : `since ${since}`}</span>
}

interface HowCellProps {
  readonly row: DocumentRow
  readonly evidence: readonly Evidence[]
}

function HowCell({ row: { cell }, evidence }: HowCellProps) {
  const { receipt } = cell
  if (receipt === null || cell.state === 'not-yet') return null
  const proof = evidence.find(({ id }) => id === receipt.proof)
  return (
    <div className="rd-cell">
      <span>{methodWords(receipt.method)}</span>
      {receipt.check !== null && (
        <span className="sd-small">
          Check: {receipt.check.right} of {receipt.check.of} right
        </span>
      )}
      {proof !== undefined && (
        <a className="sd-small" href={addressOfEvidence(proof.id)}>
          {proof.title}
        </a>
      )}
    </div>
  )
}
