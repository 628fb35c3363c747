import { partedName } from '../../people/importing/read-rows.ts'
import { newPerson, type Person } from '../../people/person.ts'
import { rolesFromWork } from '../../people/role-from-post.ts'
import type { HistoryChoices } from './choices.ts'
import type { HistoryPlan } from './plan-history.ts'
import type { PersonQuestion } from './questions.ts'

interface Making {
  readonly newId: () => string
  readonly now: () => string
}

/** Somebody of a training list whom the register does not have, with the roles that the job title points to. */
export function personFromQuestion(
  { name, post, email, staffCode }: Pick<PersonQuestion, 'name' | 'post' | 'email' | 'staffCode'>,
  { newId, now }: Making,
): Person {
  const roles = rolesFromWork({ post, category: '', teaching: null })
  return newPerson({
    id: newId(),
    addedAt: now(),
    ...partedName(name),
    post,
    email,
    staffCode,
    roles: roles.map((roleId) => ({ roleId, from: null, to: null })),
  })
}

/** Whom the import adds to the register: only who is still chosen for a name of the list. */
export function peopleAdded(
  { people: questions }: Pick<HistoryPlan, 'people'>,
  { people, added }: HistoryChoices,
): readonly Person[] {
  return questions.flatMap(({ key }) => {
    const person = added?.get(key)
    return person !== undefined && people.get(key) === person.id ? [person] : []
  })
}
