import { COUNTS_SECTION, sectionOf } from '../../../domain/governors/outline.ts'
import { type Term, termBefore, termInWords, termOf } from '../../../domain/governors/term.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses, addressOfTermCounts } from '../../../ui/addresses.ts'
import { Page } from '../../../ui/Page.tsx'
import type { Governors } from '../use-governors.ts'
import { CountsPart } from './CountsPart.tsx'

interface CountsScreenProps {
  readonly governors: Governors
  readonly term: Term
}

/** The counts of one term, typed once, whichever reports there will be. */
export function CountsScreen({ governors, term }: CountsScreenProps) {
  const outlined = sectionOf(governors.outline, COUNTS_SECTION)
  return (
    <Page
      title={`Counts of the ${termInWords(term).toLowerCase()}`}
      wide
      breadcrumb={[{ label: 'Governors', href: addresses.governors }, { label: 'Counts' }]}
      lead="How many, never who. They stand exact in the confidential paper; a public copy hides 1 to 4."
    >
      <div className="sd-stack sd-stack--loose">
        <OtherTerms term={term} />
        {outlined === undefined ? (
          <p>The pack of this audit asks for no counts in reports.</p>
        ) : (
          <CountsPart governors={governors} term={term} outlined={outlined} />
        )}
      </div>
    </Page>
  )
}

/** This term and the three before it. */
function OtherTerms({ term }: { readonly term: Term }) {
  const terms = [termOf(useDesk().context.today())]
  while (terms.length < 4) terms.push(termBefore(terms[terms.length - 1] ?? term))
  return (
    <nav aria-label="Terms" className="sd-cluster sd-no-print">
      {terms.map(({ year, name }) => (
        <a
          key={`${year}:${name}`}
          href={addressOfTermCounts(year, name)}
          aria-current={year === term.year && name === term.name ? 'page' : undefined}
        >
          {termInWords({ year, name })}
        </a>
      ))}
    </nav>
  )
}
