import './Safety.css'
import type { DeskCard } from '../../../../electron/contract/values.ts'
import type { AlteredRow } from '../../storage/opening.ts'
import { RestoreScreen } from './restore/RestoreScreen.tsx'
import { SafetyScreen } from './SafetyScreen.tsx'

interface SafetyScreensProps {
  /** Route below `#/safety`, such as `/restore`. */
  readonly path: string
  /** The vault has another state of this desk now: closes what is open and opens it anew. */
  readonly onRestored: (card: DeskCard) => void
  /** Opens the desk again, which puts right what can be: these rows, or the journal. */
  readonly onReopen: (altered: readonly AlteredRow[] | null) => void
}

export function SafetyScreens({ path, ...moves }: SafetyScreensProps) {
  return path.startsWith('/restore') ? (
    <RestoreScreen onRestored={moves.onRestored} />
  ) : (
    <SafetyScreen {...moves} />
  )
}
