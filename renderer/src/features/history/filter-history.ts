import { foldText } from '../../domain/shared/text.ts'
import type { Change } from '../../storage/change.ts'

/** What somebody did and mentions the text; the app's own notes are left out. */
export function filterHistory(changes: readonly Change[], text: string): readonly Change[] {
  const sought = foldText(text.trim())
  return changes.filter(
    ({ what, author }) => !what.quiet && foldText(`${what.label} ${author}`).includes(sought),
  )
}
