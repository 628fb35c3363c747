import { describeJsonRefusal } from '../shared/json-refusal.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseJsonSafely } from '../shared/safe-json.ts'
import {
  PERSON_FILE_ENTRY,
  PERSON_FILE_KIND,
  type PersonFile,
  personFileSchema,
} from './person-file.ts'

const LIMITS = { maxDepth: 16, maxLength: 10_000_000 }
const KEPT = 'Nothing was changed.'

/** Reads `person.json`, which may come from anywhere; else the sentence that says why not. */
export function readPersonFile(text: string | undefined): Result<PersonFile, string> {
  if (text === undefined) {
    return refused(
      `There is no ${PERSON_FILE_ENTRY} in this file, so it is not somebody's training and reading. ${KEPT} Choose the zip that the earlier school gave.`,
    )
  }
  const json = parseJsonSafely(text, LIMITS)
  if (!json.ok) return refused(describeJsonRefusal(json.error, PERSON_FILE_ENTRY))
  const objection = objectionTo(json.value)
  if (objection !== null) return refused(objection)
  const read = personFileSchema.safeParse(json.value)
  if (read.success) return ok(read.data)
  const issue = read.error.issues[0]
  const place = issue?.path.join('.').slice(0, 120) || 'its beginning'
  const why = issue?.message.slice(0, 200) ?? ''
  return refused(
    `This file is not as a desk writes it at "${place}" (${why}). ${KEPT} Ask the earlier school to make it again.`,
  )
}

function objectionTo(value: unknown): string | null {
  const field = (name: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  if (field('kind') !== PERSON_FILE_KIND) {
    return `This file is not somebody's training and reading. ${KEPT} Choose the zip that the earlier school gave.`
  }
  const format = field('format')
  if (typeof format === 'number' && format > 1) {
    return `This file was made by a newer version of the app. ${KEPT} Update this app, then open it again.`
  }
  const sealing = field('sealing')
  return typeof sealing === 'string' && sealing !== 'none'
    ? `This file is sealed in a way that this version of the app does not know. ${KEPT} Update this app, then open it again.`
    : null
}
