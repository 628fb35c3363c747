import { memo, type ReactNode } from 'react'
import { addressOfPolicy, addressOfReadingDocument } from '../../../ui/addresses.ts'
import { formatShortDate } from '../../../ui/format-date.ts'
import { nextSort, type Sort, type SortValue, sortRows } from '../../../ui/sort-rows.ts'
import { TableHead } from '../../../ui/TableHead.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { byCategory, type PolicyRow } from './policy-rows.ts'
import { approvalInShort, labelInWords, PUBLICATION, STATES } from './policy-words.ts'
import { nextInWords } from './register-csv.ts'

interface RegisterColumn {
  readonly key: string
  readonly header: string
  readonly sortValue?: (row: PolicyRow) => SortValue
  readonly cell: (row: PolicyRow) => ReactNode
}

interface RegisterTableProps {
  readonly rows: readonly PolicyRow[]
  /** Undefined: by category. */
  readonly sort: Sort | undefined
  readonly onSort: (sort: Sort) => void
}

/** The suite in the order of its categories, or in the order of one column. */
export const RegisterTable = memo(function RegisterTable(props: RegisterTableProps) {
  const { rows, sort, onSort } = props
  return (
    <div className="sd-table sd-table--compact pl-register">
      <table>
        <caption className="sd-visually-hidden">Policy register</caption>
        <TableHead
          columns={columns}
          sort={sort}
          onSort={(column) => onSort(nextSort(sort, column))}
        />
        {sort === undefined ? (
          byCategory(rows).map((group) => (
            <Rows key={group.category} title={group.category} rows={group.rows} />
          ))
        ) : (
          <Rows rows={inOrder(rows, sort)} />
        )}
        {rows.length === 0 && (
          <tbody>
            <tr className="sd-table__empty">
              <td colSpan={columns.length}>No policy fits. Show all to see the others.</td>
            </tr>
          </tbody>
        )}
      </table>
    </div>
  )
})

function inOrder(rows: readonly PolicyRow[], sort: Sort): readonly PolicyRow[] {
  const sortValue = columns.find(({ key }) => key === sort.column)?.sortValue
  return sortValue === undefined ? rows : sortRows(rows, sortValue, sort.direction)
}

function Rows({ title, rows }: { readonly title?: string; readonly rows: readonly PolicyRow[] }) {
  return (
    <tbody>
      {title !== undefined && (
        <tr className="pl-group">
          <th scope="rowgroup" colSpan={columns.length}>
            {title}
          </th>
        </tr>
      )}
      {rows.map((row) => (
        <tr key={row.id}>
          {columns.map(({ key, header, cell }) =>
            key === 'title' ? (
              <th key={key} scope="row">
                <div className="sd-table__value pl-cell">{cell(row)}</div>
              </th>
            ) : (
              <td key={key} data-label={header}>
                <div className="sd-table__value pl-cell">{cell(row)}</div>
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  )
}

const columns: readonly RegisterColumn[] = [
  {
    key: 'title',
    header: 'Policy',
    sortValue: ({ title }) => title,
    cell: ({ id, title, line, statutory: { titles } }) => (
      <>
        <a href={addressOfPolicy(id)}>{title}</a>
        {line.policy.statutory === true && (
          <span className="sd-small sd-muted pl-source">
            {titles.length === 0 ? 'Statutory' : `Statutory: ${titles.join('; ')}`}
          </span>
        )}
      </>
    ),
  },
  {
    key: 'owner',
    header: 'Owner',
    sortValue: ({ owner }) => owner || null,
    cell: ({ owner }) => (owner === '' ? <span className="sd-muted">No owner yet</span> : owner),
  },
  {
    key: 'version',
    header: 'Current version',
    sortValue: ({ line }) => line.current?.label ?? null,
    cell: ({ line: { current } }) =>
      current === null ? null : (
        <>
          <span>{labelInWords(current.label)}</span>
          {current.effectiveOn !== null && (
            <span className="sd-small sd-muted pl-day">
              from {formatShortDate(current.effectiveOn)}
            </span>
          )}
        </>
      ),
  },
  {
    key: 'approved',
    header: 'Approved by',
    sortValue: ({ line }) => line.current?.approvedOn ?? null,
    cell: ({ line: { current, policy } }) => (
      <>
        {current?.approvedOn != null && (
          <span className="pl-day">{formatShortDate(current.approvedOn)}</span>
        )}
        <span className="sd-small sd-muted">{approvalInShort(policy, current)}</span>
      </>
    ),
  },
  {
    key: 'review',
    header: 'Next review',
    sortValue: ({ line }) => line.reviewOn,
    cell: ({ line: { state, reviewOn } }) => (
      <>
        <Tag tone={STATES[state].tone} shape={STATES[state].shape}>
          {STATES[state].words}
        </Tag>
        {reviewOn !== null && <span className="pl-day">{formatShortDate(reviewOn)}</span>}
      </>
    ),
  },
  {
    key: 'website',
    header: 'Website',
    sortValue: ({ line }) => PUBLICATION[line.policy.website.state],
    cell: ({ line: { policy } }) => (
      <span className={policy.website.state === 'unknown' ? 'sd-muted' : undefined}>
        {PUBLICATION[policy.website.state]}
      </span>
    ),
  },
  {
    key: 'next',
    header: 'Next version',
    sortValue: ({ line }) => nextInWords(line) || null,
    cell: ({ line }) => {
      const [state, label] = nextInWords(line).split(': ')
      return (
        <>
          {state}
          {label !== undefined && <span className="sd-small sd-muted">{label}</span>}
        </>
      )
    },
  },
  {
    key: 'read',
    header: 'Read by',
    sortValue: ({ reading }) => (reading === null ? null : reading.read / reading.of),
    cell: ({ reading, title }) =>
      reading === null ? null : (
        <a
          className="pl-day"
          href={addressOfReadingDocument(reading.documentId)}
          aria-label={`${title}: read by ${reading.read} of ${reading.of}`}
        >
          {reading.read} of {reading.of}
        </a>
      ),
  },
]
