import type { FactGround } from '../../facts/fact-ground.ts'
import { isPartOne } from '../../facts/reading-facts.ts'
import type { Person } from '../../people/person.ts'
import { type ReaderGroup, readerGroups } from '../../receipts/reader-groups.ts'
import { asksNothing } from '../../receipts/reading.ts'
import type { DocumentToRead, ReadingCell } from '../../receipts/standing.ts'
import type { SlotCell, SlotTable } from '../slot-document.ts'
import { COUNTS_ONLY, column, type MakePaper } from './paper.ts'

/** P-4: for each document how many must read it, how many have, and when. No names. */
export const readingSummary: MakePaper = (ground) => {
  const { reading } = ground
  const isRead = reading.people.some(({ cells }) =>
    [...cells.values()].some(({ state, receipt }) => state === 'read' && receipt !== null),
  )
  if (!isRead) return null
  const { title, includes } = whomGuidanceNames(ground)
  const staff = tableOf(title, ground, includes)
  const others = tableOf('Governors and others', ground, (person) => !includes(person))
  return {
    name: 'reading-summary',
    title: 'Reading summary',
    lead: leadOf(ground),
    holds: 'counts',
    tables: others.rows.length === 0 ? [staff] : [staff, others],
    notes: [
      COUNTS_ONLY,
      'Who need not read a document, such as on long-term absence, is not among those asked. A receipt of an earlier version counts only where the change since was minor.',
    ],
  }
}

function tableOf(
  title: string,
  { reading }: FactGround,
  belongs: (person: Person) => boolean,
): SlotTable {
  const people = reading.people.filter(({ person }) => belongs(person))
  const rows = reading.documents.flatMap((document) => {
    const cells = people.flatMap(({ cells: all }) => all.get(document.id) ?? [])
    const row = rowOf(document, cells)
    return row === null ? [] : [row]
  })
  return {
    title,
    columns: [
      column('Document', 'text', 34),
      column('Version', 'text', 14),
      column('Asked', 'count', 8),
      column('Confirmed', 'count', 10),
      column('Share', 'percent', 8),
      column('First', 'day', 12),
      column('Last', 'day', 12),
    ],
    rows,
  }
}

function rowOf(
  { title, versionLabel }: DocumentToRead,
  cells: readonly ReadingCell[],
): readonly SlotCell[] | null {
  const asked = cells.filter(({ state }) => !asksNothing(state) && state !== 'exempt')
  if (asked.length === 0) return null
  const days = asked.flatMap(({ state, receipt }) =>
    state === 'read' && receipt !== null ? [receipt.on] : [],
  )
  const sorted = [...days].sort()
  const read = asked.filter(({ state }) => state === 'read').length
  return [
    title,
    versionLabel,
    asked.length,
    read,
    Math.floor((read / asked.length) * 100),
    sorted[0] ?? null,
    sorted.at(-1) ?? null,
  ]
}

interface Named {
  readonly title: string
  readonly includes: (person: Person) => boolean
}

/** The first table is of those whom guidance names for Part One: staff, and trainees where there are some. */
function whomGuidanceNames(ground: FactGround): Named {
  const group = partOneGroup(ground)
  if (group === null) return { title: 'Staff', includes: ground.isStaff }
  const ids = new Set(group.readers.map(({ person }) => person.id))
  return {
    title: `${group.all.slice(0, 1).toUpperCase()}${group.all.slice(1)}`,
    includes: (person) => ground.isStaff(person) || ids.has(person.id),
  }
}

function partOneGroup({ log, reading }: FactGround): ReaderGroup | null {
  const partOne = reading.documents.find(({ id }) => isPartOne(id))
  const [first] = partOne === undefined ? [] : readerGroups(log, reading, partOne)
  return first?.byGuidance === true ? first : null
}

function leadOf(ground: FactGround): string {
  const group = partOneGroup(ground)
  if (group === null) return 'Who must read what, and how many have confirmed it.'
  const asked = group.readers.filter(({ cell }) => cell.state !== 'exempt')
  const read = asked.filter(({ cell }) => cell.state === 'read').length
  return `${read} of ${asked.length} ${group.all} have confirmed this year’s Part One.`
}
