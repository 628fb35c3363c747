import type { FactGround } from '../../facts/fact-ground.ts'
import { isPartOne } from '../../facts/reading-facts.ts'
import type { Person } from '../../people/person.ts'
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
  const staff = tableOf('Staff', ground, ground.isStaff)
  const others = tableOf('Governors and others', ground, (person) => !ground.isStaff(person))
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
  const asked = cells.filter(({ state }) => state !== 'not-asked' && state !== 'exempt')
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

function leadOf({ reading, isStaff }: FactGround): string {
  const partOne = reading.documents.find(({ id }) => isPartOne(id))
  if (partOne === undefined) return 'Who must read what, and how many have confirmed it.'
  const cells = reading.people
    .filter(({ person }) => isStaff(person))
    .flatMap(({ cells: all }) => all.get(partOne.id) ?? [])
    .filter(({ state }) => state !== 'not-asked' && state !== 'exempt')
  const read = cells.filter(({ state }) => state === 'read').length
  return `${read} of ${cells.length} staff have confirmed this year’s Part One.`
}
