import { nameOf } from '../people/person.ts'
import { counted, listed } from '../shared/text.ts'
import type { LiveFact } from './fact.ts'
import { FACT_ADDRESSES } from './fact-addresses.ts'
import type { FactGround } from './fact-ground.ts'
import { ROLE_BINDINGS } from './question-bindings.ts'

const LEADERS = ['headteacher', 'senior-leader'] as const

/** Who holds the named roles. Nothing where nobody holds any: the register may just not say so yet. */
export function roleFacts(ground: FactGround): readonly LiveFact[] {
  return ROLE_BINDINGS.flatMap(({ id, codes, slots = [], roles, called }) => {
    const holders = ground.holdersOf(...roles)
    if (holders.length === 0) return []
    const names = holders.map(nameOf)
    return [
      {
        id: `role-${id}`,
        codes,
        slots,
        sentence: `${counted(names.length, called)} in the register: ${listed(names)}.`,
        asAt: ground.log.today,
        share: null,
        suggests: null,
        lines: holders.map((person) => ({
          name: nameOf(person),
          state: ground.holds(person, LEADERS)
            ? `${capital(called)}, senior leader`
            : capital(called),
          good: true,
        })),
        address: FACT_ADDRESSES.staff,
      },
    ]
  })
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
