import { type FocusEvent, useRef } from 'react'
import { Button } from './Button.tsx'
import { StateMark } from './StateMark.tsx'
import type { Toast } from './toasts.ts'
import { usePausableTimer } from './use-pausable-timer.ts'

const STAYS_MS = 8_000
const STAYS_WITH_UNDO_MS = 20_000

interface ToastLineProps {
  readonly toast: Toast
  readonly onLeave: () => void
}

export function ToastLine({ toast: { message, undo }, onLeave }: ToastLineProps) {
  const setPaused = usePausableTimer(undo === undefined ? STAYS_MS : STAYS_WITH_UNDO_MS, onLeave)
  const { remember, giveBack } = useWayBack()
  const leave = () => {
    giveBack()
    onLeave()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: looking at it only stops its clock
    <div
      className="sd-toast"
      onPointerEnter={() => setPaused(true)}
      onPointerLeave={() => setPaused(false)}
      onFocus={(event) => {
        remember(event)
        setPaused(true)
      }}
      onBlur={() => setPaused(false)}
    >
      <StateMark state="met" />
      <span className="sd-toast__message">{message}</span>
      {undo !== undefined && (
        <Button
          small
          icon="undo"
          onClick={() => {
            undo.onUndo()
            leave()
          }}
        >
          {undo.label ?? 'Undo'}
        </Button>
      )}
      <Button small look="quiet" icon="close" aria-label={`Close: ${message}`} onClick={leave} />
    </div>
  )
}

/** The focus goes back to where it was before it came to the toast. */
function useWayBack() {
  const before = useRef<EventTarget | null>(null)
  return {
    remember: ({ relatedTarget, currentTarget }: FocusEvent) => {
      const inside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
      if (!inside) before.current = relatedTarget
    },
    giveBack: () => {
      const { current } = before
      if (current instanceof HTMLElement && current.isConnected) current.focus()
    },
  }
}
