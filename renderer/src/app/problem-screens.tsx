import { type ReactNode, useEffect, useRef } from 'react'
import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { PortFailure } from '../../../electron/contract/failure.ts'
import type { DeskCard } from '../../../electron/contract/values.ts'
import { describeFailure } from '../bridge/failure-words.ts'
import { isPortError } from '../storage/journal-client.ts'
import { Button } from '../ui/Button.tsx'
import { waitForDesk } from './hold-desk.ts'

/** A page with one thing to say, where no desk is open. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} - Safeguarding Desk`
  }, [title])
  return (
    <main className="app-plain">
      <p className="app-plain__name">Safeguarding Desk</p>
      <h1>{title}</h1>
      {children}
    </main>
  )
}

/** Opened from a bookmark or after the app ended: the address alone opens nothing. */
export function NoKey() {
  return (
    <PlainPage title="Start the app to open your desk">
      <p>
        This page was opened without the key that the app makes each time it starts. Your work is
        safe in its place on this computer.
      </p>
      <p>Start Safeguarding Desk again. It opens a page like this one with a fresh key.</p>
    </PlainPage>
  )
}

export function CannotReach({ failure, onRetry }: { failure: PortFailure; onRetry: () => void }) {
  return (
    <PlainPage title="The desk could not be opened">
      <p>{describeFailure(failure)}</p>
      <p>Nothing was changed and nothing is lost.</p>
      <Button look="primary" onClick={onRetry}>
        Try again
      </Button>
    </PlainPage>
  )
}

interface OpenElsewhereProps {
  readonly bridge: Bridge
  readonly card: DeskCard
  readonly onFree: () => void
}

export function OpenElsewhere({ bridge, card, onFree }: OpenElsewhereProps) {
  const free = useRef(onFree)
  useEffect(() => {
    free.current = onFree
  })
  useEffect(() => {
    const stop = new AbortController()
    waitForDesk(bridge, card.id, stop.signal).then(
      () => free.current(),
      (reason: unknown) => {
        if (stop.signal.aborted) return
        // Opening it will say what is the matter.
        if (isPortError(reason)) free.current()
        else throw reason
      },
    )
    return () => stop.abort()
  }, [bridge, card.id])
  return (
    <PlainPage title={`${card.label} is already open`}>
      <p>
        Another window has this desk, and only one may write at a time, so that nothing is
        overwritten. Go on in that window.
      </p>
      <p>When it is closed, the desk opens here by itself.</p>
    </PlainPage>
  )
}
