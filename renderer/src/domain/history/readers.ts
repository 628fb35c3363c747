import type { AuditTemplate } from '../packs/template.ts'
import type { Called, HistoryWords, Subject } from './account.ts'
import {
  dayWords,
  labelOfKey,
  listOf,
  momentWords,
  type PlainRecord,
  rawWords,
  textOf,
} from './plain-words.ts'

/** One thing that a field says. */
export interface Said {
  /** Tells apart what one field says: the comment and the gap among an answer's texts. */
  readonly id: string
  readonly label: string
  readonly words: string
  readonly long?: true
  /** Where everything begins, so that it is no news about a row that just came. */
  readonly idle?: boolean
  /** Told only where nothing else is: ids, sums, and who and when, which the change itself says. */
  readonly minor?: true
}

/** A row with what its words depend on. */
export interface Context extends HistoryWords {
  readonly row: PlainRecord
  /** Of the audit that the row belongs to. */
  readonly template: AuditTemplate | null
}

export type Reader = (value: unknown, context: Context) => readonly Said[]

/** How the rows of one table are told. */
export interface TableWords {
  /** "answer", "answers": completes "116 …". */
  readonly one: string
  readonly many: string
  readonly title: (row: PlainRecord, context: Context) => string
  readonly subject: (row: PlainRecord) => Subject | null
  readonly fields: Readonly<Record<string, Reader>>
}

const single =
  (label: string, words: (value: unknown) => string, more: Partial<Said> = {}): Reader =>
  (value) => [{ id: '', label, words: words(value), ...more }]

export const plain = (label: string): Reader => single(label, rawWords)
export const wording = (label: string): Reader => single(label, rawWords, { long: true })
export const day = (label: string): Reader => single(label, dayWords)
export const moment = (label: string): Reader => single(label, momentWords)
export const minor = (label: string): Reader => single(label, rawWords, { minor: true })
export const minorMoment = (label: string): Reader => single(label, momentWords, { minor: true })
export const list = (label: string): Reader =>
  single(label, (value) => listOf(value).map(rawWords).join(', '))

/** By what it is called now, else its id. */
export const named =
  (label: string, what: Called, more: Partial<Said> = {}): Reader =>
  (value, { called }) => [
    { id: '', label, words: called(what, textOf(value)) ?? rawWords(value), ...more },
  ]

export const namedList =
  (label: string, what: Called): Reader =>
  (value, { called }) => [
    {
      id: '',
      label,
      words: listOf(value)
        .map((id) => called(what, textOf(id)) ?? rawWords(id))
        .join(', '),
    },
  ]

/** A piece of the library that a row stands on. */
export const piece =
  (label: string): Reader =>
  (value, { evidenceTitle }) => {
    const words = evidenceTitle(textOf(value)) ?? 'a piece that is no longer in the library'
    return [{ id: '', label, words }]
  }

export const yesOrNo =
  (label: string): Reader =>
  (value) => [{ id: '', label, words: rawWords(value), idle: value === false }]

export const choice =
  (label: string, words: Readonly<Record<string, string>>, idle?: string): Reader =>
  (value) => {
    const known = typeof value === 'string' && Object.hasOwn(words, value) ? words[value] : null
    return [{ id: '', label, words: known ?? rawWords(value), idle: value === idle }]
  }

/** How many there are, where the things themselves would fill pages. */
export const count =
  (label: string, one: string, many: string): Reader =>
  (value) => {
    const size = Array.isArray(value) ? value.length : Object.keys(Object(value)).length
    return [{ id: '', label, words: size === 0 ? '' : `${size} ${size === 1 ? one : many}` }]
  }

/** A field that this version does not know: told as it stands. */
export const unknownField =
  (key: string): Reader =>
  (value) => [{ id: '', label: labelOfKey(key), words: rawWords(value), long: true }]
