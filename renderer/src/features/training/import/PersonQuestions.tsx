import { memo, useState } from 'react'
import type { Person } from '../../../domain/people/person.ts'
import { counted } from '../../../domain/shared/text.ts'
import type { PersonQuestion } from '../../../domain/training/importing/questions.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Field } from '../../../ui/Field.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import { choosePerson } from './history-store.ts'
import { personInWords, whyAsked } from './history-words.ts'

interface PersonQuestionsProps {
  readonly questions: readonly PersonQuestion[]
  readonly people: readonly Person[]
}

/** Names that are nobody's for certain, each asked once however often it stands in the list. */
export function PersonQuestions({ questions, people }: PersonQuestionsProps) {
  if (questions.length === 0) return null
  return (
    <section className="sd-wizard__part" aria-labelledby="th-who">
      <h2 id="th-who">Who is this? ({questions.length})</h2>
      <p className="sd-muted">
        The rows of a name are left out until you say whose it is. Somebody who is missing from the
        register is <a href={addresses.staff}>added there</a> first.
      </p>
      <ul className="sd-wizard__rows">
        {questions.map((question) => (
          <Question key={question.key} question={question} people={people} />
        ))}
      </ul>
    </section>
  )
}

const OTHER = 'other'
const SKIP = 'skip'

interface QuestionProps {
  readonly question: PersonQuestion
  readonly people: readonly Person[]
}

const Question = memo(function Question({ question, people }: QuestionProps) {
  const { key, name, post, rows, choice } = question
  const likely = likelyOf(question)
  const isLikely = likely.some(({ id }) => id === choice)
  const [other, setOther] = useState(choice !== null && choice !== SKIP && !isLikely)
  const value = other ? OTHER : choice
  const choose = (next: string) => {
    setOther(next === OTHER)
    choosePerson(key, next === OTHER ? null : next)
  }
  const about = [post, counted(rows.length, 'row')].filter((part) => part !== '').join(', ')
  return (
    <li className="sd-wizard__row">
      <div className="sd-wizard__words sd-stack">
        <RadioGroup
          legend={name}
          hint={`${whyAsked(question)} ${about}.`}
          options={[
            ...likely.map((person) => ({ value: person.id, label: personInWords(person) })),
            {
              value: OTHER,
              label:
                likely.length === 0 ? 'Somebody in the register' : 'Somebody else in the register',
            },
            {
              value: SKIP,
              label: rows.length === 1 ? 'Leave this row out' : 'Leave these rows out',
            },
          ]}
          value={value}
          onChange={choose}
        />
        {other && (
          <Field label={`Who is ${name}?`}>
            <Select
              placeholder="Choose the person"
              options={people
                .filter(({ erasedAt }) => erasedAt === null)
                .map((person) => ({ value: person.id, label: personInWords(person) }))}
              value={choice ?? ''}
              onValueChange={(id) => choosePerson(key, id === '' ? null : id)}
            />
          </Field>
        )}
      </div>
    </li>
  )
})

function likelyOf({ found }: PersonQuestion): readonly Person[] {
  switch (found.type) {
    case 'which':
      return found.people
    case 'likely':
      return found.people.map(({ person }) => person)
    default:
      return []
  }
}
