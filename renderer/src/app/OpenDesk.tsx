import { useEffect } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import type { PortFailure } from '../../../electron/contract/failure.ts'
import type { DeskCard } from '../../../electron/contract/values.ts'
import { progressOf } from '../domain/audit/progress.ts'
import { useVaultCheck } from '../features/evidence/index.ts'
import { useDesk, useSafety } from '../storage/desk-context.tsx'
import { GatheredAuditProvider, useGatheredAudit } from '../storage/use-gathered-audit.tsx'
import { addresses } from '../ui/addresses.ts'
import { Shell } from '../ui/Shell.tsx'
import { ToastProvider } from '../ui/ToastProvider.tsx'
import { DeskBanner } from './DeskBanner.tsx'
import { DeskName } from './DeskName.tsx'
import { fetchLaterScreens } from './later-screens.ts'
import { PutAside } from './PutAside.tsx'
import { Screen } from './Screen.tsx'
import { StatusLine } from './StatusLine.tsx'
import { useAppKeys } from './use-app-keys.ts'
import { useLastMoments } from './use-last-moments.ts'

interface OpenDeskProps {
  /** After the sample was left. */
  readonly onLeave: () => void
  readonly onOtherDesk: (next: DeskCard | 'new') => void
  /** The app was started anew elsewhere, so this page can write no more. */
  readonly onSessionEnd: (failure: PortFailure) => void
}

/** An open desk: the frame, the screen that the address names, and the keys that work everywhere. */
export function OpenDesk(props: OpenDeskProps) {
  return (
    <ToastProvider>
      <GatheredAuditProvider>
        <Frame {...props} />
      </GatheredAuditProvider>
    </ToastProvider>
  )
}

function Frame({ onLeave, onOtherDesk, onSessionEnd }: OpenDeskProps) {
  const [route, go] = useHashLocation()
  const { card } = useDesk()
  const links = useLinks()
  useAppKeys(go)
  useVaultCheck()
  useLastMoments()
  useSessionEnd(onSessionEnd)
  useEffect(fetchLaterScreens, [])
  return (
    <Shell
      school={<DeskName />}
      links={links}
      currentHref={currentLink(route, links)}
      onFind={() => go('/audit/find')}
      onHelp={() => go('/help')}
      banner={
        <>
          {card.kind === 'sample' && <DeskBanner onLeave={onLeave} />}
          <PutAside />
        </>
      }
      status={<StatusLine />}
    >
      <Screen route={route} onOtherDesk={onOtherDesk} />
    </Shell>
  )
}

/** Another start of the app has the vault now: this page lets go of the desk, so that the other can open it. */
function useSessionEnd(onSessionEnd: (failure: PortFailure) => void) {
  const safety = useSafety()
  useEffect(() => {
    if (safety.type === 'not-yet-safe' && safety.failure.about === 'session') {
      onSessionEnd(safety.failure)
    }
  }, [safety, onSessionEnd])
}

function useLinks() {
  const gathered = useGatheredAudit()
  const total = gathered ? progressOf(gathered).total : null
  const share = total && total.asked > 0 ? Math.floor((total.confirmed / total.asked) * 100) : 0
  return [
    { label: 'Home', href: addresses.home },
    {
      label: 'Audit',
      href: addresses.audit,
      count: `${share} %`,
      countLabel: `${share} per cent done`,
    },
    { label: 'Evidence', href: addresses.evidence },
    { label: 'Staff', href: addresses.staff },
    { label: 'Return', href: addresses.return },
    { label: 'School and people', href: addresses.school, apart: true },
    { label: 'What was changed', href: addresses.history },
  ]
}

/** The longest link that the route lies under, so that a question keeps "Audit" lit. */
function currentLink(route: string, links: readonly { readonly href: string }[]) {
  // Last year's answers are brought into the audit.
  const place = `#${route}`.startsWith(addresses.lastYear) ? addresses.audit : `#${route}`
  const lies = ({ href }: { href: string }) =>
    href === addresses.home ? place === href : place.startsWith(href)
  return links.find(lies)?.href
}
