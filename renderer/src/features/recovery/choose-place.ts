import type { ComponentType, ReactNode } from 'react'
import type { Bridge } from '../../../../electron/contract/bridge.ts'
import type { PlaceCard } from '../../../../electron/contract/safety-values.ts'

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
