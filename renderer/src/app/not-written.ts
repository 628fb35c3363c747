import { create } from 'zustand'
import { notWrittenError } from '../storage/not-written.ts'
import type { WaitingEdit } from '../storage/space-gate.ts'

/** Edits that could not be written before their desk was closed, until she has read of them. */
export const useNotWritten = create<{ readonly count: number }>(() => ({ count: 0 }))

export function tellNotWritten(more: number): void {
  if (more > 0) useNotWritten.setState(({ count }) => ({ count: count + more }))
}

/** The desk that was to write them does not stand open. */
export function giveUp(edits: readonly WaitingEdit[]): void {
  for (const { reject } of edits) reject(notWrittenError())
  tellNotWritten(edits.length)
}
