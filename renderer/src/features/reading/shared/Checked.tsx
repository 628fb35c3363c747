import type { Duty } from '../../../domain/receipts/standing.ts'
import { Tag } from '../../../ui/Tag.tsx'

/** Whether a source was found that says so. It never means that the document itself was opened. */
export function Checked({
  duty: { from, verified },
}: {
  readonly duty: Pick<Duty, 'from' | 'verified'>
}) {
  if (from === 'school') return <Tag>The school’s own</Tag>
  if (from === 'widened') return <Tag>Widened by the school</Tag>
  return verified ? (
    <Tag tone="success" shape="met">
      A source was found
    </Tag>
  ) : (
    <Tag tone="warning" shape="missing">
      Not verified
    </Tag>
  )
}
