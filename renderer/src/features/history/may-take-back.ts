import type { Change } from '../../storage/change.ts'

/** Whether a change can be taken back: not what is final or quiet, and not a note, which changed nothing. */
export function mayTakeBack({ rows, what }: Pick<Change, 'rows' | 'what'>): boolean {
  return rows.length > 0 && what.final !== true && what.quiet !== true
}
