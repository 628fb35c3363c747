import type { What } from '../../../storage/change.ts'

/** One line of a history, with what undoing and doing again make of it. */
export function historyWords({ label, undoes, redoes }: What): string {
  if (undoes) return `Undone: ${label}`
  return redoes ? `Done again: ${label}` : label
}
