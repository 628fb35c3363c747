import { create } from 'zustand'
import { isNotWrittenError } from '../storage/not-written.ts'
import { isReadOnlyError } from '../storage/read-only.ts'
import { mendAfterFall } from './broken.ts'

interface Bug {
  readonly message: string | null
  /** The screens have fallen, and it is looked whether a row was altered. */
  readonly isLooking: boolean
}

/** A mistake of ours that reached the top. What was saved is not touched by it. */
export const useBug = create<Bug>(() => ({ message: null, isLooking: false }))

/** Shows what nothing else has caught. */
export function watchForBugs(): void {
  addEventListener('error', ({ message }) => {
    // The browser's own note about a busy layout, not a mistake.
    if (!message.startsWith('ResizeObserver loop')) useBug.setState({ message })
  })
  addEventListener('unhandledrejection', (event: PromiseRejectionEvent) => {
    if (isToldElsewhere(event.reason)) event.preventDefault()
    else showBug(event.reason)
  })
}

/** The desk is only looked at, was closed with edits waiting, or its copy was taken away: each has its own place. */
function isToldElsewhere(reason: unknown): boolean {
  if (isReadOnlyError(reason) || isNotWrittenError(reason)) return true
  return reason instanceof Error && reason.name === 'DatabaseClosedError'
}

/** The screens have fallen. Where a row that was altered brought them down, it is mended; else it is told. */
export async function showFall(error: unknown): Promise<void> {
  useBug.setState({ isLooking: true })
  // A check that cannot be done leaves only the telling.
  if (await mendAfterFall().catch(() => false)) return
  useBug.setState({ isLooking: false })
  showBug(error)
}

export function showBug(error: unknown): void {
  useBug.setState({ message: error instanceof Error ? error.message : String(error) })
}
