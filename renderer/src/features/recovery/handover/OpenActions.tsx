import { addresses, addressOfQuestion } from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { plural } from '../../../ui/format-number.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { Table } from '../../../ui/Table.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import type { OpenAction } from './handover-summary.ts'

/** What was promised and is not done, whose it is, and by when. */
export function OpenActions({ actions }: { actions: readonly OpenAction[] }) {
  const late = actions.filter(({ isLate }) => isLate).length
  return (
    <Panel title={titleOf(actions.length, late)}>
      {actions.length === 0 ? (
        <p>Nothing is promised that is still to be done.</p>
      ) : (
        <Table<OpenAction>
          compact
          captionHidden
          caption="Open actions"
          columns={[
            {
              key: 'what',
              header: 'Action',
              rowHeader: true,
              cell: ({ action: { what, codes } }) => <a href={placeOf(codes)}>{what}</a>,
            },
            {
              key: 'owner',
              header: 'Owner',
              cell: ({ action: { owner } }) => owner.trim() || 'Nobody yet',
            },
            {
              key: 'due',
              header: 'Due',
              cell: ({ action: { due }, isLate }) => (
                <>
                  {due === null ? 'No date' : formatDate(due)}{' '}
                  {isLate && (
                    <Tag tone="warning" shape="missing">
                      Overdue
                    </Tag>
                  )}
                </>
              ),
            },
          ]}
          rows={actions}
          rowKey={({ action: { id } }) => id}
        />
      )}
    </Panel>
  )
}

function titleOf(open: number, late: number): string {
  if (open === 0) return 'Actions: none open'
  return `${plural(open, 'open action')}${late > 0 ? `, ${late} overdue` : ''}`
}

function placeOf([code]: readonly string[]): string {
  return code === undefined ? addresses.audit : addressOfQuestion(code, 'action')
}
