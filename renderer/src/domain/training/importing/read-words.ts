import { foldText } from '../../shared/text.ts'
import type { TrainingRecord } from '../record.ts'

/** What a cell says about a certificate; null where it says nothing. */
export function readYesOrNo(text: string): boolean | null {
  const plain = foldText(text)
  if (/^(y|yes|true|1|t|held|seen|attached|on file|x|✓|✔)$/.test(plain)) return true
  return /^(n|no|false|0|f|missing|not held|not seen|not found)$/.test(plain) ? false : null
}

const DELIVERIES: readonly (readonly [RegExp, TrainingRecord['delivery']])[] = [
  [/distance|correspondence|workbook|open learning/, 'distance'],
  [/online|on-line|e-?learning|webinar|remote|virtual|teams|zoom|recorded|video/, 'online'],
  [/face|person|room|classroom|on ?site|in school|inset|taught/, 'in-person'],
]

/** How it was given; null for words that say neither. */
export function readDelivery(text: string): TrainingRecord['delivery'] {
  const plain = foldText(text)
  return DELIVERIES.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/** `2.5`, `3 hours`, `1h 30`, `90 minutes`; null for what is no length. */
export function readHours(text: string): number | null {
  const plain = foldText(text).replace(',', '.')
  const minutes = /^(\d+) ?(m|min|mins|minutes)$/.exec(plain)
  if (minutes !== null) return inQuarters(Number(minutes[1]) / 60)
  const clock = /^(\d+) ?(?:h|hr|hrs|hours?|:) ?(\d{1,2}) ?(?:m|mins?|minutes)?$/.exec(plain)
  if (clock !== null) return inQuarters(Number(clock[1]) + Number(clock[2]) / 60)
  const hours = /^(\d+(?:\.\d+)?) ?(h|hr|hrs|hours?)?$/.exec(plain)
  return hours === null ? null : inQuarters(Number(hours[1]))
}

/** A course of more than 200 hours is a number from another column. */
function inQuarters(hours: number): number | null {
  return hours > 0 && hours <= 200 ? Math.round(hours * 100) / 100 : null
}

/** Only words that say so make it not completed; a list of what was done says nothing. */
export function readResult(text: string): TrainingRecord['result'] {
  return /\b(not|no|did ?n.?t|fail(ed)?|absent|incomplete|cancelled|withdrawn|booked|enrolled|in progress)\b/.test(
    foldText(text),
  )
    ? 'not-completed'
    : 'completed'
}
