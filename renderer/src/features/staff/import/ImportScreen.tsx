import '../../../ui/import-wizard/import-wizard.css'
import '../staff.css'
import { useState } from 'react'
import { addresses } from '../../../ui/addresses.ts'
import { Page } from '../../../ui/Page.tsx'
import type { Staff } from '../use-staff.ts'
import type { Brought } from './bring-in.ts'
import { ColumnsStep } from './ColumnsStep.tsx'
import { DoneStep } from './DoneStep.tsx'
import { FileStep } from './FileStep.tsx'
import { useOpenList } from './import-store.ts'
import { PreviewStep } from './PreviewStep.tsx'

interface ImportScreenProps {
  readonly staff: Staff
  /** Route below `#/staff`: `/import`, `/import/columns`, `/import/preview`. */
  readonly path: string
  readonly trustedScriptUrl: (address: string) => string
}

const STEPS = ['The file', 'The columns', 'What would change'] as const

/** Brings in a list of staff: file, columns, preview, done. Nothing is written before the last. */
export function ImportScreen({ staff, path, trustedScriptUrl }: ImportScreenProps) {
  const list = useOpenList((state) => state.list)
  const [brought, setBrought] = useState<Brought | null>(null)
  const step = list === null ? 0 : path.endsWith('/preview') ? 2 : path.endsWith('/columns') ? 1 : 0
  if (list === null && brought !== null) {
    return (
      <Page title="The list is brought in" breadcrumb={crumbs}>
        <DoneStep brought={brought} onAgain={() => setBrought(null)} />
      </Page>
    )
  }
  return (
    <Page
      key={step}
      title={step === 0 ? 'Bring in a list of staff' : STEPS[step]}
      breadcrumb={crumbs}
      aside={<span className="sd-muted">Step {step + 1} of 3</span>}
      lead={step === 0 ? undefined : list?.fileName}
      wide={step !== 0}
    >
      {(step === 0 || list === null) && <FileStep trustedScriptUrl={trustedScriptUrl} />}
      {step === 1 && list !== null && <ColumnsStep list={list} />}
      {step === 2 && list !== null && <PreviewStep list={list} staff={staff} onDone={setBrought} />}
    </Page>
  )
}

const crumbs = [{ label: 'Staff', href: addresses.staff }, { label: 'Bring in a list' }]
