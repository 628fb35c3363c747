import { useEffect } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import { progressOf } from '../domain/audit/progress.ts'
import { useVaultCheck } from '../features/evidence/index.ts'
import { useDesk } from '../storage/desk-context.tsx'
import { GatheredAuditProvider, useGatheredAudit } from '../storage/use-gathered-audit.tsx'
import { StaffLogProvider } from '../storage/use-staff-log.tsx'
import { addresses } from '../ui/addresses.ts'
import { Shell } from '../ui/Shell.tsx'
import { ToastProvider } from '../ui/ToastProvider.tsx'
import { afterRestore } from './after-restore.ts'
import { DeskBanners, type DeskBannersProps } from './DeskBanners.tsx'
import { DeskName } from './DeskName.tsx'
import { fetchLaterScreens } from './later-screens.ts'
import { Screen } from './Screen.tsx'
import { StatusLine } from './StatusLine.tsx'
import { useAppKeys } from './use-app-keys.ts'
import { useDeliveryRunner } from './use-delivery-runner.ts'
import { useLastMoments } from './use-last-moments.ts'
import { useLeaving } from './use-leaving.ts'
import { useSessionEnd } from './use-session-end.ts'
import type { Moves } from './use-standing.ts'

export interface OpenDeskProps extends Omit<DeskBannersProps, 'moves'> {
  readonly moves: Moves
}

/** An open desk: the frame, the screen that the address names, and the keys that work everywhere. */
export function OpenDesk(props: OpenDeskProps) {
  return (
    <ToastProvider>
      <GatheredAuditProvider>
        <StaffLogProvider>
          <Frame {...props} />
        </StaffLogProvider>
      </GatheredAuditProvider>
    </ToastProvider>
  )
}

function Frame({ moves, ...banners }: OpenDeskProps) {
  const [route, go] = useHashLocation()
  const desk = useDesk()
  const links = useLinks()
  const leaving = useLeaving()
  useAppKeys(go)
  useVaultCheck()
  useDeliveryRunner()
  useLastMoments()
  useSessionEnd((failure) => void moves.end(desk, failure))
  useEffect(fetchLaterScreens, [])
  return (
    <Shell
      school={<DeskName />}
      links={links}
      currentHref={currentLink(route, links)}
      onFind={() => go('/audit/find')}
      onHelp={() => go('/help')}
      banner={<DeskBanners moves={moves} {...banners} />}
      status={<StatusLine />}
    >
      <Screen
        route={route}
        onReopen={(altered) =>
          void moves.reopen(desk, altered === null ? { mustRead: true } : { altered })
        }
        onOtherDesk={(next) => leaving(() => void moves.change(desk, next))}
        onRestored={(card) =>
          void afterRestore(desk, card).then((how) => moves.reopen(desk, how, card))
        }
      />
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
    { label: 'Policies', href: addresses.policies },
    { label: 'Training', href: addresses.training },
    { label: 'Staff', href: addresses.staff },
    { label: 'Governors', href: addresses.governors },
    { label: 'Return', href: addresses.return },
    { label: 'Safety', href: addresses.safety },
    { label: 'School and people', href: addresses.school, apart: true },
    { label: 'What was changed', href: addresses.history },
  ]
}

/** The longest link that the route lies under, so that a question keeps "Audit" lit. */
function currentLink(route: string, links: readonly { readonly href: string }[]) {
  const place = roomOf(`#${route}`)
  const lies = ({ href }: { href: string }) =>
    href === addresses.home ? place === href : place.startsWith(href)
  return links.find(lies)?.href
}

/** Last year's answers are brought into the audit, and reading lies in the room of policies. */
function roomOf(place: string): string {
  if (place.startsWith(addresses.lastYear)) return addresses.audit
  const isReading = [addresses.reading, addresses.signHere].some((room) => place.startsWith(room))
  return isReading ? addresses.policies : place
}
