import { type KeyboardEvent, memo, type ReactNode } from 'react'
import type { GatheredAudit, QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { pointOf } from '../../../domain/audit/scales.ts'
import type { HandOff } from '../../../domain/hand-off/hand-off.ts'
import { outInWords, whoHas } from '../../../domain/hand-off/standing.ts'
import { useHandOffs } from '../../../storage/use-hand-offs.ts'
import { addressOfQuestion } from '../../../ui/addresses.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { StateTag, Tag } from '../../../ui/Tag.tsx'
import { partInWords } from '../question/column-words.ts'
import { moveBetweenRows } from './move-between-rows.ts'

interface SectionTableProps {
  readonly caption: ReactNode
  readonly lines: readonly QuestionLine[]
  readonly gathered: GatheredAudit
  /** Told before a question of the list is opened. */
  readonly onOpen?: (() => void) | undefined
}

/** Questions as a table. Up, down, `j` and `k` move between its rows. */
export const SectionTable = memo(function SectionTable(props: SectionTableProps) {
  const { caption, lines, gathered, onOpen } = props
  const handOffs = useHandOffs(gathered.audit.id) ?? []
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside have the focus
    <div
      className="au-table"
      onKeyDown={(event: KeyboardEvent<HTMLDivElement>) => moveBetweenRows(event)}
    >
      <Table
        caption={caption}
        captionHidden
        rows={lines}
        rowKey={({ code }) => code}
        columns={columnsFor(gathered, onOpen, handOffs)}
      />
    </div>
  )
})

function columnsFor(
  gathered: GatheredAudit,
  onOpen: (() => void) | undefined,
  handOffs: readonly HandOff[],
): readonly Column<QuestionLine>[] {
  const { columns } = gathered.audit.template
  return [
    {
      key: 'question',
      header: 'Question',
      rowHeader: true,
      sortValue: ({ code }) => code,
      cell: ({ code, text, question }) => (
        <>
          <a className="au-table__link" href={addressOfQuestion(code)} onClick={onOpen}>
            {code}
          </a>{' '}
          {question.core && <Tag tone="accent">Core</Tag>}
          {whoHas(handOffs, code).map((handOff) => (
            <Tag key={handOff.id} tone="info">
              {outInWords(handOff)}
            </Tag>
          ))}
          <span className="au-table__text">{text}</span>
        </>
      ),
    },
    {
      key: 'verdict',
      header: 'Verdict',
      sortValue: ({ meaning }) => meaning ?? '',
      cell: (line) => <VerdictCell line={line} />,
    },
    {
      key: 'state',
      header: 'Work',
      sortValue: ({ state }) => state,
      cell: ({ state }) => <StateTag state={state} />,
    },
    {
      key: 'missing',
      header: 'What is missing',
      cell: (line) => {
        const required = line.missing.filter(({ strength }) => strength === 'require')
        return required.length === 0 ? (
          <span className="sd-muted">nothing</span>
        ) : (
          required.map(({ what }) => partInWords(line, what, columns)).join(', ')
        )
      },
    },
    {
      key: 'evidence',
      header: 'Evidence',
      align: 'end',
      sortValue: ({ evidence }) => evidence.length,
      cell: ({ evidence }) => evidence.length || <span className="sd-muted">none</span>,
    },
    {
      key: 'actions',
      header: 'Actions',
      align: 'end',
      sortValue: ({ actions }) => actions.length,
      cell: ({ actions }) => actions.length || <span className="sd-muted">none</span>,
    },
  ]
}

function VerdictCell({
  line: { scale, answer, meaning, question },
}: {
  readonly line: QuestionLine
}) {
  if (question.answerKind !== 'judgement') return <span className="sd-muted">In words</span>
  if (meaning === null) return <StateTag state="unanswered" />
  return <StateTag state={meaning}>{pointOf(scale, answer?.verdict ?? null)?.label}</StateTag>
}
