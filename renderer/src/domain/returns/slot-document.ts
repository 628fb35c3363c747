import type { LocalDate } from '../shared/dates.ts'
import type { SlotCode } from '../shared/ids.ts'
import { counted } from '../shared/text.ts'

/**
 * A paper that the staff log writes by itself for one line of the return, as plain values.
 *
 * Its workbook and its PDF are made from this and from nothing else, and it is frozen with the
 * audit, so that a signed return can be made again on any day.
 */
export interface SlotDocument {
  readonly slot: SlotCode
  /** Names its files: `reading-summary`. */
  readonly name: string
  readonly title: string
  /** What it says, in a sentence. */
  readonly lead: string
  readonly asAt: LocalDate
  /** `counts`: nobody is named in it, whatever the log holds. */
  readonly holds: 'counts' | 'names'
  readonly tables: readonly SlotTable[]
  readonly notes: readonly string[]
}

export interface SlotTable {
  readonly title: string
  readonly columns: readonly SlotColumn[]
  readonly rows: readonly (readonly SlotCell[])[]
}

/** Days as `YYYY-MM-DD`; null where there is nothing to say. */
export type SlotCell = string | number | null

export interface SlotColumn {
  readonly heading: string
  /** `name`: of a person, only where `holds` is `names`. `to-fill`: left empty, to write by hand. */
  readonly kind: 'text' | 'name' | 'day' | 'count' | 'percent' | 'to-fill'
  /** Its part of the page's width, beside the others. */
  readonly share: number
}

/** A paper with what she decided about it. */
export interface OfferedDocument {
  readonly document: SlotDocument
  /** Why it stays out of the package; null where it goes along. */
  readonly leftOutBecause: string | null
}

/** How many lines it has; what a blank form asks is counted too. */
export function rowsOf({ tables }: SlotDocument): number {
  return tables.reduce((sum, { rows }) => sum + rows.length, 0)
}

/** `Names 8 governors`; empty where the paper names nobody. */
export function whomPaperNames({ holds, tables }: Pick<SlotDocument, 'holds' | 'tables'>): string {
  if (holds === 'counts') return ''
  const names = new Set<string>()
  const headings = new Set<string>()
  for (const { columns, rows } of tables) {
    columns.forEach(({ kind, heading }, at) => {
      if (kind !== 'name') return
      headings.add(heading.toLowerCase())
      for (const row of rows) if (typeof row[at] === 'string' && row[at] !== '') names.add(row[at])
    })
  }
  const isOfGovernors = headings.size === 1 && headings.has('governor')
  return isOfGovernors
    ? `Names ${counted(names.size, 'governor')}`
    : `Names ${counted(names.size, 'person', 'people')}`
}

const KEY = 'slot-document:'

/** Names a paper among what is left out of a package. */
export function keyOfSlotDocument(slot: SlotCode): string {
  return `${KEY}${slot}`
}

export function isKeyOfSlotDocument(key: string): boolean {
  return key.startsWith(KEY)
}

export function slotOfKey(key: string): SlotCode {
  return key.slice(KEY.length)
}
