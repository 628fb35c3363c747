import type { JsonRefusal } from './json-refusal.ts'

/** Names that reach into JavaScript's objects instead of naming a field. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y

interface OpenBracket {
  /** Null in a list. */
  readonly keys: Set<string> | null
  /** Whether a string that comes next names a field. */
  expectsKey: boolean
}

/**
 * Walks a JSON text with a stack of its own and returns the first objection.
 *
 * It checks only what `JSON.parse` does not: depth, keys given twice, dangerous keys, numbers
 * beyond the largest, and whether the text stops early or goes on. Grammar is left to the parser.
 */
export function scanJson(text: string, maxDepth: number): JsonRefusal | null {
  const open: OpenBracket[] = []
  let complete = false
  let at = 0
  while (at < text.length) {
    const character = text.charAt(at)
    if (isSpace(character)) {
      at += 1
      continue
    }
    if (complete) return { type: 'trailing-text', line: lineAt(text, at) }
    const step = takeToken(text, at, open, maxDepth)
    if (step.objection !== null) return step.objection
    at = step.next
    complete = open.length === 0
  }
  return complete ? null : { type: 'truncated' }
}

interface Step {
  readonly next: number
  readonly objection: JsonRefusal | null
}

function takeToken(text: string, at: number, open: OpenBracket[], maxDepth: number): Step {
  const character = text.charAt(at)
  if (character === '{' || character === '[') {
    open.push({ keys: character === '{' ? new Set() : null, expectsKey: character === '{' })
    return step(at + 1, open.length > maxDepth ? { type: 'too-deep', maxDepth } : null)
  }
  if (character === '}' || character === ']') return takeClosing(text, at, open)
  const here = open.at(-1)
  if (character === ',' && here !== undefined) here.expectsKey = here.keys !== null
  if (character === '"') return takeString(text, at, here)
  if (character === '-' || (character >= '0' && character <= '9')) return takeNumber(text, at)
  return takeOther(text, at, open.length === 0)
}

function takeClosing(text: string, at: number, open: OpenBracket[]): Step {
  const closed = open.pop()
  const fits = closed !== undefined && (closed.keys !== null) === (text.charAt(at) === '}')
  return step(at + 1, fits ? null : { type: 'not-json', line: lineAt(text, at) })
}

/**
 * A word (`true`) is one token, so that the whole text may be one word; a sign stands alone,
 * and where a text begins with one it is a file of another kind.
 */
function takeOther(text: string, at: number, begins: boolean): Step {
  let next = at + 1
  if (/[a-z]/i.test(text.charAt(at))) {
    while (next < text.length && /[a-z]/i.test(text.charAt(next))) next += 1
  } else if (begins) return step(next, { type: 'not-json', line: lineAt(text, at) })
  return step(next, null)
}

function takeString(text: string, at: number, here: OpenBracket | undefined): Step {
  const end = endOfString(text, at)
  if (end === null) return step(text.length, { type: 'truncated' })
  if (here === undefined || here.keys === null || !here.expectsKey) return step(end, null)
  here.expectsKey = false
  const key = readKey(text.slice(at, end))
  if (key === null) return step(end, null)
  const line = (): number => lineAt(text, at)
  if (FORBIDDEN_KEYS.has(key)) return step(end, { type: 'forbidden-key', key, line: line() })
  if (here.keys.has(key)) return step(end, { type: 'duplicate-key', key, line: line() })
  here.keys.add(key)
  return step(end, null)
}

function endOfString(text: string, at: number): number | null {
  for (let next = at + 1; next < text.length; next += 1) {
    const character = text.charAt(next)
    if (character === '\\') next += 1
    else if (character === '"') return next + 1
  }
  return null
}

/** The name after escapes are undone, so that `\u005f_proto__` is seen for what it is. */
function readKey(quoted: string): string | null {
  if (!quoted.includes('\\')) return quoted.slice(1, -1)
  try {
    return String(JSON.parse(quoted))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function takeNumber(text: string, at: number): Step {
  NUMBER.lastIndex = at
  const digits = NUMBER.exec(text)?.[0] ?? text.charAt(at)
  const fits = Number.isFinite(Number(digits)) || digits === '-'
  return step(
    at + digits.length,
    fits ? null : { type: 'number-too-large', line: lineAt(text, at) },
  )
}

const step = (next: number, objection: JsonRefusal | null): Step => ({ next, objection })

const isSpace = (character: string): boolean =>
  character === ' ' || character === '\n' || character === '\r' || character === '\t'

function lineAt(text: string, at: number): number {
  let line = 1
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1))
    line += 1
  return line
}
