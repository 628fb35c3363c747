import type { PlaceCard } from '../../../../../electron/contract/safety-values.ts'
import { Button } from '../../../ui/Button.tsx'

interface FolderTrailProps {
  readonly trail: readonly PlaceCard[]
  readonly onGoUp: (depth: number) => void
}

/** Where she is, and the way back up. The last name takes the focus when a folder was opened. */
export function FolderTrail({ trail, onGoUp }: FolderTrailProps) {
  const here = trail.at(-1)
  return (
    <nav aria-label="Where you are">
      <ol className="sf-trail">
        <li>
          {here === undefined ? (
            <strong tabIndex={-1} data-here>
              All places
            </strong>
          ) : (
            <Button look="quiet" small onClick={() => onGoUp(0)}>
              All places
            </Button>
          )}
        </li>
        {trail.slice(0, -1).map((place, at) => (
          <li key={place.placeId}>
            <Button look="quiet" small onClick={() => onGoUp(at + 1)}>
              {place.label}
            </Button>
          </li>
        ))}
        {here !== undefined && (
          <li>
            <strong tabIndex={-1} data-here>
              {here.label}
            </strong>
          </li>
        )}
      </ol>
      {here !== undefined && <code className="sd-muted sd-small">{here.path}</code>}
    </nav>
  )
}
