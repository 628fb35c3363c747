import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import type { HiddenQuestion } from '../../domain/audit/visible-questions.ts'
import { addresses } from '../../ui/addresses.ts'
import { Page } from '../../ui/Page.tsx'
import { Table } from '../../ui/Table.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { isKept } from './kept-answer.ts'

const groups: readonly { readonly because: HiddenQuestion['because']; readonly title: string }[] = [
  { because: 'not-in-core', title: 'Outside of the short core' },
  { because: 'other-settings', title: 'For other kinds of school' },
  { because: 'retired', title: 'No longer asked' },
]

/** What is not asked of this school, why, and whether an answer is kept. */
export function NotAskedScreen({ gathered: { hidden, answers } }: { gathered: GatheredAudit }) {
  const kept = new Set(answers.filter(isKept).map(({ code }) => code))
  const lead =
    hidden.length === 0
      ? 'Every question of the pack is asked of this school.'
      : 'These do not count and are not part of the return. An answer that was given is kept, and comes back with its question.'
  return (
    <Page
      title="Questions that are not asked"
      breadcrumb={[{ label: 'Audit', href: addresses.audit }, { label: 'Not asked' }]}
      lead={lead}
    >
      {groups.map(({ because, title }) => {
        const rows = hidden.filter((one) => one.because === because)
        if (rows.length === 0) return null
        return (
          <Table
            key={because}
            caption={`${title} (${rows.length})`}
            rows={rows}
            rowKey={({ question }) => question.code}
            columns={[
              {
                key: 'code',
                header: 'Code',
                rowHeader: true,
                cell: ({ question }) => question.code,
              },
              { key: 'text', header: 'Question', cell: ({ question }) => question.text },
              { key: 'why', header: 'Why it is not asked', cell: ({ sentence }) => sentence },
              {
                key: 'kept',
                header: 'Answer',
                cell: ({ question }) =>
                  kept.has(question.code) ? (
                    <Tag tone="info">An answer is kept</Tag>
                  ) : (
                    <span className="sd-muted">None</span>
                  ),
              },
            ]}
          />
        )
      })}
    </Page>
  )
}
