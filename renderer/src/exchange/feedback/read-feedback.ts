import {
  FEEDBACK_KIND,
  FEEDBACK_MINOR,
  type FeedbackFile,
  LARGEST_FEEDBACK,
} from '../../domain/feedback/feedback-file.ts'
import { describeJsonRefusal } from '../../domain/shared/json-refusal.ts'
import { ok, type Result, refused } from '../../domain/shared/result.ts'
import { parseJsonSafely } from '../../domain/shared/safe-json.ts'
import { describeMisfit, type FeedbackRefusal } from './feedback-misfit.ts'
import { feedbackSchema } from './feedback-schema.ts'

const LIMITS = { maxDepth: 16, maxLength: LARGEST_FEEDBACK }
const KEPT = 'Nothing was changed.'

/**
 * Reads a file of the partnership, which may come from anywhere; else why not.
 *
 * A file of our own version must be exactly as agreed. One of a newer minor version may carry
 * what we do not know: it stays in the value and survives being written again.
 */
export function readFeedback(
  text: string,
  fileName: string,
): Result<FeedbackFile, FeedbackRefusal> {
  const json = parseJsonSafely(text, LIMITS)
  if (!json.ok) return refused({ sentence: describeJsonRefusal(json.error, fileName) })
  const objection = objectionTo(json.value, fileName)
  if (objection !== null) return refused({ sentence: objection })
  const allowUnknown = numberAt(json.value, 'minor') > FEEDBACK_MINOR
  const read = feedbackSchema({ allowUnknown }).safeParse(json.value)
  if (read.success) return ok(read.data)
  const [issue] = read.error.issues
  return refused(describeMisfit(issue?.path ?? [], issue, fileName))
}

/** A file that is too large is not even read. */
export function tooLargeFeedback(fileName: string): string {
  return `“${fileName}” is larger than 1 MB, which no word of a partnership is. ${KEPT} Choose the file that ends in .sgfeedback.`
}

function objectionTo(value: unknown, fileName: string): string | null {
  if (fieldOf(value, 'kind') !== FEEDBACK_KIND) {
    return `“${fileName}” is not a word of your partnership about a return. ${KEPT} Choose the file that ends in .sgfeedback.`
  }
  const sealing = fieldOf(value, 'sealing')
  const isSealed = typeof sealing === 'string' && sealing !== 'none'
  return isSealed || numberAt(value, 'major') > 1
    ? `“${fileName}” was made for a newer version of the app. ${KEPT} Update this app, then open it again.`
    : null
}

function numberAt(value: unknown, name: string): number {
  const number = fieldOf(fieldOf(value, 'format'), name)
  return typeof number === 'number' ? number : 0
}

function fieldOf(value: unknown, name: string): unknown {
  if (value === null || typeof value !== 'object') return undefined
  return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
}
