import type { JsonRefusal } from './json-refusal.ts'
import { scanJson } from './json-scan.ts'
import { ok, type Result, refused } from './result.ts'
import { wellFormed } from './text.ts'

export interface JsonLimits {
  /** Brackets within brackets. */
  readonly maxDepth: number
  /** In characters. */
  readonly maxLength: number
}

/**
 * Reads JSON that came from outside.
 *
 * The text is walked once without recursion before `JSON.parse` sees it, so that deep
 * nesting cannot overflow the stack, a key given twice cannot hide a value, and a key that
 * means something to JavaScript (`__proto__`) never reaches an object. Halves of characters
 * become U+FFFD.
 */
export function parseJsonSafely(text: string, limits: JsonLimits): Result<unknown, JsonRefusal> {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (plain.length > limits.maxLength) {
    return refused({ type: 'too-long', maxLength: limits.maxLength })
  }
  if (plain.trim() === '') return refused({ type: 'empty' })
  if (plain.slice(0, 4).includes('\u0000')) return refused({ type: 'wrong-encoding' })
  const objection = scanJson(plain, limits.maxDepth)
  if (objection !== null) return refused(objection)
  try {
    return ok(withoutHalves(JSON.parse(plain), plain))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return refused({ type: 'not-json', line: lineOfFault(error, plain) })
  }
}

const MAY_HOLD_HALVES = /\\u[dD][89abABcdefCDEF]|[\uD800-\uDFFF]/

function withoutHalves(value: unknown, source: string): unknown {
  return MAY_HOLD_HALVES.test(source) ? mended(value) : value
}

// Recursion is safe here: the depth was limited before.
function mended(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value)
  if (Array.isArray(value)) return value.map(mended)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [wellFormed(key), mended(entry)]),
  )
}

function lineOfFault(error: SyntaxError, text: string): number {
  const position = /position (\d+)/.exec(error.message)
  const upTo = position === null ? text : text.slice(0, Number(position[1]))
  return upTo.split('\n').length
}
