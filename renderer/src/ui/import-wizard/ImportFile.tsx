import './import-wizard.css'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Result } from '../../domain/shared/result.ts'
import { Button } from '../Button.tsx'
import { FileDrop } from '../FileDrop.tsx'
import { Notification } from '../Notification.tsx'

interface ImportFileProps<T> {
  /** What the file is: "A list of staff". */
  readonly label: string
  /** Where it comes from, and that nothing is written yet. */
  readonly hint: ReactNode
  readonly children?: ReactNode
  /** Endings that the chooser shows; lists by default. */
  readonly accept?: string
  /** Reads it, or says in a sentence why it cannot be. Rejects only once the signal has stopped it. */
  readonly read: (file: File, signal: AbortSignal) => Promise<Result<T, string>>
  readonly onRead: (value: T) => void
}

/** The first step of bringing in a list: choosing, dropping or pasting the file. */
export function ImportFile<T>(props: ImportFileProps<T>) {
  const { label, hint, children, accept = '.csv,.xlsx,.txt,.tsv', read, onRead } = props
  const { reading, problem, open, stop } = useReading(read, onRead)
  return (
    <div className="sd-stack">
      {problem !== null && (
        <Notification tone="danger" title="This file cannot be brought in" live="assertive">
          {problem}
        </Notification>
      )}
      <FileDrop
        label={label}
        buttonLabel="Choose the file"
        accept={accept}
        multiple={false}
        paste
        disabled={reading !== null}
        hint={hint}
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
      {children}
    </div>
  )
}

function useReading<T>(read: ImportFileProps<T>['read'], onRead: ImportFileProps<T>['onRead']) {
  const [reading, setReading] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const stopper = useRef<AbortController | null>(null)
  const stop = () => stopper.current?.abort()
  useEffect(() => () => stopper.current?.abort(), [])
  const take = async (file: File) => {
    const controller = new AbortController()
    stopper.current = controller
    setReading(file.name)
    setProblem(null)
    try {
      const outcome = await read(file, controller.signal)
      if (controller.signal.aborted) return
      if (outcome.ok) onRead(outcome.value)
      else setProblem(`${file.name}: ${outcome.error}`)
    } catch (reason) {
      // Stopping is hers to do and needs no words; everything else is a mistake of ours.
      if (!controller.signal.aborted) throw reason
    } finally {
      setReading(null)
    }
  }
  const open = ([file]: readonly File[]) => {
    if (file !== undefined) void take(file)
  }
  return { reading, problem, open, stop }
}
