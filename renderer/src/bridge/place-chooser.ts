import type { ReactNode } from 'react'
import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { PlaceCard } from '../../../electron/contract/safety-values.ts'

/** What is asked of the chooser of a folder: one group of screens owns it, others borrow it. */
export interface PlaceChooserProps {
  readonly bridge: Bridge
  readonly title: string
  /** What choosing is for, in one or two sentences. */
  readonly lead: ReactNode
  /** The verb before the folder's name: "Keep backups in". */
  readonly verb: string
  /** For something to be kept there: with a way to make a folder, and with advice on the disk. */
  readonly forWriting: boolean
  /** @returns why it was not taken, in a sentence; null when it was */
  readonly onChoose: (place: PlaceCard) => Promise<string | null>
  readonly onClose: () => void
}
