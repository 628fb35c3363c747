import type { Person } from '../people/person.ts'
import { hasStartedSince } from '../people/standing.ts'
import { asksNothing } from '../receipts/reading.ts'
import type { ReadingCell } from '../receipts/standing.ts'
import { dateInWords } from '../shared/calendar.ts'
import { listed } from '../shared/text.ts'
import type { LiveFact } from './fact.ts'
import { FACT_ADDRESSES } from './fact-addresses.ts'
import { type FactGround, nameIn } from './fact-ground.ts'
import { STAFF } from './question-bindings.ts'
import { type CountedOne, shareFact } from './share-fact.ts'

/** Who started this school year, and whether all that a starter must receive was read. */
export function startersFact(ground: FactGround): LiveFact | null {
  const { reading, log, yearBegan } = ground
  const began = dateInWords(yearBegan)
  const starters = reading.people.filter(({ person }) =>
    hasStartedSince(person, yearBegan, log.today),
  )
  const inducted = new Set(
    reading.documents
      .filter(({ duties }) => duties.some(({ when }) => when === 'induction'))
      .map(({ id }) => id),
  )
  return shareFact({
    id: 'starters-received',
    codes: ['TRN02'],
    slots: ['P-4', 'P-5'],
    asAt: log.today,
    address: FACT_ADDRESSES.reading,
    ones: starters.map(({ person, cells }) => personWithAll(person, cells, ground, inducted)),
    noun: [`starter since ${began}`, `starters since ${began}`],
    have: 'have received all that they must',
    nothing: `No reading of those who started since ${began}`,
    whole: true,
  })
}

const OTHERS = ['supply', 'volunteer', 'contractor', 'trainee'] as const

/** Those who are not staff, by what fits their role. */
export function othersFact(ground: FactGround): LiveFact | null {
  const others = ground.reading.people.filter(
    ({ person }) => !ground.isStaff(person) && ground.holds(person, OTHERS),
  )
  return shareFact({
    id: 'others-informed',
    codes: ['TRN06'],
    slots: ['T-1'],
    asAt: ground.log.today,
    address: FACT_ADDRESSES.reading,
    ones: others.map(({ person, cells }) => personWithAll(person, cells, ground, null)),
    noun: [
      'supply, volunteer, contractor or trainee',
      'supply, volunteers, contractors and trainees',
    ],
    have: 'have received what fits their role',
    nothing: 'No reading of supply, volunteers, contractors or trainees',
    whole: true,
  })
}

/** Whether the current versions of policies reached everybody who must read them. */
export function currentVersionsFact(ground: FactGround): LiveFact | null {
  const policies = new Set(
    ground.reading.documents
      .filter(({ duties }) => duties.some(({ when }) => when === 'each-version'))
      .map(({ id }) => id),
  )
  if (policies.size === 0) return null
  const staff = ground.reading.people.filter(({ person }) => ground.isStaff(person))
  return shareFact({
    id: 'current-versions-read',
    codes: ['POL10'],
    slots: ['P-4'],
    asAt: ground.log.today,
    address: FACT_ADDRESSES.reading,
    ones: staff.map(({ person, cells }) => personWithAll(person, cells, ground, policies)),
    noun: STAFF,
    have: 'have read the current versions of all that they must',
    nothing: 'No reading of policies',
    whole: false,
  })
}

/** Somebody over several documents; `among` null takes all that are asked of her. */
function personWithAll(
  person: Person,
  cells: ReadonlyMap<string, ReadingCell>,
  { reading }: FactGround,
  among: ReadonlySet<string> | null,
): CountedOne {
  const asked = reading.documents.flatMap(({ id, title }) => {
    const cell = cells.get(id)
    const isAsked = cell !== undefined && !asksNothing(cell.state) && cell.state !== 'exempt'
    return isAsked && (among === null || among.has(id)) ? [{ title, cell }] : []
  })
  const open = asked.filter(({ cell }) => cell.state !== 'read').map(({ title }) => title)
  return {
    name: nameIn(person),
    state: open.length === 0 ? 'All received' : `Still to read: ${listed(open)}`,
    good: open.length === 0,
    counts: asked.length > 0,
    recorded: asked.some(({ cell }) => cell.receipt !== null),
  }
}
