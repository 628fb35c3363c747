import { useRef, useState } from 'react'
import type { Evidence, EvidenceSource } from '../../../domain/evidence/evidence.ts'
import { currentVersion } from '../../../domain/evidence/evidence-state.ts'
import type { Policy, PolicyVersion } from '../../../domain/policies/policy.ts'
import { EvidenceDrop } from '../../../intake/EvidenceDrop.tsx'
import { OnTheirWay } from '../../../intake/OnTheirWay.tsx'
import { RefusedFiles } from '../../../intake/RefusedFiles.tsx'
import { takeIn } from '../../../intake/take-in.ts'
import { useUploadsAt } from '../../../intake/uploads.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useMissingFiles } from '../../../storage/missing-files.ts'
import { readEvidence } from '../../../storage/repositories/evidence.ts'
import { editPolicyVersion } from '../../../storage/repositories/policies.ts'
import { addressOfEvidence } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { pieceOfVersion } from './file-of-version.ts'
import { PickFileDialog } from './PickFileDialog.tsx'
import { PlaceDialog } from './PlaceDialog.tsx'
import { useEditVersion } from './use-edit-policy.ts'

interface VersionFileProps {
  readonly policy: Policy
  readonly version: PolicyVersion
  readonly library: readonly Evidence[]
}

/** The file of a version, or the ways to give it one. */
export function VersionFile(props: VersionFileProps) {
  const { version, library } = props
  const piece = library.find(({ id }) => id === version.evidenceId)
  return piece === undefined ? <NoFile {...props} /> : <TheFile {...props} piece={piece} />
}

function TheFile({ policy, version, piece }: VersionFileProps & { readonly piece: Evidence }) {
  const desk = useDesk()
  const edit = useEditVersion(policy, version)
  const showWithUndo = useUndoToast()
  const { source } = currentVersion(piece)
  const isMissing = useMissingFiles(
    ({ missing }) => source.type === 'file' && missing.has(source.sha256),
  )
  const takeOff = async () => {
    const change = await edit('File', { evidenceId: null })
    showWithUndo(`“${piece.title}” stays in Evidence.`, () => desk.undo(change))
  }
  return (
    <div className="pl-file">
      <Icon name={source.type === 'file' ? 'file' : 'pointer'} />
      <a className="pl-file__name" href={addressOfEvidence(piece.id)}>
        {source.type === 'file' ? source.fileName : source.place}
      </a>
      {isMissing && (
        <Tag tone="warning" shape="missing">
          File missing
        </Tag>
      )}
      <Button
        small
        look="quiet"
        aria-label={`Not this file for version ${version.label}`}
        onClick={() => void takeOff()}
      >
        Not this file
      </Button>
    </div>
  )
}

function NoFile({ policy, version, library }: VersionFileProps) {
  const [dialog, setDialog] = useState<'pick' | 'place' | null>(null)
  const zone = useRef<HTMLDivElement>(null)
  const desk = useDesk()
  const attach = useAttach(policy, version)
  const place = `${desk.card.id} policy version ${version.id}`
  const uploads = useUploadsAt(place)
  const add = async (files: readonly File[]) => {
    const [taken] = await takeIn({ desk, place }, files.slice(0, 1))
    if (taken?.type === 'done') await attach(taken.kept)
  }
  const close = () => setDialog(null)
  return (
    <div className="sd-stack sd-stack--tight sd-no-print" ref={zone} tabIndex={-1}>
      <OnTheirWay uploads={uploads} />
      <RefusedFiles uploads={uploads} onAgain={add} />
      <EvidenceDrop
        label={`File of version ${version.label}`}
        buttonLabel="Add its file"
        multiple={false}
        zone={zone}
        onFiles={add}
      />
      <div className="sd-cluster">
        <Button look="quiet" icon="search" onClick={() => setDialog('pick')}>
          Pick from the library
        </Button>
        <Button look="quiet" icon="pointer" onClick={() => setDialog('place')}>
          Say where it is kept
        </Button>
      </div>
      {dialog === 'pick' && (
        <PickFileDialog
          title={`File of version ${version.label}`}
          pieces={library}
          onPick={(piece) => void attach(piece)}
          onClose={close}
        />
      )}
      {dialog === 'place' && (
        <PlaceDialog
          title={`Where version ${version.label} is kept`}
          onPlace={(words) => void attach({ type: 'pointer', place: words })}
          onClose={close}
        />
      )}
    </div>
  )
}

/** A file in the vault, a place named, or a piece that the library has: one change with one undo. */
function useAttach(policy: Policy, version: PolicyVersion) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (what: EvidenceSource | Evidence) => {
    const found =
      'type' in what
        ? pieceOfVersion(desk, await readEvidence(desk.db), what, policy, version)
        : { piece: what, isNew: false }
    const change = await editPolicyVersion(
      desk,
      policy,
      version.id,
      'File',
      (stored) => ({ ...stored, evidenceId: found.piece.id }),
      found.isNew ? found.piece : null,
    )
    showWithUndo(`“${found.piece.title}” is the file of version ${version.label}.`, () =>
      desk.undo(change),
    )
  }
}
