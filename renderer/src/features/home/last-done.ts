import type { Change } from '../../storage/change.ts'
import { addresses } from '../../ui/addresses.ts'
import { formatMoment } from '../../ui/format-time.ts'
import { addressOfHistory } from '../../ui/history-address.ts'

type Done = Pick<Change, 'about' | 'at' | 'author'>

/** What `nameOfAbout` of the history knows by a name of its own. */
const THINGS =
  /^(answer|figure|slot|evidence|action|audit|person|policy|reading|session|course|requirement):|^school$/

/** The history of what was done; all of it where it concerns no one thing. */
export function addressOfDone({ about }: Pick<Done, 'about'>): string {
  const thing = about.find((each) => THINGS.test(each))
  return thing === undefined ? addresses.history : addressOfHistory(thing)
}

/** "24 November 2026, 10:52, Daljit Sandhu"; of what could not be read nobody knows by whom. */
export function whenAndWho({ at, author }: Pick<Done, 'at' | 'author'>): string {
  return [formatMoment(at), author.trim()].filter((part) => part !== '').join(', ')
}
