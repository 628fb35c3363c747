import { useState } from 'react'
import type { Bridge } from '../../../../electron/contract/bridge.ts'
import { describeFailure } from '../../bridge/failure-words.ts'
import type { Desk } from '../../storage/desk.ts'
import { isPortError } from '../../storage/journal-client.ts'
import type { FirstRows } from '../../storage/repositories/audits.ts'
import { Button } from '../../ui/Button.tsx'
import { fillSample } from './sample/fill-sample.ts'

interface FirstStartProps {
  readonly bridge: Bridge
  readonly now: () => string
  readonly today: () => string
  readonly newId: () => string
  readonly onSetUp: (rows: FirstRows) => Promise<void>
  readonly onSample: (label: string, fill: (desk: Desk) => Promise<unknown>) => Promise<void>
}

export function FirstStart({ onSample }: FirstStartProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const look = async () => {
    setBusy(true)
    try {
      await onSample('Oakfield Primary School (fictional)', fillSample)
    } catch (error) {
      if (!isPortError(error)) throw error
      setProblem(describeFailure(error.failure))
    } finally {
      setBusy(false)
    }
  }
  return (
    <main className="app-plain">
      <h1>Safeguarding Desk</h1>
      {problem !== null && <p role="alert">{problem}</p>}
      <Button disabled={busy} onClick={() => void look()}>
        Look around with a sample school
      </Button>
    </main>
  )
}
