import { useMemo } from 'react'
import type { PreviousAudit } from '../../domain/audit/audit.ts'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { counted } from '../../domain/shared/text.ts'
import { addresses } from '../../ui/addresses.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { OtherLists } from './OtherLists.tsx'
import { RewordedList } from './RewordedList.tsx'
import { carriedNow } from './sorted-carried.ts'
import { UnchangedList } from './UnchangedList.tsx'

interface ConfirmingProps {
  readonly gathered: GatheredAudit
  readonly previous: PreviousAudit
}

/** Everything that came from last year, by what is still to be done with it. */
export function Confirming({ gathered, previous }: ConfirmingProps) {
  const now = useMemo(() => carriedNow(gathered, previous), [gathered, previous])
  const open = now.unchanged.length + now.reworded.length
  const { audit } = gathered
  return (
    <>
      {open === 0 ? (
        <EmptyState
          title="Nothing is left to confirm"
          actions={<LinkButton href={addresses.audit}>Go on with the audit</LinkButton>}
        >
          {counted(now.confirmed, 'answer')} from {previous.schoolYear}{' '}
          {now.confirmed === 1 ? 'was' : 'were'} confirmed.
        </EmptyState>
      ) : (
        <p>
          {counted(open, 'answer')} to confirm, {now.confirmed} confirmed.
        </p>
      )}
      {now.waitingHidden > 0 && (
        <p className="sd-muted">
          {counted(now.waitingHidden, 'more answer')} came for questions that are not asked now.
          They wait until those are. <a href={addresses.hidden}>See what is not asked</a>
        </p>
      )}
      {now.unchanged.length > 0 && <UnchangedList audit={audit} now={now} />}
      {now.reworded.length > 0 && <RewordedList audit={audit} reworded={now.reworded} />}
      <OtherLists now={now} template={audit.template} />
    </>
  )
}
