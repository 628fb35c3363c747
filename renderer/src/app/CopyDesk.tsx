import type { ComponentProps } from 'react'
import { CopyBanner } from '../features/recovery/deputy/CopyBanner.tsx'
import { PlaceChooser } from '../features/safety/place/PlaceChooser.tsx'

/** A desk that is only looked at, with the chooser for where the other one is told. */
export function CopyDesk(props: Omit<ComponentProps<typeof CopyBanner>, 'PlaceChooser'>) {
  return <CopyBanner {...props} PlaceChooser={PlaceChooser} />
}
