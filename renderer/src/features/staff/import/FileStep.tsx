import { useEffect, useRef, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { describeTableRefusal } from '../../../domain/tables/table-refusal.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { openList } from './import-store.ts'
import { openFile } from './open-file.ts'

interface FileStepProps {
  readonly trustedScriptUrl: (address: string) => string
}

export function FileStep({ trustedScriptUrl }: FileStepProps) {
  const { reading, problem, open, stop } = useOpening(trustedScriptUrl)
  return (
    <div className="sd-stack">
      {problem !== null && (
        <Notification tone="danger" title="This file cannot be brought in" live="assertive">
          {problem}
        </Notification>
      )}
      <FileDrop
        label="A list of staff"
        buttonLabel="Choose the file"
        accept=".csv,.xlsx,.txt,.tsv"
        multiple={false}
        paste
        disabled={reading !== null}
        hint="An export as CSV or Excel (.xlsx), such as SIMS, Arbor and Bromcom make. You see what it would change before anything is written."
        onFiles={open}
      />
      {reading !== null && (
        <Notification
          title={`Reading ${reading}`}
          live="polite"
          actions={<Button onClick={stop}>Stop</Button>}
        >
          A large workbook takes some seconds.
        </Notification>
      )}
      <p className="sd-muted">
        Export only what belongs into a register: names, code, email, post, first and last day.
        Nothing about health, pay or checks is read or kept.
      </p>
    </div>
  )
}

function useOpening(trustedScriptUrl: (address: string) => string) {
  const desk = useDesk()
  const [reading, setReading] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const stopper = useRef<AbortController | null>(null)
  const stop = () => stopper.current?.abort()
  useEffect(() => () => stopper.current?.abort(), [])
  const read = async (file: File) => {
    const controller = new AbortController()
    stopper.current = controller
    setReading(file.name)
    setProblem(null)
    try {
      const { signal } = controller
      const opened = await openFile(file, { desk, trustedScriptUrl, signal })
      if (signal.aborted) return
      if (!opened.ok) return setProblem(`${file.name}: ${describeTableRefusal(opened.error)}`)
      openList(opened.value)
      navigate(opened.value.remembered ? '/staff/import/preview' : '/staff/import/columns')
    } catch (reason) {
      // Stopping is hers to do and needs no words; everything else is a mistake of ours.
      if (!controller.signal.aborted) throw reason
    } finally {
      setReading(null)
    }
  }
  const open = ([file]: readonly File[]) => {
    if (file !== undefined) void read(file)
  }
  return { reading, problem, open, stop }
}
