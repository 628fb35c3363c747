import { useState } from 'react'
import { EvidenceDrop } from '../../../intake/EvidenceDrop.tsx'
import { OnTheirWay } from '../../../intake/OnTheirWay.tsx'
import { RefusedFiles } from '../../../intake/RefusedFiles.tsx'
import { takeIn } from '../../../intake/take-in.ts'
import { useUploadsAt } from '../../../intake/uploads.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStaffLog } from '../../../storage/use-staff-log.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { type Proof, proofOf } from './proof.ts'

interface ProofFieldProps {
  /** What the file proves; its title in the library. */
  readonly title: string
  readonly proof: Proof | null
  readonly onChange: (proof: Proof | null) => void
  readonly legend?: string
}

/** One file that proves the entries: the scan of a signed sheet, a mail. */
export function ProofField({ title, proof, onChange, legend = 'Proof' }: ProofFieldProps) {
  const desk = useDesk()
  const log = useStaffLog()
  const [place] = useState(() => `${desk.card.id}:proof:${desk.context.newId()}`)
  const uploads = useUploadsAt(place)
  const take = async (files: readonly File[]) => {
    const [taken] = await takeIn({ desk, place }, files.slice(0, 1))
    if (taken?.type === 'done') onChange(proofOf(desk, log?.evidence ?? [], taken.kept, title))
  }
  return (
    <fieldset className="sd-field rd-proof">
      <legend className="sd-field__label">
        {legend} <span className="sd-field__need">(optional)</span>
      </legend>
      {proof === null ? (
        <EvidenceDrop
          label={`File that proves it: ${title}`}
          buttonLabel="Choose the scan or the mail"
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
