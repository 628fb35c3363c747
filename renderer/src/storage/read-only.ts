import type { HolderCard } from '../../../electron/contract/safety-values.ts'

/** Why nothing may be written to a desk. */
export type ReadOnly =
  /** A backup that was opened to look at. */
  | { readonly because: 'copy' }
  /** Another computer has taken over; `by` says who, where word was left. */
  | { readonly because: 'taken-over'; readonly by: HolderCard | null }
  | { readonly because: 'newer' }

/** A change was asked of a desk that is only there to look at. Nothing was changed. */
export interface ReadOnlyError extends Error {
  readonly readOnly: ReadOnly
}

export function readOnlyError(readOnly: ReadOnly): ReadOnlyError {
  return Object.assign(new Error(`the desk is read-only: ${readOnly.because}`), { readOnly })
}

export function isReadOnlyError(error: unknown): error is ReadOnlyError {
  return error instanceof Error && 'readOnly' in error
}
