import type { z } from 'zod'
import type { PackRefusal } from './pack.ts'

type Issue = z.core.$ZodIssue

/** Turns what the schema found into sentences that name the file and the place. */
export function shapeRefusals(
  file: string,
  root: unknown,
  issues: readonly Issue[],
): readonly PackRefusal[] {
  return issues.map((issue) => {
    const place = placeInWords(root, issue.path)
    const where = place === '' ? `In ${file}` : `In ${file}, ${place}`
    return { type: 'shape', file, place, sentence: `${where}: ${faultInWords(issue)}.` }
  })
}

/** A path as a person would look for it: `questions “TRN04”, level`. */
export function placeInWords(root: unknown, path: readonly PropertyKey[]): string {
  const places: string[] = []
  let here: unknown = root
  for (const step of path) {
    here = childOf(here, step)
    if (typeof step !== 'number') {
      places.push(String(step))
      continue
    }
    const name = nameOf(here)
    places.push(`${places.pop() ?? 'line'} ${name === null ? `number ${step + 1}` : `“${name}”`}`)
  }
  return places.join(', ')
}

function childOf(value: unknown, step: PropertyKey): unknown {
  if (value === null || typeof value !== 'object') return undefined
  return Object.entries(value).find(([key]) => key === String(step))?.[1]
}

function nameOf(value: unknown): string | null {
  for (const key of ['code', 'id', 'value', 'key']) {
    const name = childOf(value, key)
    if (typeof name === 'string' || typeof name === 'number') return String(name)
  }
  return null
}

function faultInWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeFault(issue.expected, issue.message)
    case 'unrecognized_keys':
      return `${issue.keys.map((key) => `“${key}”`).join(', ')} is not a field of this format; look for a slip of the pen`
    case 'invalid_value':
      return `only ${issue.values.map((value) => `“${String(value)}”`).join(', ')} may stand here`
    case 'too_big':
      return `this is longer or larger than the ${String(issue.maximum)} that can be taken`
    case 'too_small':
      return 'this may not be empty or below nought'
    case 'custom':
      return `this ${issue.message}`
    default:
      return 'this is not written as the format wants it'
  }
}

function typeFault(expected: string, message: string): string {
  return message.endsWith('received undefined')
    ? 'this is missing'
    : `this should be ${KINDS[expected] ?? 'something else'}`
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'a group in curly brackets',
  record: 'a group in curly brackets',
}
