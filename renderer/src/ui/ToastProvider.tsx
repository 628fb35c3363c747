import './Toast.css'
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { ToastLine } from './ToastLine.tsx'
import { type Toast, ToastContext } from './toasts.ts'

interface ShownToast extends Toast {
  readonly key: number
}

/** More would be a heap that nobody reads; the way back to older ones is the history. */
const MOST_AT_ONCE = 3

/** Holds what was just done, at the bottom of the window, and reads it out once. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly ShownToast[]>([])
  const count = useRef(0)
  const show = useCallback((toast: Toast) => {
    count.current += 1
    const key = count.current
    setShown((before) => [...before, { ...toast, key }].slice(-MOST_AT_ONCE))
  }, [])
  const leave = useCallback((key: number) => {
    setShown((before) => before.filter((toast) => toast.key !== key))
  }, [])
  const toasts = useMemo(() => ({ show }), [show])
  return (
    <ToastContext value={toasts}>
      {children}
      <section className="sd-toasts" aria-label="Just done">
        <div role="log" aria-live="polite">
          {shown.map(({ key, ...toast }) => (
            <ToastLine key={key} toast={toast} onLeave={() => leave(key)} />
          ))}
        </div>
      </section>
    </ToastContext>
  )
}
