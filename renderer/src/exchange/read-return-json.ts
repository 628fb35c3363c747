import type { ReturnDocument } from '../domain/returns/return-document.ts'
import { ok, type Result, refused } from '../domain/shared/result.ts'
import { RETURN_MINOR } from './return-json.ts'
import { returnSchema } from './return-schema.ts'

const DEEPEST = 64

export type ReadReturnError =
  | { readonly type: 'not-json' }
  | { readonly type: 'too-deep' }
  | { readonly type: 'dangerous-name'; readonly name: string }
  | { readonly type: 'other-kind'; readonly kind: string }
  | { readonly type: 'newer'; readonly major: number }
  | { readonly type: 'not-as-agreed'; readonly place: string; readonly why: string }

/**
 * Reads `return.json`, which may come from anywhere.
 *
 * A file of our own version must be exactly as agreed. One of a newer minor version may
 * carry fields that we do not know: they stay in the value and survive being written again.
 */
export function readReturnJson(text: string): Result<ReturnDocument, ReadReturnError> {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return refused({ type: 'not-json' })
  }
  const unsafe = findUnsafe(value)
  if (unsafe !== null) return refused(unsafe)
  const { kind, major, minor } = envelope(value)
  if (kind !== 'safeguarding-return') return refused({ type: 'other-kind', kind })
  if (major > 1) return refused({ type: 'newer', major })
  const read = returnSchema({ allowUnknown: minor > RETURN_MINOR }).safeParse(value)
  if (read.success) return ok(read.data)
  const issue = read.error.issues[0]
  return refused({
    type: 'not-as-agreed',
    place: issue === undefined || issue.path.length === 0 ? 'the file' : issue.path.join('.'),
    why: issue?.message ?? '',
  })
}

export function describeReadReturnError(error: ReadReturnError): string {
  const kept = 'Nothing was changed.'
  switch (error.type) {
    case 'not-json':
      return `This return cannot be read: it is cut off or is another kind of file. ${kept} Ask for it to be sent again.`
    case 'too-deep':
      return `This return is built in a way that no school's desk writes. ${kept} Ask who sent it.`
    case 'dangerous-name':
      return `This return carries a field named "${error.name}", which no school's desk writes. ${kept} Ask who sent it.`
    case 'other-kind':
      return `This file is not a return${error.kind === '' ? '' : ` but "${error.kind.slice(0, 60)}"`}. ${kept} Choose the file named return.json.`
    case 'newer':
      return `This return was made by a newer version of the app. ${kept} Update this app, then open it again.`
    case 'not-as-agreed':
      return `This return is not as agreed at "${error.place.slice(0, 120)}" (${error.why.slice(0, 200)}). ${kept} Ask the school to make it again.`
  }
}

function envelope(value: unknown): { kind: string; major: number; minor: number } {
  const record = asRecord(value)
  const format = asRecord(record.format)
  const number = (inner: unknown) => (typeof inner === 'number' ? inner : 0)
  return {
    kind: typeof record.kind === 'string' ? record.kind : '',
    major: number(format.major),
    minor: number(format.minor),
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {}
}

/** Walks without recursion: the depth of a hostile file must not become ours. */
function findUnsafe(root: unknown): ReadReturnError | null {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next
    if (value === null || typeof value !== 'object') continue
    if (depth > DEEPEST) return { type: 'too-deep' }
    if (Object.hasOwn(value, '__proto__')) return { type: 'dangerous-name', name: '__proto__' }
    for (const inner of Object.values(value)) waiting.push({ value: inner, depth: depth + 1 })
  }
  return null
}
