import { useState } from 'react'
import { nameOf } from '../../../domain/people/person.ts'
import type { MissingCertificate } from '../../../domain/training/certificates-missing.ts'
import { OnTheirWay } from '../../../intake/OnTheirWay.tsx'
import { RefusedFiles } from '../../../intake/RefusedFiles.tsx'
import { addressOfPersonsTraining } from '../../../ui/addresses.ts'
import { classes } from '../../../ui/classes.ts'
import { Select } from '../../../ui/Select.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { useDroppedFiles } from '../../../ui/use-dropped-files.ts'
import type { Training } from '../use-training.ts'
import { CERTIFICATES, type CertificateState } from '../words/certificate-words.ts'
import { AttachButton } from './AttachButton.tsx'
import { StateDialog } from './StateDialog.tsx'
import { useMissing } from './use-missing.ts'

interface MissingLineProps {
  readonly missing: MissingCertificate
  readonly training: Training
  /** What the heading above does not say already. */
  readonly title: 'person' | 'course' | 'both'
}

const CHOICES: readonly CertificateState[] = ['none', 'seen', 'promised', 'declared', 'waived']

/** One certificate that is not here: attach it, or say how it stands. Files can be dropped onto it. */
export function MissingLine({ missing, training, title }: MissingLineProps) {
  const { record, person, course, counts, late, words } = missing
  const { attach, setState, uploads } = useMissing(training, missing)
  const [asking, setAsking] = useState<CertificateState | null>(null)
  const { over, zone } = useDroppedFiles(attach, false)
  const name = nameOf(person)
  const titles = { person: name, course: course.title, both: `${course.title}, ${name}` }
  const choose = (state: CertificateState) => {
    // Who promised needs a day, and what is waived a reason; the rest is said by the choice.
    if (state === 'promised' || state === 'waived') setAsking(state)
    else void setState({ state })
  }
  return (
    <li
      className={classes('tr-line', 'tr-missing__line', over && 'tr-missing__line--over')}
      {...zone}
    >
      <div className="tr-missing__words">
        <div className="tr-line__head">
          {title === 'course' ? (
            <strong>{course.title}</strong>
          ) : (
            <a href={addressOfPersonsTraining(person.id)}>{titles[title]}</a>
          )}
          {late && (
            <Tag tone="danger" shape="missing">
              Promised day has passed
            </Tag>
          )}
          {!counts && <Tag>Not the newest: nothing rests on it</Tag>}
        </div>
        <span className="sd-small">{words}</span>
      </div>
      <div className="sd-cluster sd-no-print">
        <Select
          aria-label={`How the certificate stands: ${course.title}, ${name}`}
          width="short"
          options={CHOICES.map((state) => ({ value: state, label: CERTIFICATES[state].word }))}
          value={record.certificate.state}
          onValueChange={(value) => {
            const state = CHOICES.find((one) => one === value)
            if (state !== undefined) choose(state)
          }}
        />
        <AttachButton label={`Attach the certificate: ${course.title}, ${name}`} onFiles={attach} />
      </div>
      <OnTheirWay uploads={uploads} />
      <RefusedFiles uploads={uploads} onAgain={attach} />
      {asking !== null && (
        <StateDialog
          state={asking}
          title={`${course.title}, ${name}`}
          onSave={(certificate) => {
            setAsking(null)
            void setState(certificate)
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </li>
  )
}
