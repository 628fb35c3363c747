import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react'
import type { Bridge } from '../../../../../electron/contract/bridge.ts'
import type { AskResponse, JobResponse } from '../../../../../electron/contract/channels.ts'
import type { PortFailure, PortResult } from '../../../../../electron/contract/failure.ts'
import type { BackupCard, RestoreReport } from '../../../../../electron/contract/safety-values.ts'
import { schemaVersion } from '../../../storage/migrations/all.ts'
import { type Running, useJob } from '../use-job.ts'
import { isProtectedZip, lockedWords } from './protected-backup.ts'
import type { Refused } from './refusal-words.ts'

/** A backup that was read wholly and laid out beside the desks. */
export interface OpenedBackup {
  readonly backupId: string
  readonly name: string
  /** Its path; null of one that was handed over as a file. */
  readonly place: string | null
  readonly report: RestoreReport
  /** Puts it in the place of the desk, or makes a copy of it that is only looked at. */
  readonly switchTo: (as: 'restore' | 'look') => Promise<PortResult<AskResponse<'backups:switch'>>>
  /** Files that were missing here came from it, so that a restore would bring fewer. */
  readonly noteFetched: (count: number) => void
}

export type OpenState =
  | { readonly type: 'picking' }
  | {
      readonly type: 'sending'
      readonly name: string
      readonly sent: number
      readonly size: number
    }
  | { readonly type: 'opening'; readonly name: string }
  /** It is protected: its passphrase is asked for. `told` says why the last one did not open it. */
  | {
      readonly type: 'locked'
      readonly name: string
      readonly backupId: string
      readonly told: string | null
    }
  | { readonly type: 'opened'; readonly opened: OpenedBackup }
  | {
      readonly type: 'refused'
      readonly name: string
      readonly refused: Refused
      readonly card: BackupCard | null
    }
  | {
      readonly type: 'failed'
      readonly name: string
      readonly failure: PortFailure
      readonly card: BackupCard | null
    }

export interface OpeningBackup {
  readonly state: OpenState
  readonly running: Running | null
  readonly open: (card: BackupCard) => void
  readonly openFile: (file: File) => void
  /** Of a protected one, with the passphrase that she was told. */
  readonly unlock: (backupId: string, name: string, passphrase: string) => void
  readonly stop: () => void
  /** Back to the list; what was laid out is put away. */
  readonly putAway: () => void
}

interface Named {
  readonly name: string
  /** Null of one that was handed over as a file. */
  readonly card: BackupCard | null
}

/** Opens one backup at a time. What was laid out goes when she leaves without using it. */
export function useOpenBackup(bridge: Bridge): OpeningBackup {
  const [state, setState] = useState<OpenState>({ type: 'picking' })
  const sending = useRef<AbortController | null>(null)
  const { running, openToken, unlock, discard } = useOpenToken(bridge, setState)

  const openFile = async (file: File) => {
    const { name, size } = file
    const controller = new AbortController()
    sending.current = controller
    const show = (sent: number) => setState({ type: 'sending', name, sent, size })
    show(0)
    const request = { fileName: name, size }
    const tools = { onProgress: show, signal: controller.signal }
    const answer = await bridge.sendFile('backups:bring-in', request, file, tools)
    if (answer.ok) {
      const { backupId } = answer.value
      if (await isProtectedZip(file)) setState({ type: 'locked', name, backupId, told: null })
      else await openToken(backupId, { name, card: null })
      return
    }
    setState(failed(answer.failure, { name, card: null }))
  }
  return {
    state,
    running,
    open: (card) => void openToken(card.backupId, { name: card.fileName, card }),
    openFile: (file) => void openFile(file),
    unlock: (backupId, name, passphrase) => void unlock(backupId, name, passphrase),
    stop: () => {
      sending.current?.abort()
      running?.stop()
    },
    putAway: () => {
      discard()
      setState({ type: 'picking' })
    },
  }
}

/** Has the host read a backup wholly and lay it out. */
function useOpenToken(bridge: Bridge, setState: Dispatch<SetStateAction<OpenState>>) {
  const { running, run } = useJob()
  const { discard, hold, switchTo } = useScratch(bridge)
  const noteFetched = (count: number) => setState((before) => withFetched(before, count))

  const openToken = async (backupId: string, named: Named) => {
    discard()
    setState({ type: 'opening', name: named.name })
    const answer = await run((tools) => bridge.run('backups:open', { backupId }, tools))
    const isLaidOut = answer.ok && answer.value.type === 'ready'
    // The host knows the format of a backup; what its rows are like only the app knows.
    if (!isLaidOut || answer.value.report.schema > schemaVersion) {
      if (isLaidOut) putAwayNewer(bridge, answer.value.scratchId)
      setState(notOpened(answer, named))
      return
    }
    const { scratchId, report } = answer.value
    hold(scratchId)
    const place = named.card?.place ?? null
    const opened = { backupId, name: named.name, place, report, switchTo, noteFetched }
    setState({ type: 'opened', opened })
  }
  const unlock = async (backupId: string, name: string, passphrase: string) => {
    setState({ type: 'opening', name })
    const request = { backupId, passphrase }
    const answer = await run((tools) => bridge.run('backups:unlock', request, tools))
    if (!answer.ok) return setState(failed(answer.failure, { name, card: null }))
    if (answer.value.type === 'unlocked') {
      return await openToken(answer.value.backupId, { name, card: null })
    }
    setState({ type: 'locked', name, backupId, told: lockedWords(answer.value.because) })
  }
  return { running, openToken, unlock, discard }
}

function putAwayNewer(bridge: Bridge, scratchId: string): void {
  void bridge.ask('backups:discard-scratch', { scratchId })
}

/** What is said where a backup was not opened, or has rows of a later app. */
function notOpened(answer: PortResult<JobResponse<'backups:open'>>, named: Named): OpenState {
  if (!answer.ok) return failed(answer.failure, named)
  const newer = { type: 'refused', because: 'newer', entry: null, found: null } as const
  return {
    type: 'refused',
    ...named,
    refused: answer.value.type === 'refused' ? answer.value : newer,
  }
}

/** Stopping is what she asked for, not a failure. */
function failed(failure: PortFailure, named: Named): OpenState {
  return failure.reason === 'cancelled'
    ? { type: 'picking' }
    : { type: 'failed', ...named, failure }
}

function withFetched(state: OpenState, count: number): OpenState {
  if (state.type !== 'opened' || state.opened.report.here === null) return state
  const { opened } = state
  const { report } = opened
  const missingFilesBack = Math.max(0, state.opened.report.here.missingFilesBack - count)
  const here = { ...state.opened.report.here, missingFilesBack }
  return { type: 'opened', opened: { ...opened, report: { ...report, here } } }
}

/** What is laid out: put away on leaving, unless it took its place. */
function useScratch(bridge: Bridge) {
  const held = useRef<string | null>(null)
  const discard = () => {
    const scratchId = held.current
    held.current = null
    if (scratchId !== null) void bridge.ask('backups:discard-scratch', { scratchId })
  }
  const latest = useRef(discard)
  useEffect(() => {
    latest.current = discard
  })
  useEffect(() => () => latest.current(), [])
  return {
    discard,
    hold: (scratchId: string) => {
      held.current = scratchId
    },
    switchTo: async (as: 'restore' | 'look') => {
      const scratchId = held.current
      if (scratchId === null) return { ok: false, failure: { reason: 'gone' } } as const
      const answer = await bridge.ask('backups:switch', { scratchId, as })
      if (answer.ok) held.current = null
      return answer
    },
  }
}
