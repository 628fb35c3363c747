import type { FeedbackStanding } from '../../../domain/feedback/standing.ts'
import { Tag } from '../../../ui/Tag.tsx'

/** How one word stands: a word and a shape before a colour. */
export function StandingTag({ standing }: { readonly standing: FeedbackStanding }) {
  switch (standing.type) {
    case 'open':
      return (
        <Tag tone="info" shape="started">
          Open
        </Tag>
      )
    case 'late':
      return (
        <Tag tone="danger" shape="missing">
          Late
        </Tag>
      )
    case 'answered':
      return (
        <Tag tone="success" shape="confirmed">
          Answered
        </Tag>
      )
    case 'settled':
      return (
        <Tag tone="success" shape="confirmed">
          Settled
        </Tag>
      )
    case 'older':
      return <Tag shape="not-applicable">A later word holds</Tag>
    case 'told':
      return null
  }
}
