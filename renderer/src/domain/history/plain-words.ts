import { dateInWords, isLocalDate, londonDateOf, londonTimeOf } from '../shared/calendar.ts'

/** What a row or a part of one is, once it is known to be an object. */
export type PlainRecord = Readonly<Record<string, unknown>>

/** Room for a value that no screen has words for. */
const LONGEST_RAW = 300

export function isRecord(value: unknown): value is PlainRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Any value at all, as it stands; nothing for nothing. */
export function rawWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'object') return String(value)
  const text = jsonOrNull(value) ?? 'something that cannot be shown'
  return text.length > LONGEST_RAW
    ? `${text.slice(0, LONGEST_RAW)}… (${text.length} characters)`
    : text
}

function jsonOrNull(value: object): string | null {
  try {
    return JSON.stringify(value)
  } catch {
    // What JSON cannot carry never comes from a journal; it is named rather than dropped.
    return null
  }
}

/** A day as screens write it; what is no day stands as it is. */
export function dayWords(value: unknown): string {
  return typeof value === 'string' && isLocalDate(value) ? dateInWords(value) : rawWords(value)
}

/** A moment on a clock in London; what is no moment stands as it is. */
export function momentWords(value: unknown): string {
  if (typeof value !== 'string') return rawWords(value)
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) || !isLocalDate(value.slice(0, 10)))
    return value
  return `${dateInWords(londonDateOf(value))}, ${londonTimeOf(value)}`
}

/** A moment to its seconds, where minutes do not tell two apart. */
export function exactWords(text: string): string {
  const [, rest] = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:(\d{2})/.exec(text) ?? []
  const words = momentWords(text)
  return rest === undefined || words === text ? text : `${words}:${rest}`
}

/** `successMeasure` as "Success measure", for a field that this version has no label for. */
export function labelOfKey(key: string): string {
  const spaced = key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .trim()
    .toLowerCase()
  return capitalised(spaced === '' ? 'unnamed field' : spaced)
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Whether two stored values are the same; absent and undefined are. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry, at) => sameValue(entry, other[at]))
  }
  if (!isRecord(one) || !isRecord(other)) return false
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => sameValue(own(one, key), own(other, key)))
}

/** A field of a row, never something that all objects inherit. */
export function own(row: PlainRecord, key: string): unknown {
  return Object.hasOwn(row, key) ? row[key] : undefined
}
