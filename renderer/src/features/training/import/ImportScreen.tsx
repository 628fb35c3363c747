import '../../../ui/import-wizard/import-wizard.css'
import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { ImportFile } from '../../../ui/import-wizard/ImportFile.tsx'
import { Page } from '../../../ui/Page.tsx'
import type { Training } from '../use-training.ts'
import type { Brought } from './bring-in-history.ts'
import { ColumnsStep } from './ColumnsStep.tsx'
import { DoneStep } from './DoneStep.tsx'
import { type OpenHistory, openHistory, useOpenHistory } from './history-store.ts'
import { openHistoryFile } from './open-history-file.ts'
import { PreviewStep } from './PreviewStep.tsx'

interface ImportScreenProps {
  readonly training: Training
  /** Route below `#/training/import`: `columns`, `preview`, or null. */
  readonly part: string | null
  readonly trustedScriptUrl: (address: string) => string
}

const STEPS = ['Bring in a training list', 'What the columns hold', 'What would change'] as const

const crumbs = [
  { label: 'Training', href: addresses.training },
  { label: 'Records', href: addresses.trainingRecords },
  { label: 'Bring in a list' },
]

/** Brings in a training history: file, columns, preview, done. Nothing is written before the last. */
export function ImportScreen({ training, part, trustedScriptUrl }: ImportScreenProps) {
  const history = useOpenHistory((state) => state.history)
  const [brought, setBrought] = useState<Brought | null>(null)
  const step = history === null ? 0 : part === 'preview' ? 2 : part === 'columns' ? 1 : 0
  if (history === null && brought !== null) {
    return (
      <Page title="The list is brought in" breadcrumb={crumbs}>
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
      lead={step === 0 ? undefined : history?.fileName}
      wide={step !== 0}
    >
      {(step === 0 || history === null) && <FileStep trustedScriptUrl={trustedScriptUrl} />}
      {step === 1 && history !== null && <ColumnsStep history={history} />}
      {step === 2 && history !== null && (
        <PreviewStep history={history} training={training} onDone={setBrought} />
      )}
    </Page>
  )
}

function FileStep({ trustedScriptUrl }: Pick<ImportScreenProps, 'trustedScriptUrl'>) {
  const desk = useDesk()
  const goOn = (history: OpenHistory) => {
    openHistory(history)
    navigate(`/training/import/${history.remembered ? 'preview' : 'columns'}`)
  }
  return (
    <ImportFile
      label="A list of training"
      hint="The school’s spreadsheet, or an export, as Excel (.xlsx) or CSV: a row for each person and course. You see what it would add before anything is written."
      read={(file, signal) => openHistoryFile(file, { desk, trustedScriptUrl, signal })}
      onRead={goOn}
    >
      <p className="sd-muted">
        The same list may be brought in again later: what is here already adds nothing, and what you
        have since changed here stays as you have it.
      </p>
    </ImportFile>
  )
}
