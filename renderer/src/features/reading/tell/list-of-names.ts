import { nameOf } from '../../../domain/people/person.ts'
import {
  type Reminder,
  sinceToTell,
  titleWithVersion,
} from '../../../domain/receipts/still-to-read.ts'
import { formatDate } from '../../../ui/format-date.ts'

/** One person a line, with what is open, and since when where it is late. */
export function listOfNames(reminders: readonly Reminder[]): string {
  return reminders
    .map(({ person, lines }) => {
      const what = lines.map((line) => {
        const { document, state } = line
        const since = sinceToTell(line)
        const asked = since !== null ? ` (since ${formatDate(since)})` : ''
        return `${titleWithVersion(document)}${asked}${state === 'declined' ? ', declined' : ''}`
      })
      return `${nameOf(person)}: ${what.join('; ')}`
    })
    .join('\n')
}
