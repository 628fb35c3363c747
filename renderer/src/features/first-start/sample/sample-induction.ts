import type { Induction, InductionItem } from '../../../domain/induction/induction.ts'
import type { Person } from '../../../domain/people/person.ts'
import { noonOn } from './sample-answers.ts'
import { SAMPLE_LEAD, type SampleMaking } from './sample-making.ts'

// Chosen: the sample says only that there is a checklist, and that a trainee began in September.

const STARTER = 'ELA'
const ITEMS = [
  'Walk round the site, fire exits and first aid',
  'Knows whom to tell, and their numbers',
]

/** Two lines of the school's own, and the checklist of the trainee of September. */
export function sampleInductions(
  people: readonly Person[],
  { newId, startedOn: begun }: SampleMaking,
): {
  readonly inductionItems: readonly InductionItem[]
  readonly inductions: readonly Induction[]
} {
  const inductionItems = ITEMS.map(
    (title): InductionItem => ({
      id: newId(),
      title,
      roles: [],
      retired: false,
      addedAt: noonOn(begun),
    }),
  )
  const inductions = people
    .filter(({ staffCode }) => staffCode === STARTER)
    .map(({ id, startsOn }): Induction => {
      const startedOn = startsOn ?? begun
      return {
        id,
        startedOn,
        ticks: inductionItems.slice(0, 1).map((item) => ({
          itemId: item.id,
          on: startedOn,
          by: SAMPLE_LEAD,
        })),
        signedOn: null,
        signedSheet: null,
        note: '',
        openedAt: noonOn(startedOn),
      }
    })
  return { inductionItems, inductions }
}
