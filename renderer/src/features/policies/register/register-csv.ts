import { csvOf } from '../../../domain/shared/csv.ts'
import type { PolicyRow } from './policy-rows.ts'
import { labelInWords, PUBLICATION, STATES, statutoryInWords } from './policy-words.ts'

const HEAD = [
  'Category',
  'Policy',
  'Statutory',
  'Source',
  'Owner',
  'Approver',
  'Current version',
  'In effect from',
  'Approved on',
  'Approved by',
  'Minute',
  'Next review',
  'State',
  'Website',
  'Web address',
  'Next version',
  'To be read by',
  'Have read it',
  'Note',
]

/** The register for a spreadsheet, or for a board that keeps its own. */
export function registerCsv(rows: readonly PolicyRow[]): string {
  return csvOf([HEAD, ...rows.map(lineOf)])
}

function lineOf({
  line,
  title,
  category,
  owner,
  statutory,
  reading,
}: PolicyRow): readonly string[] {
  const { policy, current, reviewOn, state } = line
  return [
    category,
    title,
    statutoryInWords(policy),
    statutory.sources.join('; '),
    owner,
    policy.approver,
    current?.label ?? '',
    current?.effectiveOn ?? '',
    current?.approvedOn ?? '',
    current?.approvedBy ?? '',
    current?.minute ?? '',
    reviewOn ?? '',
    STATES[state].words,
    PUBLICATION[policy.website.state],
    policy.website.address,
    nextInWords(line),
    reading === null ? '' : String(reading.of),
    reading === null ? '' : String(reading.read),
    policy.note,
  ]
}

/** Whether next year's version is in hand, which partnerships like to see. */
export function nextInWords({ draft, toCome }: PolicyRow['line']): string {
  if (toCome !== null) return `Approved: ${labelInWords(toCome.label)}`
  if (draft === null) return ''
  const called = labelInWords(draft.label)
  return draft.progress === 'with-approver'
    ? `With the approver: ${called}`
    : `Being written: ${called}`
}
