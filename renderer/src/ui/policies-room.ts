import { addresses } from './addresses.ts'
import type { RoomTab } from './RoomTabs.tsx'

/** The two screens of the room of policies, for a `RoomTabs` at the top of each. */
export const policiesRoom: {
  readonly label: string
  readonly tabs: readonly [RoomTab, RoomTab]
} = {
  label: 'Policies and reading',
  tabs: [
    { label: 'Register', href: addresses.policies },
    { label: 'Who has read what', href: addresses.reading },
  ],
}
