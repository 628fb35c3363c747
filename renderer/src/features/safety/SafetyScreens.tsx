import './Safety.css'
import type { DeskCard } from '../../../../electron/contract/values.ts'
import { RestoreScreen } from './restore/RestoreScreen.tsx'
import { SafetyScreen } from './SafetyScreen.tsx'

interface SafetyScreensProps {
  /** Route below `#/safety`, such as `/restore`. */
  readonly path: string
  /** The vault has another state of this desk now: closes what is open and opens it anew. */
  readonly onRestored: (card: DeskCard) => void
}

export function SafetyScreens({ path, onRestored }: SafetyScreensProps) {
  return path.startsWith('/restore') ? (
    <RestoreScreen onRestored={onRestored} />
  ) : (
    <SafetyScreen onRestored={onRestored} />
  )
}
