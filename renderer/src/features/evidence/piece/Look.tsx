import type { Evidence, EvidenceVersion } from '../../../domain/evidence/evidence.ts'
import { currentVersion } from '../../../domain/evidence/evidence-state.ts'
import { Preview } from '../preview/Preview.tsx'
import { useIsLost } from '../use-is-lost.ts'
import { FileActions } from './FileActions.tsx'

interface LookProps {
  readonly piece: Evidence
  readonly version: EvidenceVersion
  readonly trustedScriptUrl: (address: string) => string
}

/** How the file looks, and the ways out of the app with it. */
export function Look({ piece, version, trustedScriptUrl }: LookProps) {
  const { source } = version
  const isLost = useIsLost(source)
  if (source.type === 'pointer') return null
  const isCurrent = version.id === currentVersion(piece).id
  return (
    <section className="ev-look ev-page__look" aria-labelledby="ev-look">
      <h2 id="ev-look">{isCurrent ? 'The file' : `Earlier version: ${source.fileName}`}</h2>
      {isLost ? (
        <p className="sd-muted">There is nothing to show until the file is brought again.</p>
      ) : (
        <>
          <div className="sd-cluster sd-no-print">
            <FileActions source={source} of={`“${source.fileName}”`} />
          </div>
          <Preview
            key={source.sha256}
            source={source}
            title={piece.title}
            trustedScriptUrl={trustedScriptUrl}
          />
        </>
      )}
    </section>
  )
}
