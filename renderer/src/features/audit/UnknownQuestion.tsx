import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { addresses } from '../../ui/addresses.ts'
import { Page } from '../../ui/Page.tsx'

interface UnknownQuestionProps {
  readonly gathered: GatheredAudit
  readonly code: string
}

/** An address that names a question which is not asked, with the reason. */
export function UnknownQuestion({ gathered, code }: UnknownQuestionProps) {
  const hidden = gathered.hidden.find(({ question }) => question.code === code)
  const breadcrumb = [{ label: 'Audit', href: addresses.audit }, { label: code }]
  if (!hidden) {
    return (
      <Page title={`There is no question ${code}`} breadcrumb={breadcrumb}>
        <p>
          No question of this audit has that code. Nothing was changed.{' '}
          <a href={addresses.find}>Find a question</a> by its words instead.
        </p>
      </Page>
    )
  }
  return (
    <Page title={`${code} is not asked of this school`} breadcrumb={breadcrumb}>
      <p>{hidden.question.text}</p>
      <p>{hidden.sentence} An answer that was given is kept, but it does not count.</p>
      <p>
        <a href={addresses.hidden}>See all questions that are not asked</a>
      </p>
    </Page>
  )
}
