import './UploadList.css'
import type { Evidence, EvidenceTarget } from '../../domain/evidence/evidence.ts'
import type { AuditId, EvidenceId } from '../../domain/shared/ids.ts'
import { OnTheirWay } from '../../intake/OnTheirWay.tsx'
import { RefusedFiles } from '../../intake/RefusedFiles.tsx'
import { useUploadsAt } from '../../intake/uploads.ts'
import { KnownFile } from './KnownFile.tsx'

interface UploadListProps {
  readonly place: string
  readonly auditId: AuditId
  readonly library: readonly Evidence[]
  /** Null for the library itself. */
  readonly target: EvidenceTarget | null
  /** The pieces that stand here already. */
  readonly here: ReadonlySet<EvidenceId>
  readonly onAgain: (files: readonly File[]) => unknown
}

/** What is on its way here, and what was held up, each with its reason and a next step. */
export function UploadList({ place, library, onAgain, ...rest }: UploadListProps) {
  const uploads = useUploadsAt(place)
  if (uploads.length === 0) return null
  return (
    <div className="ev-uploads">
      <OnTheirWay uploads={uploads} />
      {uploads.map((upload) => {
        const { state } = upload
        if (state.type !== 'known') return null
        const piece = library.find(({ id }) => id === state.piece)
        return piece ? (
          <KnownFile key={upload.id} {...rest} id={upload.id} kept={state.kept} piece={piece} />
        ) : null
      })}
      <RefusedFiles uploads={uploads} onAgain={onAgain} />
    </div>
  )
}
