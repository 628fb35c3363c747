import './training.css'
import type { ReactNode } from 'react'
import { nobodyHoldsWords } from '../../domain/people/roles-nobody-holds.ts'
import { addresses } from '../../ui/addresses.ts'
import { plural } from '../../ui/format-number.ts'
import { Page } from '../../ui/Page.tsx'
import { RoomTabs } from '../../ui/RoomTabs.tsx'
import { unseen } from './missing/missing-groups.ts'
import type { Training } from './use-training.ts'

interface TrainingPageProps {
  readonly training: Training
  /** Address of the tab whose screen this is. */
  readonly current: string
  readonly children: ReactNode
  readonly lead?: ReactNode
  readonly actions?: ReactNode
}

/** A screen of the room that has a tab. */
export function TrainingPage({ training, current, children, lead, actions }: TrainingPageProps) {
  const missing = unseen(training.log).length
  const nobody = nobodyHoldsWords(training.log)
  const tabs = [
    { label: 'Who needs what', href: addresses.training },
    { label: 'Records', href: addresses.trainingRecords },
    {
      label: 'Certificates missing',
      href: addresses.certificatesMissing,
      ...(missing > 0
        ? {
            count: missing,
            countLabel: plural(missing, 'certificate missing', 'certificates missing'),
          }
        : {}),
    },
    { label: 'Sessions', href: addresses.trainingSessions },
    { label: 'Calendar', href: addresses.trainingCalendar },
    { label: 'The year', href: addresses.trainingYear },
    { label: 'Rules', href: addresses.trainingRules },
  ]
  return (
    <Page
      title="Training"
      wide
      lead={lead}
      aside={
        actions === undefined ? undefined : <div className="sd-cluster sd-no-print">{actions}</div>
      }
    >
      <RoomTabs label="Training" tabs={tabs} currentHref={current} />
      {nobody !== '' && (
        <p>
          {nobody} <a href={addresses.staff}>Give somebody the role in the staff list</a>.
        </p>
      )}
      {children}
    </Page>
  )
}
