import { aboutRow } from '../../storage/about-row.ts'
import type { Change, ChangedRow } from '../../storage/change.ts'

/** In the history of one thing only what became of that, not all that came with it. */
export function rowsAbout({ rows }: Change, about: string | null): readonly ChangedRow[] {
  const own = about === null ? rows : rows.filter((row) => aboutRow(row).includes(about))
  return own.length === 0 ? rows : own
}
