import type { Person } from '../people/person.ts'
import { addMonths, dateInWords } from '../shared/calendar.ts'
import type { PersonId } from '../shared/ids.ts'
import type { TrainingLine } from '../training/standing.ts'
import { compareStates } from '../training/state-order.ts'
import type { LiveFact } from './fact.ts'
import { FACT_ADDRESSES } from './fact-addresses.ts'
import { type FactGround, nameIn, type PersonLine } from './fact-ground.ts'
import type { TrainingBinding } from './question-bindings.ts'
import { type CountedOne, shareFact } from './share-fact.ts'

/** How many of those who need some training are in date with it. */
export function trainingFact(binding: TrainingBinding, ground: FactGround): LiveFact | null {
  const { id, codes, slots, requirements, noun, have, nothing, whole } = binding
  return shareFact({
    id,
    codes,
    slots: slots ?? [],
    asAt: ground.log.today,
    address: FACT_ADDRESSES.training,
    ones: peopleWith(binding, ground),
    noun,
    have: withSince(have, requirements, ground),
    nothing,
    whole,
  })
}

function peopleWith(
  { requirements, once = [] }: TrainingBinding,
  ground: FactGround,
): readonly CountedOne[] {
  const linesByPerson = new Map<PersonId, { person: Person; lines: TrainingLine[] }>()
  for (const { person, line } of requirements.flatMap((id) => ground.linesOf(id))) {
    const there = linesByPerson.get(person.id)
    if (there === undefined) linesByPerson.set(person.id, { person, lines: [line] })
    else there.lines.push(line)
  }
  // Several requirements may begin with different people: back into the order of names.
  return ground.training.people.flatMap(({ person }) => {
    const found = linesByPerson.get(person.id)
    return found === undefined ? [] : [personAsOne(found, once)]
  })
}

function personAsOne(
  { person, lines }: { readonly person: Person; readonly lines: readonly TrainingLine[] },
  once: readonly string[],
): CountedOne {
  const asked = lines.filter(({ state }) => state !== 'exempt' && state !== 'not-asked-yet')
  const worst = [...(asked.length > 0 ? asked : lines)].sort((a, b) =>
    compareStates(a.state, b.state),
  )[0]
  return {
    name: nameIn(person),
    state: worst?.words ?? '',
    good: asked.every((line) => isGood(line, once)),
    counts: asked.length > 0,
    recorded: lines.some(({ record }) => record !== null),
  }
}

/** Where the question asks only whether it was ever done, the school's interval does not count. */
function isGood({ state, record, requirement }: TrainingLine, once: readonly string[]): boolean {
  if (once.includes(requirement.id) && record !== null) return true
  return state === 'in-date' || state === 'due-soon'
}

/** `{since}` in the words becomes the day from which a record still counts. */
function withSince(have: string, requirements: readonly string[], ground: FactGround): string {
  if (!have.includes('{since}')) return have
  const months = requirements
    .flatMap((id) => ground.linesOf(id).slice(0, 1))
    .flatMap(({ line }: PersonLine) => line.requirement.renewMonths ?? [])
  const [first] = months
  const since =
    first === undefined ? '' : `since ${dateInWords(addMonths(ground.log.today, -first))}`
  return have.replace('{since}', since).trim()
}

/** How many of an interview panel are trained, where the law asks for one of each panel. */
export function saferRecruitmentFact(ground: FactGround): LiveFact | null {
  const asked = ground.training.school.filter(({ requirement }) =>
    requirement.anyOf.includes('safer-recruitment'),
  )
  const [line] = asked
  if (line === undefined || line.people.length === 0) return null
  const ones = line.people.map(
    ({ person, line: own }): CountedOne => ({
      name: nameIn(person),
      state: own.words,
      good: own.state === 'in-date' || own.state === 'due-soon',
      counts: own.state !== 'exempt',
      recorded: own.record !== null,
    }),
  )
  return shareFact({
    id: 'safer-recruitment',
    codes: ['TRN09'],
    slots: ['T-4'],
    asAt: ground.log.today,
    address: FACT_ADDRESSES.training,
    ones,
    noun: ['person on interview panels', 'people on interview panels'],
    have: 'have safer recruitment training in date',
    nothing: 'No safer recruitment training',
    whole: true,
  })
}
