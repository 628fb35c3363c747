import { foldText } from '../../shared/text.ts'
import type { Certificate, TrainingRecord } from '../record.ts'
import type { HistoryRow } from './history-row.ts'
import { listedCertificate, type Placed } from './listed-record.ts'

/** One thing that a list says otherwise. Empty: nothing was, or is, there. */
export interface RecordChange {
  readonly field:
    | 'completedOn'
    | 'startedOn'
    | 'provider'
    | 'hours'
    | 'delivery'
    | 'result'
    | 'certificate'
    | 'dueOverride'
    | 'note'
  readonly before: string
  readonly after: string
  /** What only fills a gap is done; what would replace something waits for her word. */
  readonly fillsGap: boolean
}

const PLAIN = ['startedOn', 'provider', 'hours', 'delivery', 'note'] as const

/** What a row says that a record does not, in the order in which a record is shown. */
export function changesFromRow(
  held: TrainingRecord,
  row: HistoryRow,
  placed: Placed,
): readonly RecordChange[] {
  const plain = PLAIN.flatMap((field): readonly RecordChange[] => {
    const [before, after] = [wordsOf(held[field]), wordsOf(row[field])]
    return after === '' || saysTheSame(before, after)
      ? []
      : [{ field, before, after, fillsGap: before === '' }]
  })
  const own: RecordChange[] = []
  if (placed.completedOn !== held.completedOn) {
    own.push(replacing('completedOn', held.completedOn, placed.completedOn))
  }
  if (row.result !== held.result) own.push(replacing('result', held.result, row.result))
  return [...own, ...plain, ...certificateChange(held, row), ...overrideChange(held, placed)]
}

function replacing(field: RecordChange['field'], before: string, after: string): RecordChange {
  return { field, before, after, fillsGap: false }
}

function certificateChange(held: TrainingRecord, row: HistoryRow): readonly RecordChange[] {
  const before = held.certificate
  const after = listedCertificate(row)
  if (row.certificateHeld === null && after.state === 'none') return []
  const fills =
    after.state === 'seen' &&
    (before.state === 'none' ||
      before.state === 'declared' ||
      (before.state === 'seen' && before.on === null && before.note === ''))
  if (fills && (before.state !== after.state || before.note !== after.note)) {
    return [change(before, after, true)]
  }
  // Not one that is filed here: it is kept whatever the list says, so there is nothing to take.
  const contradicts = after.state === 'none' && ['seen', 'declared'].includes(before.state)
  return contradicts ? [change(before, after, false)] : []
}

function change(before: Certificate, after: Certificate, fillsGap: boolean): RecordChange {
  return { field: 'certificate', before: before.state, after: after.state, fillsGap }
}

/** Only where she said that the list's day counts. */
function overrideChange({ dueOverride }: TrainingRecord, { renewal }: Placed) {
  if (renewal === null || renewal.on === dueOverride?.on) return []
  const before = dueOverride?.on ?? ''
  return [{ field: 'dueOverride' as const, before, after: renewal.on, fillsGap: true }]
}

/**
 * The record with some of these changes.
 *
 * A certificate that is in the library is never let go because a list does not know of it.
 */
export function withChanges(
  held: TrainingRecord,
  row: HistoryRow,
  placed: Placed,
  changes: readonly RecordChange[],
): TrainingRecord {
  const fields = new Set(changes.map(({ field }) => field))
  const takes = (field: RecordChange['field']) => fields.has(field)
  const keepsFile = held.certificate.state === 'attached'
  return {
    ...held,
    ...(takes('completedOn') ? { completedOn: placed.completedOn } : {}),
    ...(takes('result') ? { result: row.result } : {}),
    ...(takes('startedOn') ? { startedOn: row.startedOn } : {}),
    ...(takes('provider') ? { provider: row.provider } : {}),
    ...(takes('hours') ? { hours: row.hours } : {}),
    ...(takes('delivery') ? { delivery: row.delivery } : {}),
    ...(takes('note') ? { note: row.note } : {}),
    ...(takes('certificate') && !keepsFile ? { certificate: listedCertificate(row) } : {}),
    ...(takes('dueOverride') ? { dueOverride: placed.renewal } : {}),
  }
}

function wordsOf(value: string | number | null): string {
  return value === null ? '' : String(value)
}

function saysTheSame(one: string, other: string): boolean {
  return one === other || foldText(one) === foldText(other)
}
