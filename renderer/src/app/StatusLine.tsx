import './StatusLine.css'
import { useEffect } from 'react'
import { describeFailure } from '../bridge/failure-words.ts'
import { safetyWatchOf } from '../bridge/use-safety-state.ts'
import { counted } from '../domain/shared/text.ts'
import { copyInFrame } from '../features/safety/health/copy-in-frame.ts'
import { LevelTag } from '../features/safety/health/LevelTag.tsx'
import { useHealth } from '../features/safety/health/use-health.ts'
import { useDesk, useSafety } from '../storage/desk-context.tsx'
import type { SafetyState } from '../storage/pump.ts'
import { addresses } from '../ui/addresses.ts'
import { formatTime } from '../ui/format-time.ts'
import { StateMark } from '../ui/StateMark.tsx'
import { useUnsavedFields } from '../ui/unsaved-fields.ts'

type WaitsForBrowser = Extract<SafetyState, { readonly type: 'waiting-for-browser' }>

/** "Saved 10:41:07 · Last backup today 10:30", and how safe that is. */
export function StatusLine() {
  return (
    <div className="app-status-line">
      <SavedLine />
      <CopyLine />
    </div>
  )
}

/** "Saved 10:41:07", and only once it is on the disk. */
function SavedLine() {
  const safety = useSafety()
  const typing = useUnsavedFields(({ count }) => count > 0)
  if (typing && safety.type === 'saved') return <Saving />
  switch (safety.type) {
    case 'saved':
      return (
        <p className="app-status" role="status">
          <StateMark state="met" />
          {safety.at ? ` Saved ${formatTime(safety.at)}` : ' Everything is saved'}
        </p>
      )
    case 'saving':
      return <Saving />
    case 'waiting-for-space':
      return (
        <p className="app-status app-status--unsafe" role="alert">
          <StateMark state="missing" /> Waiting for space on the disk with {safety.waiting}{' '}
          {safety.waiting === 1 ? 'change' : 'changes'}. They are kept in this window and written
          when there is space again. Keep this window open.
        </p>
      )
    case 'waiting-for-browser':
      return (
        <p className="app-status app-status--unsafe" role="alert">
          <StateMark state="missing" /> {waitsForBrowser(safety)}
        </p>
      )
    case 'not-yet-safe':
      return (
        <p className="app-status app-status--unsafe" role="alert">
          <StateMark state="missing" /> Not yet safe on the disk: {safety.waiting}{' '}
          {safety.waiting === 1 ? 'change' : 'changes'}. {describeFailure(safety.failure)} Nothing
          is lost: it is kept here and tried again by itself. Keep this window open.
        </p>
      )
  }
}

function waitsForBrowser({ because, waiting }: WaitsForBrowser): string {
  const changes = counted(waiting, 'change is', 'changes are')
  switch (because) {
    case 'full':
      return `The browser takes no more, it has no room left: ${changes} kept in this window, and written by itself once there is room. Make room on this computer’s disk, about 2 GB, and keep this window open.`
    case 'closed':
      return `The browser has taken its copy of the desk away: ${changes} kept in this window, and written once the desk is open again. Keep this window open, and choose “Open the desk again” above.`
    case 'altered':
      return `A record in the browser’s copy is not as you wrote it: ${changes} kept in this window, and written once it is put right. Keep this window open, and choose “Put it right now” above.`
  }
}

function Saving() {
  return (
    <p className="app-status">
      <StateMark state="started" /> Saving
    </p>
  )
}

/** The last backup or snapshot that was read back, and the way to all the rest. It is not read out by itself. */
function CopyLine() {
  const { known } = useHealth()
  useAskAfterSaves()
  if (known === null) return null
  return (
    <p className="app-status app-status__copy">
      <a href={addresses.safety}>
        <span className="app-status__words">{copyInFrame(known.state, known.now)}</span>{' '}
        {known.health.level !== 'none' && <LevelTag level={known.health.level} isShort />}
      </a>
    </p>
  )
}

function useAskAfterSaves() {
  const { bridge, card } = useDesk()
  const safety = useSafety()
  const savedAt = safety.type === 'saved' ? safety.at : null
  useEffect(() => {
    if (savedAt !== null) safetyWatchOf(bridge, card.id).askSoon()
  }, [bridge, card.id, savedAt])
}
