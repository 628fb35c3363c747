import type { Bridge } from '../../../../../electron/contract/bridge.ts'
import type { DeskCard } from '../../../../../electron/contract/values.ts'
import type { OpenRefusal } from '../../../storage/opening.ts'
import { Button } from '../../../ui/Button.tsx'
import type { ChoosePlace } from '../choose-place.ts'
import { RecoveryPage } from '../RecoveryPage.tsx'
import { RenewCopy } from './RenewCopy.tsx'
import { wordsOf } from './refusal-words.ts'
import { SaveCopies } from './SaveCopies.tsx'

export interface RefusedProps {
  readonly bridge: Bridge
  readonly card: DeskCard
  readonly refusal: OpenRefusal
  readonly PlaceChooser: ChoosePlace
  /** This browser's storage was emptied just now, and that did not help. */
  readonly isRenewed: boolean
  readonly onRetry: () => void
  /** Empties this browser's storage and opens the desk; a sentence when that could not be done. */
  readonly onRenew: () => Promise<string | null>
}

/** A desk that this app or this browser cannot open. It is whole, and copies of it can be saved. */
export function Refused(props: RefusedProps) {
  const { bridge, card, refusal, PlaceChooser, isRenewed, onRetry, onRenew } = props
  const { title, lead, next } = wordsOf(refusal, card)
  const mayRenew = !isRenewed && isOfStorage(refusal)
  return (
    <RecoveryPage title={title} lead={<p>{lead}</p>}>
      <section className="sd-stack sd-stack--tight">
        <h2>What to do</h2>
        <ol className="rc-steps">
          {next.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <div>
          <Button look="primary" onClick={onRetry}>
            Try again
          </Button>
        </div>
      </section>
      {mayRenew && <RenewCopy bridge={bridge} deskId={card.id} onRenew={onRenew} />}
      <SaveCopies bridge={bridge} card={card} PlaceChooser={PlaceChooser} />
    </RecoveryPage>
  )
}

/** On a full disk a new copy would find no more room than the old one. */
function isOfStorage(refusal: OpenRefusal): boolean {
  return refusal.type === 'browser-cannot-store' && refusal.freeBytes === null
}
