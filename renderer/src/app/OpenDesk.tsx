import { useHashLocation } from 'wouter/use-hash-location'
import { progressOf } from '../domain/audit/progress.ts'
import { useDesk } from '../storage/desk-context.tsx'
import { useGatheredAudit } from '../storage/use-gathered-audit.ts'
import { addresses } from '../ui/addresses.ts'
import { Shell } from '../ui/Shell.tsx'
import { ToastProvider } from '../ui/ToastProvider.tsx'
import { DeskBanner } from './DeskBanner.tsx'
import { DeskName } from './DeskName.tsx'
import { Screen } from './Screen.tsx'
import { StatusLine } from './StatusLine.tsx'
import { useAppKeys } from './use-app-keys.ts'

/** An open desk: the frame, the screen that the address names, and the keys that work everywhere. */
export function OpenDesk({ onLeave }: { onLeave: () => void }) {
  return (
    <ToastProvider>
      <Frame onLeave={onLeave} />
    </ToastProvider>
  )
}

function Frame({ onLeave }: { onLeave: () => void }) {
  const [route, go] = useHashLocation()
  const { card } = useDesk()
  const links = useLinks()
  useAppKeys(go)
  return (
    <Shell
      school={<DeskName />}
      links={links}
      currentHref={currentLink(route, links)}
      onFind={() => go('/audit/find')}
      onHelp={() => go('/help')}
      banner={card.kind === 'sample' ? <DeskBanner onLeave={onLeave} /> : undefined}
      status={<StatusLine />}
    >
      <Screen route={route} />
    </Shell>
  )
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
    { label: 'Return', href: addresses.return },
    { label: 'School and people', href: addresses.school, apart: true },
    { label: 'What was changed', href: addresses.history },
  ]
}

/** The longest link that the route lies under, so that a question keeps "Audit" lit. */
function currentLink(route: string, links: readonly { readonly href: string }[]) {
  const lies = ({ href }: { href: string }) =>
    href === addresses.home ? route === '/' : `#${route}`.startsWith(href)
  return links.find(lies)?.href
}
