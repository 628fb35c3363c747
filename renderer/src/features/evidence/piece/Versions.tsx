import type { Audit } from '../../../domain/audit/audit.ts'
import type { Evidence, EvidenceVersion } from '../../../domain/evidence/evidence.ts'
import { currentVersion } from '../../../domain/evidence/evidence-state.ts'
import type { EvidenceVersionId } from '../../../domain/shared/ids.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatMoment } from '../../../ui/format-time.ts'
import { sourceInWords } from '../piece-words.ts'
import { useIsLost } from '../use-is-lost.ts'
import { FileActions } from './FileActions.tsx'
import { ReplaceFile } from './ReplaceFile.tsx'

interface VersionsProps {
  readonly audit: Audit
  readonly piece: Evidence
  readonly shown: EvidenceVersionId
  readonly onShow: (id: EvidenceVersionId) => void
}

/** The file as it is now and as it was before. Replacing keeps the old one. */
export function Versions({ audit, piece, shown, onShow }: VersionsProps) {
  const { source } = currentVersion(piece)
  const isLost = useIsLost(source)
  const locked = useIsLocked(audit)
  const newestFirst = [...piece.versions].reverse()
  return (
    <section className="ev-part" aria-labelledby="ev-versions">
      <h2 id="ev-versions">{source.type === 'file' ? 'File and versions' : 'Versions'}</h2>
      <ul className="sd-rows">
        {newestFirst.map((version, at) => (
          <VersionRow
            key={version.id}
            version={version}
            number={piece.versions.length - at}
            isCurrent={at === 0}
            isShown={version.id === shown}
            onShow={() => onShow(version.id)}
          />
        ))}
      </ul>
      {/* A lost file is brought above, beside the words that say so. */}
      {!locked && !isLost && <ReplaceFile auditId={audit.id} piece={piece} isLost={false} />}
    </section>
  )
}

interface VersionRowProps {
  readonly version: EvidenceVersion
  readonly number: number
  readonly isCurrent: boolean
  readonly isShown: boolean
  readonly onShow: () => void
}

function VersionRow({ version, number, isCurrent, isShown, onShow }: VersionRowProps) {
  const { source, addedAt, addedBy } = version
  const name = `version ${number}`
  return (
    <li className="sd-row">
      <div className="sd-row__words">
        <strong>
          Version {number}
          {isCurrent && ', the current one'}
        </strong>
        <div>
          {source.type === 'file' ? `${source.fileName} (${sourceInWords(source)})` : source.place}
        </div>
        <div className="sd-small sd-muted">
          Added {formatMoment(addedAt)} by {addedBy}
        </div>
      </div>
      {source.type === 'file' && (
        <div className="sd-cluster sd-no-print">
          {!isShown && (
            <Button small look="quiet" aria-label={`Show ${name}`} onClick={onShow}>
              Show
            </Button>
          )}
          {!isCurrent && <FileActions source={source} of={name} small />}
        </div>
      )}
    </li>
  )
}
