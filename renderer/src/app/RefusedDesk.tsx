import { Refused, type RefusedProps } from '../features/recovery/refused/Refused.tsx'
import { PlaceChooser } from '../features/safety/place/PlaceChooser.tsx'

/** A desk that cannot be opened, with the chooser for where a copy of it is to lie. */
export function RefusedDesk(props: Omit<RefusedProps, 'PlaceChooser'>) {
  return <Refused {...props} PlaceChooser={PlaceChooser} />
}
