import { nameOf } from '../../../domain/people/person.ts'
import { type Reminder, titleWithVersion } from '../../../domain/receipts/still-to-read.ts'
import { formatDate } from '../../../ui/format-date.ts'

/** One person a line, with what is open, and since when where it is late. */
export function listOfNames(reminders: readonly Reminder[]): string {
  return reminders
    .map(({ person, lines }) => {
      const what = lines.map(({ document, since, state, late }) => {
        const asked = late && since !== null ? ` (since ${formatDate(since)})` : ''
        return `${titleWithVersion(document)}${asked}${state === 'declined' ? ', declined' : ''}`
      })
      return `${nameOf(person)}: ${what.join('; ')}`
    })
    .join('\n')
}
