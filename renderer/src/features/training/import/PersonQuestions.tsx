import { memo, useState } from 'react'
import type { Person } from '../../../domain/people/person.ts'
import { rolesFromWork } from '../../../domain/people/role-from-post.ts'
import { type Role, titleOfRole } from '../../../domain/people/roles.ts'
import { counted, listed } from '../../../domain/shared/text.ts'
import { personFromQuestion } from '../../../domain/training/importing/added-person.ts'
import type { HistoryChoices } from '../../../domain/training/importing/choices.ts'
import type { PersonQuestion } from '../../../domain/training/importing/questions.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Field } from '../../../ui/Field.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import { addPerson, choosePerson } from './history-store.ts'
import { personInWords, whyAsked } from './history-words.ts'

interface PersonQuestionsProps {
  readonly questions: readonly PersonQuestion[]
  readonly people: readonly Person[]
  readonly added: HistoryChoices['added']
  readonly roles: readonly Role[]
}

/** Names that are nobody's for certain, each asked once however often it stands in the list. */
export function PersonQuestions({ questions, people, added, roles }: PersonQuestionsProps) {
  if (questions.length === 0) return null
  return (
    <section className="sd-wizard__part" aria-labelledby="th-who">
      <h2 id="th-who">Who is this? ({questions.length})</h2>
      <p className="sd-muted">
        The rows of a name are left out until you say whose it is. Somebody who is missing from the
        register can be added with the records, and is taken out again with the same undo.
      </p>
      <ul className="sd-wizard__rows">
        {questions.map((question) => (
          <Question
            key={question.key}
            question={question}
            people={people}
            added={added?.get(question.key)}
            roles={roles}
          />
        ))}
      </ul>
    </section>
  )
}

const OTHER = 'other'
const SKIP = 'skip'
const ADD = 'add'

interface QuestionProps {
  readonly question: PersonQuestion
  readonly people: readonly Person[]
  /** Who it would be in the register, once she has said to add. */
  readonly added: Person | undefined
  readonly roles: readonly Role[]
}

const Question = memo(function Question({ question, people, added, roles }: QuestionProps) {
  const { context } = useDesk()
  const { key, name, post, rows, choice } = question
  const likely = likelyOf(question)
  const isLikely = likely.some(({ id }) => id === choice)
  const isAdded = added !== undefined && added.id === choice
  const [other, setOther] = useState(choice !== null && choice !== SKIP && !isLikely && !isAdded)
  const value = other ? OTHER : isAdded ? ADD : choice
  const choose = (next: string) => {
    setOther(next === OTHER)
    if (next === ADD) return addPerson(key, added ?? personFromQuestion(question, context))
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
            { value: ADD, label: 'Add to the register', hint: rolesInWords(question, roles) },
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

/** What of the roles can be told from the post; she can change it on the person's page. */
function rolesInWords({ post }: PersonQuestion, roles: readonly Role[]): string {
  const ids = rolesFromWork({ post, category: '', teaching: null })
  return ids.length === 0
    ? 'No role can be told from the list. Give it on their page afterwards.'
    : `As ${listed(ids.map((id) => titleOfRole(roles, id)))}`
}

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
