import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

/** Moves the focus from the link of one row to that of the next; Enter then opens it. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.au-table__link')]
  const at = links.findIndex((link) => link.matches(':focus'))
  const target = at === -1 ? undefined : links[at + step]
  if (target === undefined) return
  event.preventDefault()
  target.focus()
}
