import { holdsAny, rolesOfAudiences } from '../people/is-staff.ts'
import type { Person } from '../people/person.ts'
import { listed } from '../shared/text.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import {
  asksNothing,
  type DocumentToRead,
  type Duty,
  type ReadingCell,
  type ReadingStanding,
} from './reading.ts'

/** People who must read a document for the same reason, and what to call them. */
export interface ReaderGroup {
  /** Whom statutory guidance itself names; the others are asked by the school. */
  readonly byGuidance: boolean
  readonly readers: readonly Reader[]
  /** `staff and trainees`: of the audiences that the duty names, those that somebody here is in. */
  readonly all: string
  /** `staff or trainees`, behind a number of some of them. */
  readonly some: string
}

export interface Reader {
  readonly person: Person
  readonly cell: ReadingCell
}

/** Shorter than the pack's label where it runs in a sentence. */
const SHORT: Readonly<Record<string, string>> = {
  'all-staff': 'staff',
  governors: 'governors',
  supply: 'supply staff',
  trainees: 'trainees',
  contractors: 'contractors',
}

/** Who must read a document: first whom guidance names, then whom only the school asks. Empty groups are left out. */
export function readerGroups(
  log: StaffLog,
  { people, day }: Pick<ReadingStanding, 'people' | 'day'>,
  { id, duties }: Pick<DocumentToRead, 'id' | 'duties'>,
): readonly ReaderGroup[] {
  const readers = people.flatMap(({ person, cells }): readonly Reader[] => {
    const cell = cells.get(id)
    return cell === undefined || asksNothing(cell.state) ? [] : [{ person, cell }]
  })
  const guidance = duties.filter(({ basis }) => basis.startsWith('statutory'))
  const roles = guidance.flatMap((duty) => duty.roles)
  const isNamed = ({ person }: Reader) => holdsAny(person, roles, day)
  const group = (byGuidance: boolean, from: readonly Duty[]): ReaderGroup => {
    const own = readers.filter((reader) => isNamed(reader) === byGuidance)
    const titles = titlesOf(log, from, own, day)
    return { byGuidance, readers: own, all: listed(titles), some: titles.join(' or ') }
  }
  const others = duties.filter((duty) => !guidance.includes(duty))
  return [group(true, guidance), group(false, others)].filter((one) => one.readers.length > 0)
}

function titlesOf(
  { pack }: StaffLog,
  duties: readonly Duty[],
  readers: readonly Reader[],
  day: string,
): readonly string[] {
  const audiences = new Set(duties.flatMap((duty) => duty.audiences))
  const held = [...audiences].filter((audience) => {
    const roles = rolesOfAudiences(pack, [audience])
    return readers.some(({ person }) => holdsAny(person, roles, day))
  })
  const titles = held.map((audience) => {
    const label = pack.audiences.find(({ value }) => value === audience)?.label ?? audience
    return SHORT[audience] ?? label.toLowerCase()
  })
  return titles.length === 0 ? ['people'] : titles
}
