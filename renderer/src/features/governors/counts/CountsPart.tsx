import type { OutlineSection } from '../../../domain/governors/outline.ts'
import {
  sameTermLastYear,
  type Term,
  termBefore,
  termInWords,
} from '../../../domain/governors/term.ts'
import { countedFields, filledCounts } from '../../../domain/governors/term-counts.ts'
import type { ContextField } from '../../../domain/packs/template.ts'
import { addressOfTermCounts } from '../../../ui/addresses.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import type { Governors } from '../use-governors.ts'
import { CountsTable } from './CountsTable.tsx'

interface CountsPartProps {
  readonly governors: Governors
  readonly term: Term
  readonly outlined: OutlineSection
}

/** The counts of a term: the few to begin with in sight, the others folded. */
export function CountsPart({ governors, term, outlined }: CountsPartProps) {
  const { counts, gathered } = governors
  const fields = countedFields(outlined, gathered.audit.template)
  const first = fields.filter(({ code }) => outlined.starterFields.includes(code))
  const others = fields.filter((field) => !first.includes(field))
  const shared = { counts, term }
  return (
    <div className="sd-stack">
      <p>
        Typed once a term, for every report of it. Never a name.{' '}
        {filledCounts(fields, counts, term)} of {fields.length} are filled.
      </p>
      {first.length > 0 && (
        <CountsTable caption={`Counts, ${termInWords(term)}`} fields={first} {...shared} />
      )}
      {others.length > 0 && (
        <Disclosure summary={othersWords(others, first.length > 0, governors, term)}>
          <CountsTable caption={`More counts, ${termInWords(term)}`} fields={others} {...shared} />
        </Disclosure>
      )}
      <EarlierTerms term={term} />
    </div>
  )
}

function othersWords(
  others: readonly ContextField[],
  isMore: boolean,
  { counts }: Governors,
  term: Term,
): string {
  const filled = filledCounts(others, counts, term)
  return `${others.length}${isMore ? ' more' : ''} figures, as far as you keep them: ${filled} filled`
}

function EarlierTerms({ term }: { readonly term: Term }) {
  const [last, lastYear] = [termBefore(term), sameTermLastYear(term)]
  return (
    <p className="sd-no-print">
      To compare with, type in the counts of the{' '}
      <a href={addressOfTermCounts(last.year, last.name)}>{termInWords(last).toLowerCase()}</a> and
      the{' '}
      <a href={addressOfTermCounts(lastYear.year, lastYear.name)}>
        {termInWords(lastYear).toLowerCase()}
      </a>
      .
    </p>
  )
}
