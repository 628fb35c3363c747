import type { HandOff } from '../../../domain/hand-off/hand-off.ts'
import { cameBack, isLate } from '../../../domain/hand-off/standing.ts'
import { londonDateOf } from '../../../domain/shared/calendar.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { addressOfHandOff } from '../../../ui/addresses.ts'
import { formatShortDate } from '../../../ui/format-date.ts'
import { plural } from '../../../ui/format-number.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { Tag } from '../../../ui/Tag.tsx'

interface HandOffTableProps {
  readonly caption: string
  readonly handOffs: readonly HandOff[]
  readonly today: LocalDate
}

export function HandOffTable({ caption, handOffs, today }: HandOffTableProps) {
  return (
    <Table caption={caption} rows={handOffs} rowKey={({ id }) => id} columns={columnsFor(today)} />
  )
}

function columnsFor(today: LocalDate): readonly Column<HandOff>[] {
  return [
    {
      key: 'who',
      header: 'With',
      rowHeader: true,
      sortValue: ({ name }) => name,
      cell: ({ id, name }) => <a href={addressOfHandOff(id)}>{name}</a>,
    },
    {
      key: 'questions',
      header: 'Questions',
      sortValue: ({ questions }) => questions.length,
      cell: ({ questions }) => questionsInWords(questions),
    },
    {
      key: 'since',
      header: 'Since',
      sortValue: ({ handedAt }) => handedAt,
      cell: ({ handedAt }) => (
        <span className="wb-day">{formatShortDate(londonDateOf(handedAt))}</span>
      ),
    },
    {
      key: 'wanted',
      header: 'Wanted by',
      sortValue: ({ wantedBy }) => wantedBy ?? '',
      cell: (handOff) => <WantedBy handOff={handOff} today={today} />,
    },
    {
      key: 'back',
      header: 'What came back',
      cell: (handOff) => <Back handOff={handOff} />,
    },
  ]
}

function questionsInWords(questions: HandOff['questions']): string {
  if (questions.length <= 6) return questions.join(', ')
  return `${questions.slice(0, 5).join(', ')} and ${questions.length - 5} more`
}

function WantedBy({ handOff, today }: { readonly handOff: HandOff; readonly today: LocalDate }) {
  const { wantedBy } = handOff
  if (wantedBy === null) return <span className="sd-muted">no day named</span>
  return (
    <>
      <span className="wb-day">{formatShortDate(wantedBy)}</span>{' '}
      {isLate(handOff, today) && <Tag tone="warning">That day is past</Tag>}
    </>
  )
}

function Back({ handOff }: { readonly handOff: HandOff }) {
  const { returned, questions, closed } = handOff
  const files = returned.reduce((sum, each) => sum + each.files.length, 0)
  if (returned.length === 0) {
    return (
      <span className="sd-muted">{closed === null ? 'nothing yet' : 'nothing, taken back'}</span>
    )
  }
  const answers = `${cameBack(handOff).length} of ${plural(questions.length, 'answer')}`
  return files === 0 ? answers : `${answers}, ${plural(files, 'file')}`
}
