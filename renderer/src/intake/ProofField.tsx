import './ProofField.css'
import { useState } from 'react'
import type { EvidenceKind } from '../domain/evidence/evidence.ts'
import { useDesk } from '../storage/desk-context.tsx'
import { readEvidence } from '../storage/repositories/evidence.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { EvidenceDrop } from './EvidenceDrop.tsx'
import { OnTheirWay } from './OnTheirWay.tsx'
import { type Proof, proofOf } from './proof.ts'
import { RefusedFiles } from './RefusedFiles.tsx'
import { takeIn } from './take-in.ts'
import { useUploadsAt } from './uploads.ts'

interface ProofFieldProps {
  /** What the file proves; its title in the library. */
  readonly title: string
  readonly proof: Proof | null
  readonly onChange: (proof: Proof | null) => void
  readonly legend?: string
  readonly kind?: EvidenceKind
  readonly buttonLabel?: string
}

/** One file that proves what is entered: the scan of a signed sheet, a letter, a mail. */
export function ProofField({
  title,
  proof,
  onChange,
  legend = 'Proof',
  kind = 'register',
  buttonLabel = 'Choose the scan or the mail',
}: ProofFieldProps) {
  const desk = useDesk()
  const [place] = useState(() => `${desk.card.id}:proof:${desk.context.newId()}`)
  const uploads = useUploadsAt(place)
  const take = async (files: readonly File[]) => {
    const [taken] = await takeIn({ desk, place }, files.slice(0, 1))
    if (taken?.type !== 'done') return
    onChange(proofOf(desk, await readEvidence(desk.db), taken.kept, { title, kind }))
  }
  return (
    <fieldset className="sd-field in-proof">
      <legend className="sd-field__label">
        {legend} <span className="sd-field__need">(optional)</span>
      </legend>
      {proof === null ? (
        <EvidenceDrop
          label={`File that proves it: ${title}`}
          buttonLabel={buttonLabel}
          multiple={false}
          zone={null}
          onFiles={(files) => void take(files)}
        />
      ) : (
        <div className="sd-cluster">
          <Icon name="file" />
          <span>{proof.file.fileName}</span>
          {proof.piece === null && (
            <span className="sd-small sd-muted">in the evidence library already</span>
          )}
          <Button small look="quiet" onClick={() => onChange(null)}>
            Take it away
          </Button>
        </div>
      )}
      <OnTheirWay uploads={uploads} />
      <RefusedFiles uploads={uploads} onAgain={(files) => void take(files)} />
    </fieldset>
  )
}
