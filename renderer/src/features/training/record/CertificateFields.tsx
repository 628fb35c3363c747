import type { EvidenceFile } from '../../../domain/evidence/evidence.ts'
import type { Certificate } from '../../../domain/training/record.ts'
import { EvidenceDrop } from '../../../intake/EvidenceDrop.tsx'
import { OnTheirWay } from '../../../intake/OnTheirWay.tsx'
import { RefusedFiles } from '../../../intake/RefusedFiles.tsx'
import { addressOfEvidence } from '../../../ui/addresses.ts'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { CERTIFICATE_STATES, CERTIFICATES, isCertificateState } from '../words/certificate-words.ts'
import { useCertificateFile } from './use-certificate-file.ts'

interface CertificateFieldsProps {
  readonly value: Certificate
  readonly onChange: (certificate: Certificate) => void
  /** The file that was just taken in and is not yet a piece of the library. */
  readonly file: EvidenceFile | null
  /** Absent where one state is given to many people, whose files differ. */
  readonly onFile?: ((file: EvidenceFile) => void) | undefined
}

/** Where the certificate is: the file itself, or what is known of it. */
export function CertificateFields({ value, onChange, file, onFile }: CertificateFieldsProps) {
  const states = CERTIFICATE_STATES.filter(
    (state) => state !== 'attached' || file !== null || value.evidenceId !== null,
  )
  const choose = (state: string) => {
    if (isCertificateState(state)) onChange({ ...value, state })
  }
  return (
    <div className="tr-part">
      {onFile !== undefined && (
        <CertificateFile file={file} evidenceId={value.evidenceId} onFile={onFile} />
      )}
      <RadioGroup
        legend="Certificate"
        options={states.map((state) => ({
          value: state,
          label: CERTIFICATES[state].word,
        }))}
        inline
        value={value.state}
        onChange={choose}
        hint={CERTIFICATES[value.state].meaning}
      />
      {(value.state === 'promised' || value.state === 'seen') && (
        <Field label={value.state === 'seen' ? 'Seen on' : 'Promised for'} need="optional">
          <DateInput value={value.on} onChange={(on) => onChange({ ...value, on })} />
        </Field>
      )}
      {value.state !== 'none' && (
        <Field
          label={value.state === 'waived' ? 'Why none is asked for' : 'About the certificate'}
          need="optional"
          hint="Such as its number, or where the paper is kept"
        >
          <TextInput value={value.note} onValueChange={(note) => onChange({ ...value, note })} />
        </Field>
      )}
    </div>
  )
}

interface CertificateFileProps {
  readonly file: EvidenceFile | null
  readonly evidenceId: string | null
  readonly onFile: (file: EvidenceFile) => void
}

function CertificateFile({ file, evidenceId, onFile }: CertificateFileProps) {
  const { uploads, add } = useCertificateFile(onFile)
  return (
    <div className="sd-stack sd-stack--tight">
      {file !== null && <p>{file.fileName} is here and will be attached when you save.</p>}
      {file === null && evidenceId !== null && (
        <p>
          <a href={addressOfEvidence(evidenceId)}>See the certificate</a>
        </p>
      )}
      <OnTheirWay uploads={uploads} />
      <RefusedFiles uploads={uploads} onAgain={add} />
      <EvidenceDrop
        label="Certificate"
        buttonLabel={file === null && evidenceId === null ? 'Attach a file' : 'Attach another file'}
        multiple={false}
        zone={null}
        onFiles={add}
      />
    </div>
  )
}
