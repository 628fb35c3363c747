import '../../../ui/import-wizard/import-wizard.css'
import './import.css'
import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { ImportFile } from '../../../ui/import-wizard/ImportFile.tsx'
import { Page } from '../../../ui/Page.tsx'
import type { Brought } from './bring-in.ts'
import { ColumnsStep } from './ColumnsStep.tsx'
import { DoneStep } from './DoneStep.tsx'
import { type OpenForm, openForm, useOpenForm } from './form-store.ts'
import { readFormFile } from './open-form.ts'
import { PreviewStep } from './PreviewStep.tsx'

interface ImportScreenProps {
  readonly log: StaffLog
  /** Route below `#/reading`: `/import`, `/import/columns`, `/import/preview`. */
  readonly path: string
  readonly trustedScriptUrl: (address: string) => string
}

const STEPS = ['Bring in a form', 'What the form says', 'What would be added'] as const

const crumbs = [
  { label: 'Who has read what', href: addresses.reading },
  { label: 'Bring in a form' },
]

/** Brings in the answers to an online form: file, columns and document, preview, done. Nothing is written before the last. */
export function ImportScreen({ log, path, trustedScriptUrl }: ImportScreenProps) {
  const form = useOpenForm((state) => state.form)
  const [brought, setBrought] = useState<Brought | null>(null)
  const step = form === null ? 0 : path.endsWith('/preview') ? 2 : path.endsWith('/columns') ? 1 : 0
  if (form === null && brought !== null) {
    return (
      <Page title="The answers are brought in" breadcrumb={crumbs}>
        <DoneStep brought={brought} onAgain={() => setBrought(null)} />
      </Page>
    )
  }
  return (
    <Page
      key={step}
      title={STEPS[step]}
      breadcrumb={crumbs}
      aside={<span className="sd-muted">Step {step + 1} of 3</span>}
      lead={step === 0 ? undefined : form?.file.name}
      wide={step !== 0}
    >
      {(step === 0 || form === null) && <FileStep log={log} trustedScriptUrl={trustedScriptUrl} />}
      {step === 1 && form !== null && <ColumnsStep form={form} log={log} />}
      {step === 2 && form !== null && <PreviewStep form={form} log={log} onDone={setBrought} />}
    </Page>
  )
}

function FileStep({ log, trustedScriptUrl }: Omit<ImportScreenProps, 'path'>) {
  const { db } = useDesk()
  const goOn = (form: OpenForm) => {
    openForm(form)
    navigate('/reading/import/columns')
  }
  return (
    <ImportFile
      label="Answers to an online form"
      hint="The answers to a Microsoft or Google form, as Excel (.xlsx) or CSV. You see whose they are and what they would add before anything is written."
      read={(file, signal) => readFormFile(file, { db, log, trustedScriptUrl, signal })}
      onRead={goOn}
    >
      <p className="sd-muted">
        In Microsoft Forms: Responses, Open in Excel. In Google Forms: Responses, the three dots,
        Download responses. The same answers may be brought in again later: what is here already
        adds nothing.
      </p>
    </ImportFile>
  )
}
