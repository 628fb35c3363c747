import { Icon } from '../../../ui/Icon.tsx'
import { freeWords } from './place-words.ts'
import type { Browsing } from './use-places.ts'

interface FolderListProps {
  readonly browsing: Browsing
}

/** The folders that can be opened from here, each with the room on its disk. */
export function FolderList({ browsing: { shown, trail, goInto } }: FolderListProps) {
  if (shown === null) return <p className="sd-muted">Looking.</p>
  if (shown.length === 0) {
    return (
      <p className="sd-muted">
        {trail.length === 0
          ? 'No place was found. Plug in a stick and open this again, or type a folder below.'
          : 'There are no folders inside. You can use this one.'}
      </p>
    )
  }
  return (
    <ul className="sf-folders" aria-label="Folders">
      {shown.map((place) => (
        <li key={place.placeId}>
          <button type="button" className="sf-folder" onClick={() => goInto(place)}>
            <Icon name="folder" />
            <span className="sf-folder__name">
              {place.label}
              {trail.length === 0 && <span className="sf-folder__path">{place.path}</span>}
            </span>
            {/* Inside a place every folder has the same room. */}
            {(trail.length === 0 || place.freeBytes !== trail.at(-1)?.freeBytes) && (
              <span className="sf-folder__free">{freeWords(place.freeBytes)}</span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}
