import type { ComponentType, ReactNode } from 'react'
import type { Bridge } from '../../../../../electron/contract/bridge.ts'
import type { PlaceCard } from '../../../../../electron/contract/safety-values.ts'
import type { DeskCard } from '../../../../../electron/contract/values.ts'
import type { OpenRefusal } from '../../../storage/opening.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatBytes } from '../../../ui/format-number.ts'
import { RecoveryPage } from '../RecoveryPage.tsx'
import { SaveCopies } from './SaveCopies.tsx'

/** The chooser of a folder, which another group of screens owns. */
export type ChoosePlace = ComponentType<{
  readonly bridge: Bridge
  readonly title: string
  readonly lead: ReactNode
  readonly verb: string
  readonly forWriting: boolean
  readonly onChoose: (place: PlaceCard) => Promise<string | null>
  readonly onClose: () => void
}>

export interface RefusedProps {
  readonly bridge: Bridge
  readonly card: DeskCard
  readonly refusal: OpenRefusal
  readonly PlaceChooser: ChoosePlace
  readonly onRetry: () => void
}

/** A desk that this app or this browser cannot open. It is whole, and copies of it can be saved. */
export function Refused(props: RefusedProps) {
  const { bridge, card, refusal, PlaceChooser, onRetry } = props
  const { title, lead, next } = wordsOf(refusal, card)
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
      <SaveCopies bridge={bridge} card={card} PlaceChooser={PlaceChooser} />
    </RecoveryPage>
  )
}

interface Words {
  readonly title: string
  readonly lead: string
  readonly next: readonly string[]
}

export function wordsOf(refusal: OpenRefusal, { label }: DeskCard): Words {
  switch (refusal.type) {
    case 'newer-data':
      return {
        title: `${label} was last used with a newer app`,
        lead: `Its data has format ${refusal.schema}; this app knows formats up to ${refusal.appSchema}. To keep it whole, this app does not write to it. Nothing was changed.`,
        next: [
          'Install the newer version of Safeguarding Desk on this computer, then open it again.',
          'If you need your words before that, save a readable copy below.',
        ],
      }
    case 'browser-cannot-store':
      return {
        title: 'The browser could not make room for your desk',
        lead: `Your work is safe in the app’s folder on this computer. The browser could neither open the copy that it works on nor make a new one (${refusal.detail}).`,
        next: [
          refusal.freeBytes === null
            ? 'Close all windows of the browser, and start the app again.'
            : `The disk has ${formatBytes(refusal.freeBytes)} free. Make room: empty the recycle bin, clear old downloads.`,
          'If it does not help, start the app in another browser, Edge or Chrome. All of it is made again there from the app’s folder.',
        ],
      }
    case 'upgrade-failed':
      return {
        title: `${label} could not be brought up to this version`,
        lead: `${stepInWords(refusal.step)} Your work is whole and as it was before.`,
        next: [
          'Save a copy of everything below, to be on the safe side.',
          'Use the version of the app that you had before, and pass on to its makers what stands on this page.',
        ],
      }
  }
}

function stepInWords(step: string): string {
  return step === 'snapshot'
    ? 'The copy that is made before it could not be made or did not prove whole, so it was not begun.'
    : `It stopped at step ${step}.`
}
