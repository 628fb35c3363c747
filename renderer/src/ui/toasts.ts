import { createContext, use } from 'react'

export interface Toast {
  /** What happened, in the past: "Removed from TRN04." */
  readonly message: string
  readonly undo?: { readonly label?: string; readonly onUndo: () => void } | undefined
}

export interface Toasts {
  readonly show: (toast: Toast) => void
}

export const ToastContext = createContext<Toasts | null>(null)

/** Says what was just done, with the way back. Needs a `ToastProvider` above. */
export function useToasts(): Toasts {
  const toasts = use(ToastContext)
  if (toasts === null) throw new Error('useToasts outside of a ToastProvider')
  return toasts
}
