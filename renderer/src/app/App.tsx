import { lazy, Suspense } from 'react'
import type { Bridge } from '../../../electron/contract/bridge.ts'
import { ChooseDesk } from './ChooseDesk.tsx'
import { OpenedDesk } from './OpenedDesk.tsx'
import { CannotReach, NoKey, OpenElsewhere } from './problem-screens.tsx'
import { type Moves, useStanding, type View } from './use-standing.ts'

const FirstSteps = lazy(async () => ({ default: (await import('./FirstSteps.tsx')).FirstSteps }))
const LostDesks = lazy(async () => ({ default: (await import('./LostDesks.tsx')).LostDesks }))
const OpenBackup = lazy(async () => ({ default: (await import('./OpenBackup.tsx')).OpenBackup }))
const RefusedDesk = lazy(async () => ({ default: (await import('./RefusedDesk.tsx')).RefusedDesk }))

/** The whole app: what stands there after looking at what there is. */
export function App({ bridge }: { bridge: Bridge }) {
  const { view, moves } = useStanding(bridge)
  return (
    <Suspense fallback={null}>
      {view !== null && <Standings bridge={bridge} view={view} moves={moves} />}
    </Suspense>
  )
}

interface StandingsProps {
  readonly bridge: Bridge
  readonly view: View
  readonly moves: Moves
}

function Standings({ bridge, view: { standing, how }, moves }: StandingsProps) {
  const { look, open } = moves
  switch (standing.type) {
    case 'first-start':
      return (
        <FirstSteps
          bridge={bridge}
          unfinished={standing.unfinished}
          onReady={open}
          onOpenBackup={moves.openBackup}
          onCancel={standing.fromDesk ? look : undefined}
        />
      )
    case 'choose':
      return (
        <ChooseDesk
          desks={standing.desks}
          onChoose={open}
          onNew={moves.beginNew}
          onOpenBackup={moves.openBackup}
        />
      )
    case 'lost':
      return <LostDesks bridge={bridge} lost={standing.lost} desks={standing.desks} moves={moves} />
    case 'open-backup':
      return <OpenBackup bridge={bridge} moves={moves} of={standing.of} />
    case 'open':
      return (
        <OpenedDesk desk={standing.desk} deviceId={standing.deviceId} how={how} moves={moves} />
      )
    case 'open-elsewhere':
      return (
        <OpenElsewhere
          bridge={bridge}
          card={standing.card}
          onFree={() => open(standing.card, how)}
        />
      )
    case 'refused':
      return (
        <RefusedDesk
          bridge={bridge}
          card={standing.card}
          refusal={standing.refusal}
          isRenewed={how.renewed !== undefined}
          onRenew={() => moves.renew(standing.card)}
          onRetry={() => void open(standing.card)}
        />
      )
    case 'failed':
      if (standing.failure.about === 'session') return <NoKey />
      return <CannotReach failure={standing.failure} onRetry={look} />
  }
}
