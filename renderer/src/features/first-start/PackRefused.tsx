import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notification } from '../../ui/Notification.tsx'
import type { RefusedPack } from './pack-reading.ts'

/** As many as one reads before sending the whole list on. */
const SHOWN_AT_ONCE = 5

/** Why a pack was not taken, with the places for whoever made it. */
export function PackRefused({ refused: { sentence, places } }: { readonly refused: RefusedPack }) {
  const first = places.slice(0, SHOWN_AT_ONCE)
  const rest = places.slice(SHOWN_AT_ONCE)
  return (
    <Notification tone="danger" title="This file cannot be used as a pack" live="assertive">
      <p>{sentence}</p>
      {first.length > 0 && <Places places={first} />}
      {rest.length > 0 && (
        <Disclosure summary={`${rest.length} more`}>
          <Places places={rest} />
        </Disclosure>
      )}
    </Notification>
  )
}

function Places({ places }: { readonly places: readonly string[] }) {
  return (
    <ul className="fs-start__places">
      {places.map((place) => (
        <li key={place}>{place}</li>
      ))}
    </ul>
  )
}
