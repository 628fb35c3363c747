import { nameOf } from '../../../domain/people/person.ts'
import { lookOfLine } from '../../../domain/training/look.ts'
import { addressOfPersonsTraining } from '../../../ui/addresses.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { StateMark } from '../../../ui/StateMark.tsx'
import type { Training } from '../use-training.ts'
import { dueWords, LOOKS } from '../words/cell-look.ts'
import { LookWord } from '../words/LookTag.tsx'

/** What so many people must have, not everyone: one sentence each for the school, and behind it who has it. */
export function SchoolLines({ training }: { readonly training: Training }) {
  return training.standing.school.map(({ requirement, state, words, people }) => (
    <li key={requirement.id}>
      <StateMark state={LOOKS[state].shape} />
      <Disclosure
        summary={
          <>
            {requirement.title}: {words}
          </>
        }
      >
        {people.length === 0 && <p>Nobody has a role that it is for.</p>}
        <ul className="tr-summary">
          {people.map(({ person, line }) => (
            <li key={person.id}>
              <a href={addressOfPersonsTraining(person.id)}>{nameOf(person)}</a>
              <span className="sd-small">
                <LookWord look={lookOfLine(line)} /> {dueWords(lookOfLine(line), line.dueOn)}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </li>
  ))
}
