import '../training.css'
import './certificates.css'
import { useMemo } from 'react'
import { EvidenceDrop } from '../../../intake/EvidenceDrop.tsx'
import { OnTheirWay } from '../../../intake/OnTheirWay.tsx'
import { RefusedFiles } from '../../../intake/RefusedFiles.tsx'
import { useUploadsAt } from '../../../intake/uploads.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { plural } from '../../../ui/format-number.ts'
import { Page } from '../../../ui/Page.tsx'
import { useFocusKept } from '../../../ui/use-focus-kept.ts'
import type { Training } from '../use-training.ts'
import { CertificateFields } from './CertificateFields.tsx'
import { CertificatesBar } from './CertificatesBar.tsx'
import { meantTwice } from './certificate-rows.ts'
import { certificatesAt, useCertificates } from './certificates-store.ts'
import { placeOfCertificates, useAddCertificates } from './use-add-certificates.ts'

interface CertificatesScreenProps {
  readonly training: Training
  readonly trustedScriptUrl: (address: string) => string
}

/** Many certificates at once: whose, which and when is proposed for each, and she confirms. */
export function CertificatesScreen({ training, trustedScriptUrl }: CertificatesScreenProps) {
  const desk = useDesk()
  const zone = useFocusKept<HTMLDivElement>()
  const add = useAddCertificates(training.log, trustedScriptUrl)
  const uploads = useUploadsAt(placeOfCertificates(desk))
  const { rows, reading } = certificatesAt(useCertificates(), desk.card.id)
  const twice = useMemo(() => meantTwice(rows, training.log), [rows, training])
  return (
    <Page
      title="Bring in certificates"
      wide
      breadcrumb={[
        { label: 'Training', href: addresses.training },
        { label: 'Certificates missing', href: addresses.certificatesMissing },
        { label: 'Bring in certificates' },
      ]}
      lead="Drop all of them at once. Whose it is, which course and which day is proposed from the name and the words of each file. Nothing is filed before you say that it is right."
    >
      <div className="sd-stack sd-stack--loose" ref={zone} tabIndex={-1}>
        <EvidenceDrop label="Certificates" buttonLabel="Choose files" zone={zone} onFiles={add} />
        <OnTheirWay uploads={uploads} />
        <RefusedFiles uploads={uploads} onAgain={add} />
        <p role="status" className="sd-muted">
          {reading > 0 ? `Reading ${plural(reading, 'file')}` : ''}
        </p>
        {rows.length > 0 && (
          <section aria-labelledby="tr-certificates">
            <h2 id="tr-certificates">What each file is</h2>
            <ul className="tr-files">
              {rows.map((row) => (
                <CertificateFields
                  key={row.id}
                  row={row}
                  training={training}
                  isTwice={twice.has(row.id)}
                />
              ))}
            </ul>
            <CertificatesBar rows={rows} training={training} />
          </section>
        )}
      </div>
    </Page>
  )
}
