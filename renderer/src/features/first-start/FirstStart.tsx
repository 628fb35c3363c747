import './FirstStart.css'
import { lazy, Suspense } from 'react'
import type { Bridge } from '../../../../electron/contract/bridge.ts'
import type { Desk } from '../../storage/desk.ts'
import type { FirstRows } from '../../storage/repositories/audits.ts'
import { PeopleStep } from './PeopleStep.tsx'
import { SchoolStep } from './SchoolStep.tsx'
import { useFirstDraft } from './use-first-draft.ts'
import { Welcome } from './Welcome.tsx'

interface FirstStartProps {
  readonly bridge: Bridge
  readonly now: () => string
  readonly today: () => string
  readonly newId: () => string
  readonly onSetUp: (rows: FirstRows) => Promise<void>
  readonly onSample: (label: string, fill: (desk: Desk) => Promise<unknown>) => Promise<void>
  readonly onOpenBackup: () => void
  /** Back to the desks that there are; absent where there are none. */
  readonly onCancel?: (() => void) | undefined
}

// Reading packs is a good part of the program, and needed once.
const PackStep = lazy(async () => ({ default: (await import('./PackStep.tsx')).PackStep }))

/** From nothing to a desk: a welcome and three short steps, a look around, or a backup. */
export function FirstStart(props: FirstStartProps) {
  return (
    <main className="fs-start">
      <p className="fs-start__name">Safeguarding Desk</p>
      <Suspense>
        <CurrentStep {...props} />
      </Suspense>
    </main>
  )
}

function CurrentStep(props: FirstStartProps) {
  const step = useFirstDraft(({ draft }) => draft.step)
  switch (step) {
    case 'welcome':
      return <Welcome {...props} />
    case 'school':
      return <SchoolStep />
    case 'people':
      return <PeopleStep />
    case 'pack':
      return <PackStep {...props} />
  }
}
