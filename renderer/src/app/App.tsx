import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { PortFailure } from '../../../electron/contract/failure.ts'
import type { DeskCard } from '../../../electron/contract/values.ts'
import type { Desk } from '../storage/desk.ts'
import { DeskProvider } from '../storage/desk-context.tsx'
import { ChooseDesk } from './ChooseDesk.tsx'
import { OpenDesk } from './OpenDesk.tsx'
import { CannotReach, NoKey, OpenElsewhere, Refused } from './problem-screens.tsx'
import { leaveDesk, openCard, type Standing, standUp } from './start-up.ts'

const FirstSteps = lazy(async () => ({ default: (await import('./FirstSteps.tsx')).FirstSteps }))

/** The whole app: what stands there after looking at what there is. */
export function App({ bridge }: { bridge: Bridge }) {
  return (
    <Suspense fallback={null}>
      <Standings bridge={bridge} />
    </Suspense>
  )
}

function Standings({ bridge }: { bridge: Bridge }) {
  const [standing, setStanding] = useState<Standing | null>(null)
  const look = useCallback(async () => setStanding(await standUp(bridge)), [bridge])
  const open = useCallback(
    async (card: DeskCard) => setStanding(await openCard(bridge, card)),
    [bridge],
  )
  const leave = async (desk: Desk) => {
    // Its screens go first: what is still in a field is saved when they do.
    flushSync(() => setStanding(null))
    await leaveDesk(desk)
  }
  const end = async (desk: Desk, failure: PortFailure) => {
    // Not while React is still at the effect that noticed it.
    await Promise.resolve()
    await leave(desk)
    setStanding({ type: 'failed', failure })
  }
  const change = async (desk: Desk, next: DeskCard | 'new') => {
    await leave(desk)
    location.hash = '#/'
    if (next === 'new') setStanding({ type: 'first-start', unfinished: null, fromDesk: true })
    else await open(next)
  }
  useEffect(() => {
    void look()
  }, [look])
  if (!standing) return null
  switch (standing.type) {
    case 'first-start':
      return (
        <FirstSteps
          bridge={bridge}
          unfinished={standing.unfinished}
          onReady={open}
          onCancel={standing.fromDesk ? look : undefined}
        />
      )
    case 'choose':
      return (
        <ChooseDesk
          desks={standing.desks}
          onChoose={open}
          onNew={() => setStanding({ type: 'first-start', unfinished: null, fromDesk: true })}
        />
      )
    case 'lost':
      // Never a first start where there was data: its own screen comes with the recovery.
      return <CannotReach failure={{ reason: 'gone' }} onRetry={look} />
    case 'open':
      return (
        <DeskProvider desk={standing.desk}>
          <OpenDesk
            onLeave={look}
            onOtherDesk={(next) => void change(standing.desk, next)}
            onSessionEnd={(failure) => void end(standing.desk, failure)}
          />
        </DeskProvider>
      )
    case 'open-elsewhere':
      return (
        <OpenElsewhere bridge={bridge} card={standing.card} onFree={() => open(standing.card)} />
      )
    case 'refused':
      return <Refused card={standing.card} refusal={standing.refusal} />
    case 'failed':
      if (standing.failure.about === 'session') return <NoKey />
      return <CannotReach failure={standing.failure} onRetry={look} />
  }
}
