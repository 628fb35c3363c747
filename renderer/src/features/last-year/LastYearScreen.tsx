import { useIsLocked } from '../../storage/use-is-locked.ts'
import './LastYearScreen.css'
import { useState } from 'react'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { useGatheredAudit } from '../../storage/use-gathered-audit.tsx'
import { addresses } from '../../ui/addresses.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notification } from '../../ui/Notification.tsx'
import { Page } from '../../ui/Page.tsx'
import { BringIn } from './BringIn.tsx'
import { Confirming } from './Confirming.tsx'
import type { LastYearSource } from './last-year-source.ts'
import { Preview } from './Preview.tsx'

/** Last year's audit: brought in after a look at what that does, then confirmed answer by answer. */
export function LastYearScreen() {
  const gathered = useGatheredAudit()
  const [chosen, setChosen] = useState<LastYearSource | null>(null)
  const locked = useIsLocked({ lock: gathered?.audit.lock ?? null })
  if (!gathered) return null
  const { audit, previous } = gathered
  return (
    <Page
      title={previous === null ? 'Last year’s audit' : `What came from ${previous.schoolYear}`}
      breadcrumb={[{ label: 'Audit', href: addresses.audit }, { label: 'Last year' }]}
      lead={leadOf(gathered)}
    >
      {audit.lock !== null && (
        <Notification title="This audit is signed, so nothing is brought in or confirmed now">
          To change it, open revision {audit.revision} again under{' '}
          <a href={addresses.signOff}>Return, sign-off</a>.
        </Notification>
      )}
      {!locked && chosen !== null && (
        <Preview source={chosen} gathered={gathered} onDone={() => setChosen(null)} />
      )}
      {!locked && chosen === null && previous === null && (
        <BringIn gathered={gathered} onChosen={setChosen} />
      )}
      {chosen === null && previous !== null && (
        <>
          <Confirming gathered={gathered} previous={previous} />
          {!locked && (
            <Disclosure summary="Bring in another file">
              <BringIn gathered={gathered} onChosen={setChosen} />
            </Disclosure>
          )}
        </>
      )}
    </Page>
  )
}

function leadOf({ previous }: GatheredAudit): string {
  return previous === null
    ? 'Its answers arrive as drafts: shown, not counted, until you say of each that it still holds. Its open actions come along.'
    : 'Shown, not counted, until you say that it still holds. Below it, what changed in the questions.'
}
