import { nameOf } from '../people/person.ts'
import { ERASED_NAME } from './names-in-log.ts'
import {
  dayWords,
  isRecord,
  labelOfKey,
  listOf,
  own,
  type PlainRecord,
  rawWords,
  textOf,
} from './plain-words.ts'
import {
  count,
  day,
  list,
  minor,
  minorMoment,
  plain,
  type Said,
  type TableWords,
} from './readers.ts'

export const peopleWords: TableWords = {
  one: 'person',
  many: 'people',
  title: personTitle,
  subject: (row) => ({ type: 'person', id: textOf(own(row, 'id')) }),
  fields: {
    id: minor('Id'),
    title: plain('Title'),
    given: plain('First names'),
    family: plain('Surname'),
    preferredGiven: plain('Known as'),
    preferredFamily: plain('Surname used at work'),
    staffCode: plain('Staff code'),
    misId: plain('Number in the MIS'),
    email: plain('Email'),
    post: plain('Job title'),
    roles: rolesRead,
    groups: list('Groups'),
    startsOn: day('First day'),
    endsOn: day('Last day'),
    rolesFromLists: minor('Roles brought by lists'),
    addedAt: minorMoment('Added at'),
    erasedAt: minorMoment('Erased at'),
  },
}

export const mappingWords: TableWords = {
  one: 'way of reading a list',
  many: 'ways of reading a list',
  title: () => 'How the columns of a list are read',
  subject: () => null,
  fields: { id: minor('Id'), columns: count('Columns', 'column', 'columns') },
}

function personTitle(row: PlainRecord): string {
  const text = (field: string) => textOf(own(row, field))
  if (own(row, 'erasedAt')) return ERASED_NAME
  return nameOf({
    given: text('given'),
    family: text('family'),
    preferredGiven: text('preferredGiven'),
    preferredFamily: text('preferredFamily'),
  })
}

/** By role, and a second time in the same one by itself, so that from and to are told of each. */
function rolesRead(value: unknown): readonly Said[] {
  const roles = listOf(value)
  return roles.map((role, at) => {
    if (!isRecord(role)) return { id: String(at), label: 'Role', words: rawWords(role) }
    const roleId = textOf(own(role, 'roleId'))
    const before = roles
      .slice(0, at)
      .filter((one) => isRecord(one) && own(one, 'roleId') === roleId)
    const [from, to] = [own(role, 'from'), own(role, 'to')].map((date) => dayWords(date ?? null))
    const times = [from ? `from ${from}` : '', to ? `to ${to}` : ''].filter((part) => part !== '')
    return {
      id: `${roleId} ${before.length}`,
      label: `Role: ${labelOfKey(roleId)}`,
      words: times.length === 0 ? 'held' : times.join(' '),
    }
  })
}
