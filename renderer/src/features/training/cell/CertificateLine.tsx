import type { TrainingRecord } from '../../../domain/training/record.ts'
import { addressOfEvidence } from '../../../ui/addresses.ts'
import { Tag } from '../../../ui/Tag.tsx'
import type { Training } from '../use-training.ts'
import { CERTIFICATES, certificateWords } from '../words/certificate-words.ts'

interface CertificateLineProps {
  readonly training: Training
  readonly record: TrainingRecord
}

/** Where the certificate of a record is; nothing where the course gives none and none is there. */
export function CertificateLine({ training, record }: CertificateLineProps) {
  const { certificate, courseId } = record
  const expected = training.rules.courseById.get(courseId ?? '')?.certificateExpected ?? false
  if (certificate.state === 'none' && !expected) {
    return <span className="sd-small sd-muted">This course gives no certificate</span>
  }
  const { shape, tone } = CERTIFICATES[certificate.state]
  return (
    <>
      <Tag tone={tone} shape={shape}>
        {certificateWords(certificate)}
      </Tag>
      {certificate.evidenceId !== null && (
        <a href={addressOfEvidence(certificate.evidenceId)}>See it</a>
      )}
    </>
  )
}
