import type {
  CountsSummary,
  DocumentListLine,
  FullSummary,
  GroupCounts,
} from '../../../domain/receipts/summary.ts'
import { formatDate } from '../../../ui/format-date.ts'

export type ListLine = DocumentListLine

/** "Read on 2 September 2026". */
export function listWords({ state, on, since, reason }: DocumentListLine): string {
  const because = reason === '' ? '' : `: ${reason}`
  switch (state) {
    case 'read':
      return on === null ? 'Read' : `Read on ${formatDate(on)}`
    case 'declined':
      return `Declined${because}`
    case 'exempt':
      return `Exempt${because}`
    case 'not-yet':
      return since === null ? 'Still to read' : `Still to read, since ${formatDate(since)}`
  }
}

/** One line for each person and document. */
export function governorsCsv({ lists, asAt }: FullSummary): readonly (readonly string[])[] {
  return [
    ['Document', 'Version', 'Name', 'Post', 'State', 'Day', 'As of'],
    ...lists.flatMap(({ title, versionLabel, lines }) =>
      lines.map((line) => [
        title,
        versionLabel,
        line.name,
        line.post,
        listWords(line),
        line.on ?? '',
        asAt,
      ]),
    ),
  ]
}

/** `29 of 47 staff and trainees; 1 of 4 governors`. */
export function groupsText(groups: readonly GroupCounts[]): string {
  return groups
    .map(({ title, share: { read, asked, exempt } }) => `${read} of ${asked - exempt} ${title}`)
    .join('; ')
}

/** Counts only; nobody is named. */
export function countsCsv({ documents, asAt }: CountsSummary): readonly (readonly string[])[] {
  return [
    [
      'Document',
      'Version',
      'Must read it',
      'Excused',
      'Have read it',
      'Per cent',
      'Of whom',
      'First read on',
      'Last read on',
      'As of',
    ],
    ...documents.map(({ title, versionLabel, share, groups, readFrom, readTo }) => [
      title,
      versionLabel,
      String(share.asked),
      String(share.exempt),
      String(share.read),
      share.percent === null ? '' : String(share.percent),
      groupsText(groups),
      readFrom ?? '',
      readTo ?? '',
      asAt,
    ]),
  ]
}
