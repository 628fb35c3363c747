import { create } from 'zustand'
import { isReadOnlyError } from '../storage/read-only.ts'

/** A mistake of ours that reached the top. What was saved is not touched by it. */
export const useBug = create<{ readonly message: string | null }>(() => ({ message: null }))

/** Shows what nothing else has caught. */
export function watchForBugs(): void {
  addEventListener('error', ({ message }) => {
    // The browser's own note about a busy layout, not a mistake.
    if (!message.startsWith('ResizeObserver loop')) useBug.setState({ message })
  })
  addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
    // The desk says itself that it is only looked at.
    if (!isReadOnlyError(reason)) showBug(reason)
  })
}

export function showBug(error: unknown): void {
  useBug.setState({ message: error instanceof Error ? error.message : String(error) })
}
