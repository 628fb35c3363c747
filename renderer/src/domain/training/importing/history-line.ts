import type { Person } from '../../people/person.ts'
import type { LocalDate } from '../../shared/dates.ts'
import type { TrainingRecord } from '../record.ts'
import type { Course } from '../requirement.ts'
import type { RecordChange } from './compare-records.ts'
import type { HistoryRow } from './history-row.ts'
import type { Placed } from './listed-record.ts'
import type { RenewalCheck } from './renewal.ts'

export type HistoryKind =
  | 'new'
  /** Held already, and the list fills a gap in it. */
  | 'changed'
  /** Held already and otherwise: what is held stays unless she takes the list's. */
  | 'differs'
  | 'same'
  /** A few days from one that is held, or twice in the list. */
  | 'possible-duplicate'
  | 'unknown-person'
  | 'likely-person'
  | 'which-person'
  | 'likely-course'
  /** Taken, kept by its name; it meets no requirement. */
  | 'unknown-course'
  | 'no-date'
  | 'bad-date'
  | 'future-date'
  | 'unlikely-date'
  /** Left out by her. */
  | 'skipped'

export interface HistoryLine {
  /** Number of its row, counted from 0: names the line as long as the file is the same. */
  readonly key: number
  readonly kind: HistoryKind
  readonly row: HistoryRow
  /** Null as long as nobody is found or chosen. */
  readonly person: Person | null
  readonly course: Course | null
  readonly completedOn: LocalDate | null
  /** The record held that it is, or is perhaps. */
  readonly held: TrainingRecord | null
  /** The row of this list that it is perhaps a second copy of. */
  readonly twinRow: number | null
  /** All that the list says otherwise than `held`. */
  readonly changes: readonly RecordChange[]
  /** Those of them that are made: what fills a gap, or all where she takes the list's. */
  readonly taken: readonly RecordChange[]
  readonly placed: Placed | null
  /** Where the list says when to renew. */
  readonly renewal: RenewalCheck | null
  readonly deed: 'add' | 'change' | 'leave'
}
