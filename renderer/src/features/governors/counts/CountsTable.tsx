import { useMemo } from 'react'
import {
  sameTermLastYear,
  type Term,
  termBefore,
  termInWords,
} from '../../../domain/governors/term.ts'
import { countLines, idOfTermCount, type TermCount } from '../../../domain/governors/term-counts.ts'
import type { ContextField } from '../../../domain/packs/template.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { CountInput } from './CountInput.tsx'

interface CountsTableProps {
  readonly caption: string
  readonly fields: readonly ContextField[]
  readonly counts: readonly TermCount[]
  readonly term: Term
}

/** This term to be typed, beside the last and the same term last year. */
export function CountsTable({ caption, fields, counts, term }: CountsTableProps) {
  const columns = useMemo(() => columnsOf(fields, counts, term), [fields, counts, term])
  return (
    <Table
      caption={caption}
      captionHidden
      compact
      columns={columns}
      rows={fields}
      rowKey={({ code }) => code}
    />
  )
}

function columnsOf(
  fields: readonly ContextField[],
  counts: readonly TermCount[],
  term: Term,
): readonly Column<ContextField>[] {
  const byId = new Map(counts.map((count) => [count.id, count]))
  const lines = new Map(countLines(fields, counts, term, 'exact').map((line) => [line.code, line]))
  return [
    { key: 'label', header: 'Figure', rowHeader: true, cell: ({ label }) => label },
    {
      key: 'now',
      header: termInWords(term),
      cell: (field) => (
        <CountInput field={field} term={term} count={byId.get(idOfTermCount(term, field.code))} />
      ),
    },
    {
      key: 'last',
      header: termInWords(termBefore(term)),
      align: 'end',
      cell: ({ code }) => lines.get(code)?.last ?? '',
    },
    {
      key: 'lastYear',
      header: termInWords(sameTermLastYear(term)),
      align: 'end',
      cell: ({ code }) => lines.get(code)?.lastYear ?? '',
    },
    {
      key: 'change',
      header: 'Change',
      align: 'end',
      cell: ({ code }) => lines.get(code)?.change ?? '',
    },
  ]
}
