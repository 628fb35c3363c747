import type { Pack } from '../packs/pack.ts'
import type { SchoolYear } from '../shared/dates.ts'
import type { QuestionCode } from '../shared/ids.ts'
import type { ForeignList } from './foreign-list.ts'

/** What the list itself does not say. */
export interface TemplateWishes {
  readonly partnership: string
  readonly title: string
  readonly version: string
  /** Id of a preset, or of a scale that is held. */
  readonly scaleId: string
  /** Ids of the answer columns that are kept, besides the one for the answer's words. */
  readonly columns: readonly string[]
  /** Which questions must be proved: none, those that the list marks, or all that are met or partly met. */
  readonly evidence: 'none' | 'marked' | 'all'
}

export interface PackMaking {
  readonly list: ForeignList
  readonly codes: ReadonlyMap<string, QuestionCode>
  /** Questions that are held, by key of the one that comes. */
  readonly matched: ReadonlyMap<string, QuestionCode>
  readonly wishes: TemplateWishes
  /** The pack of this year's audit, which the list takes the place of. */
  readonly base: Pack
  /** The app's own pack goes on growing, so what it brings for the year is not copied. */
  readonly isBuiltIn: boolean
  readonly schoolYear: SchoolYear
}

/** Of questions that no law or guidance was named for. */
export const LEVEL = { value: 'partnership', label: 'Asked by the partnership' }
