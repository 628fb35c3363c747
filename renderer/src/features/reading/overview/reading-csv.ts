import type { ReadingStanding } from '../../../domain/receipts/standing.ts'
import { csvOf } from '../../../domain/shared/csv.ts'
import type { ReadingRow } from './reading-rows.ts'

/** Everybody by every document, for a spreadsheet. It names people and stays at the school. */
export function matrixCsv(rows: readonly ReadingRow[], { documents }: ReadingStanding): string {
  const head = ['Staff code', 'Name', 'Post', 'Roles', ...documents.map(({ title }) => title)]
  const versions = ['', '', '', '', ...documents.map(({ versionLabel }) => versionLabel)]
  return csvOf([
    head,
    ...(versions.some((label) => label !== '') ? [versions] : []),
    ...rows.map(({ person, title, roleTitles, cells }) => [
      person.staffCode,
      title,
      person.post,
      roleTitles.join('; '),
      ...cells.map(({ spoken }) => spoken),
    ]),
  ])
}
