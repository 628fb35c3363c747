import './UploadList.css'
import type { Evidence, EvidenceTarget } from '../../domain/evidence/evidence.ts'
import type { AuditId, EvidenceId } from '../../domain/shared/ids.ts'
import { formatBytes } from '../../ui/format-number.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { KnownFile } from './KnownFile.tsx'
import { RefusedFiles } from './RefusedFiles.tsx'
import { type Upload, useUploads } from './uploads.ts'

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
  const all = useUploads(({ uploads }) => uploads)
  const uploads = all.filter((upload) => upload.place === place)
  if (uploads.length === 0) return null
  return (
    <div className="ev-uploads">
      {uploads.map((upload) => (
        <OnItsWay key={upload.id} upload={upload} />
      ))}
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

function OnItsWay({ upload: { file, state, stop } }: { readonly upload: Upload }) {
  if (state.type !== 'waiting' && state.type !== 'sending') return null
  const sent = state.type === 'sending' ? state.sent : 0
  return (
    <ProgressBar
      label={file.name}
      value={sent}
      max={file.size}
      text={progressText(state.type, sent, file.size)}
      onCancel={stop}
      cancelLabel="Stop this file"
    />
  )
}

function progressText(type: 'waiting' | 'sending', sent: number, size: number): string {
  if (type === 'waiting') return 'waits its turn'
  if (sent >= size) return 'the copy is being checked'
  return `${formatBytes(sent)} of ${formatBytes(size)}`
}
