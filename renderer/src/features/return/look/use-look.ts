import { useEffect, useRef, useState } from 'react'
import { describeFailure } from '../../../bridge/failure-words.ts'
import type { Parcel } from '../../../domain/delivery/files-to-send.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { type LookedAt, type LookOutcome, lookIn } from './look-in.ts'

interface RunningLook {
  readonly words: string
  readonly done: number
  readonly stop: () => void
}

/** What is looked at: a form of a made package, or files that she chose. */
export interface LookChoice {
  readonly name: string
  readonly files: readonly LookedAt[]
}

export function choiceOf(name: string, { files }: Parcel): LookChoice {
  return {
    name,
    files: files.map((file) => ({
      name: file.name,
      source: { type: 'saved', fileId: file.fileId },
    })),
  }
}

const WORDS = { opening: 'Opening with the passphrase', reading: 'Summing each file' } as const

/** Looking into packages: one at a time, and nothing of it outlives the screen. */
export function useLook() {
  const { bridge } = useDesk()
  const [choice, setChoice] = useState<LookChoice | null>(null)
  const [running, setRunning] = useState<RunningLook | null>(null)
  const [outcome, setOutcome] = useState<LookOutcome | null>(null)
  const stopper = useRef<AbortController | null>(null)
  const staged = useRef<readonly string[]>([])
  const drop = () => {
    const stagedIds = [...staged.current]
    staged.current = []
    if (stagedIds.length > 0) void bridge.ask('staged:discard', { stagedIds })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on leaving; `drop` reads what there is then
  useEffect(
    () => () => {
      stopper.current?.abort()
      drop()
    },
    [],
  )
  const begin = (words: string) => {
    stopper.current?.abort()
    const controller = new AbortController()
    stopper.current = controller
    setRunning({ words, done: 0, stop: () => controller.abort() })
    return controller
  }
  const look = async (chosen: LookChoice, passphrase: string | null) => {
    const controller = begin('Opening')
    setChoice(chosen)
    // While words are tried the field stays, so that a slip in one word is one word to mend.
    if (passphrase === null) setOutcome(null)
    const ended = await lookIn(
      { bridge },
      {
        ...{ files: chosen.files, passphrase, signal: controller.signal },
        onProgress: ({ phase, doneBytes, totalBytes }) =>
          setRunning({
            words: WORDS[phase],
            done: doneBytes / Math.max(1, totalBytes),
            stop: () => controller.abort(),
          }),
      },
    )
    if (stopper.current !== controller) return
    setRunning(null)
    setOutcome(ended)
  }
  const bring = async (files: readonly File[]) => {
    drop()
    const controller = begin('Fetching the file')
    setOutcome(null)
    const brought: LookedAt[] = []
    for (const file of files) {
      const request = { fileName: file.name, size: file.size }
      const { signal } = controller
      const sent = await bridge.sendFile('staged:put', request, file, { signal })
      if (stopper.current !== controller) return
      if (!sent.ok) {
        setRunning(null)
        const isStopped = sent.failure.reason === 'cancelled'
        const sentence = describeFailure(sent.failure)
        return setOutcome(isStopped ? { type: 'stopped' } : { type: 'failed', sentence })
      }
      const { stagedId } = sent.value
      staged.current = [...staged.current, stagedId]
      brought.push({ name: file.name, source: { type: 'staged', stagedId } })
    }
    await look({ name: files.map(({ name }) => name).join(', '), files: brought }, null)
  }
  return { choice, running, outcome, look, bring }
}
