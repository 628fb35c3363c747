import { describeFailure } from '../bridge/failure-words.ts'
import { useSafety } from '../storage/desk-context.tsx'
import { formatTime } from '../ui/format-time.ts'
import { StateMark } from '../ui/StateMark.tsx'
import { useUnsavedFields } from '../ui/unsaved-fields.ts'

/** "Saved 10:41:07", and only once it is on the disk. */
export function StatusLine() {
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

function Saving() {
  return (
    <p className="app-status">
      <StateMark state="started" /> Saving
    </p>
  )
}
