import { useMemo } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { countReadiness } from '../../../domain/readiness/readiness.ts'
import { isOpen } from '../../../domain/readiness/who-knows.ts'
import { addresses } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ReturnPage } from '../ReturnPage.tsx'
import { useReadiness } from '../use-readiness.ts'
import { Findings } from './Findings.tsx'
import { countsInWords } from './readiness-view.ts'
import { SendIncomplete } from './SendIncomplete.tsx'

/** All that the partnership would ask about, each a way to the field. */
export function ReadinessScreen({ gathered }: { readonly gathered: GatheredAudit }) {
  const items = useReadiness(gathered)
  const openCount = useMemo(() => gathered.lines.filter(isOpen).length, [gathered])
  return (
    <ReturnPage room="Readiness" lead={leadOf(countsInWords(countReadiness(items)))}>
      <SendIncomplete audit={gathered.audit} today={gathered.today} openCount={openCount} />
      {items.length === 0 ? (
        <NothingMissing locked={gathered.audit.lock !== null} />
      ) : (
        <Findings gathered={gathered} items={items} />
      )}
    </ReturnPage>
  )
}

function leadOf(words: string): string {
  return words === 'nothing'
    ? 'Nothing is missing that can be known today.'
    : `There are ${words} today. None of them forbids to hand over; an error is what the partnership would ask about first.`
}

function NothingMissing({ locked }: { readonly locked: boolean }) {
  return (
    <EmptyState
      title="Nothing is missing that can be known today"
      actions={
        <LinkButton look="primary" href={locked ? addresses.return : addresses.signOff}>
          {locked ? 'Go to the packing list' : 'Go to the sign-off'}
        </LinkButton>
      }
    >
      {locked
        ? 'The audit is signed. Look once through the packing list, then make the return.'
        : 'Now the people who stand by the answers can sign.'}
    </EmptyState>
  )
}
