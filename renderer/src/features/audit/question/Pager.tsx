import { LinkButton } from '../../../ui/Button.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import type { Around } from '../around.ts'

/** "‹ 3 of 9 ›": where one is in the section or on the trail, and the way to the neighbours. */
export function Pager({ around: { number, total, previous, next } }: { readonly around: Around }) {
  return (
    <nav className="au-pager" aria-label="Questions before and after">
      {previous !== null && (
        <LinkButton small look="quiet" icon="chevron-left" href={previous}>
          <VisuallyHidden>Previous question</VisuallyHidden>
        </LinkButton>
      )}
      <span>
        {number} of {total}
      </span>
      {next !== null && (
        <LinkButton small look="quiet" icon="chevron-right" href={next}>
          <VisuallyHidden>Next question</VisuallyHidden>
        </LinkButton>
      )}
    </nav>
  )
}
