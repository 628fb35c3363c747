import type { FeedbackFile } from '../../domain/feedback/feedback-file.ts'

/**
 * A word of the partnership as a `.sgfeedback` file: kind, format and sealing lead, as in every
 * container of ours, and all other names are sorted, so equal words give equal bytes.
 */
export function writeFeedback(file: FeedbackFile): string {
  const { kind, format, sealing, ...rest } = file
  const ordered = { kind, format: sorted(format), sealing, ...(sorted(rest) as object) }
  return `${JSON.stringify(ordered, null, 2)}\n`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]))
}
