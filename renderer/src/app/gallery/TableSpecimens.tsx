import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { FilterBar, FilterChips } from '../../ui/FilterChips.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { formatBytes, plural } from '../../ui/format-number.ts'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { StateTag, Tag } from '../../ui/Tag.tsx'
import { Specimen } from './Specimen.tsx'

interface Piece {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly on: string
  readonly size: number | null
  readonly state: 'current' | 'due' | 'missing'
}

const pieces: readonly Piece[] = [
  {
    id: '1',
    title: 'Child protection policy 2026.pdf',
    kind: 'Policy',
    on: '2026-09-04',
    size: 412_000,
    state: 'current',
  },
  {
    id: '2',
    title: 'INSET register 2 Sep 2026.pdf',
    kind: 'Training',
    on: '2026-09-02',
    size: 1_204_000,
    state: 'current',
  },
  {
    id: '3',
    title: 'Whistleblowing policy.docx',
    kind: 'Policy',
    on: '2024-11-20',
    size: 88_400,
    state: 'due',
  },
  {
    id: '4',
    title: 'Minutes of the autumn term, blue folder in the office',
    kind: 'Governors',
    on: '2026-11-18',
    size: null,
    state: 'missing',
  },
]

const columns: readonly Column<Piece>[] = [
  {
    key: 'title',
    header: 'Title',
    rowHeader: true,
    cell: ({ title }) => <a href="?only=tables">{title}</a>,
    sortValue: ({ title }) => title,
  },
  {
    key: 'kind',
    header: 'Kind',
    cell: ({ kind }) => <Tag>{kind}</Tag>,
    sortValue: ({ kind }) => kind,
  },
  { key: 'on', header: 'Of', cell: ({ on }) => formatDate(on), sortValue: ({ on }) => on },
  {
    key: 'size',
    header: 'Size',
    align: 'end',
    cell: ({ size }) => (size === null ? '' : formatBytes(size)),
    sortValue: ({ size }) => size,
  },
  { key: 'state', header: 'State', cell: ({ state }) => <PieceState state={state} /> },
  {
    key: 'act',
    header: 'What to do',
    headerHidden: true,
    cell: ({ title }) => (
      <Button small look="quiet" aria-label={`Open ${title}`}>
        Open
      </Button>
    ),
  },
]

function PieceState({ state }: Pick<Piece, 'state'>) {
  if (state === 'current') return <StateTag state="confirmed">Current</StateTag>
  if (state === 'due')
    return (
      <Tag tone="warning" shape="missing">
        Review due
      </Tag>
    )
  return (
    <Tag tone="info" shape="started">
      Pointer
    </Tag>
  )
}

export function TableSpecimens() {
  const [words, setWords] = useState('')
  const [kinds, setKinds] = useState<readonly string[]>(['Policy'])
  const left = pieces.filter(
    ({ title, kind }) =>
      title.toLowerCase().includes(words.toLowerCase()) &&
      (kinds.length === 0 || kinds.includes(kind)),
  )
  return (
    <>
      <Specimen name="FilterBar, FilterChips, Table">
        <FilterBar
          result={`${left.length} of ${plural(pieces.length, 'piece')} of evidence`}
          onClear={() => {
            setWords('')
            setKinds([])
          }}
        >
          <SearchInput
            label="Find in the evidence"
            value={words}
            onChange={setWords}
            shortcut="/"
          />
          <FilterChips
            label="Show only"
            value={kinds}
            onChange={setKinds}
            options={['Policy', 'Training', 'Governors'].map((kind) => ({
              value: kind,
              label: kind,
              count: pieces.filter((piece) => piece.kind === kind).length,
            }))}
          />
        </FilterBar>
        <Table
          caption="Evidence"
          captionHidden
          columns={columns}
          rows={left}
          rowKey={({ id }) => id}
          initialSort={{ column: 'on', direction: 'descending' }}
          empty="Nothing fits these words. Show all to see the four pieces again."
        />
      </Specimen>
      <Specimen name="Table, compact and empty">
        <Table
          caption="All evidence"
          compact
          columns={columns}
          rows={pieces}
          rowKey={({ id }) => id}
        />
        <Table
          caption="Actions"
          columns={columns.slice(0, 3)}
          rows={[]}
          rowKey={({ id }) => id}
          empty="No action is open. One is made from a question that is partly or not met."
        />
      </Specimen>
    </>
  )
}
