import type { ComponentType } from 'react'
import type { PlaceChooserProps } from '../../bridge/place-chooser.ts'

/** The chooser of a folder, which another group of screens owns. */
export type ChoosePlace = ComponentType<PlaceChooserProps>
