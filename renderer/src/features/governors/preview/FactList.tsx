import type { ReportFact } from '../../../domain/governors/report.ts'
import { SummaryList } from '../../../ui/SummaryList.tsx'

export function FactList({ facts }: { readonly facts: readonly ReportFact[] }) {
  return (
    <SummaryList
      rows={facts.map(({ label, value }) => ({ key: label, term: label, detail: value }))}
    />
  )
}
