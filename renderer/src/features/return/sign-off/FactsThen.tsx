import type { FrozenFact } from '../../../domain/facts/fact.ts'
import { frozenOf, frozenPapers } from '../../../domain/facts/freeze-facts.ts'
import { addressOfQuestion } from '../../../ui/addresses.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { plural } from '../../../ui/format-number.ts'

interface FactsThenProps {
  readonly frozen: readonly FrozenFact[]
  readonly revision: number
}

/** What the staff log said when a revision was signed. The lists behind it are beside the questions. */
export function FactsThen({ frozen, revision }: FactsThenProps) {
  const facts = frozenOf(frozen, revision)
  const papers = frozenPapers(frozen, revision)
  const [first] = facts
  if (first === undefined) return null
  return (
    <Disclosure
      className="sd-small"
      summary={`What the staff log said on ${formatDate(first.asAt)}: ${plural(facts.length, 'fact')}${papers.length === 0 ? '' : `, ${plural(papers.length, 'paper')}`}`}
    >
      <ul>
        {facts.map(({ id, codes, sentence }) => (
          <li key={id}>
            {codes.map((code) => (
              <span key={code}>
                <a href={addressOfQuestion(code)}>{code}</a>{' '}
              </span>
            ))}
            {sentence}
          </li>
        ))}
        {papers.map(({ slot, title, lead }) => (
          <li key={slot}>
            {slot} {title}: {lead}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
