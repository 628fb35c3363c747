import { StateMark } from '../../../ui/StateMark.tsx'
import type { Training } from '../use-training.ts'
import { LOOKS } from '../words/cell-look.ts'

/** What so many people must have, not everyone: one sentence each for the school. */
export function SchoolLines({ training }: { readonly training: Training }) {
  return training.standing.school.map(({ requirement, state, words }) => (
    <li key={requirement.id}>
      <StateMark state={LOOKS[state].shape} />
      <span>
        {requirement.title}: {words}
      </span>
    </li>
  ))
}
