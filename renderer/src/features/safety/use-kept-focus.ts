import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the keyboard in a part of the screen whose button made way for progress, or the reverse.
 *
 * The part needs `tabIndex={-1}`. Nothing is taken from a control that still has the focus.
 */
export function useKeptFocus<T extends HTMLElement>(shows: unknown): RefObject<T | null> {
  const part = useRef<T>(null)
  const before = useRef(shows)
  useEffect(() => {
    if (before.current === shows) return
    before.current = shows
    if (document.activeElement === document.body) part.current?.focus({ preventScroll: true })
  }, [shows])
  return part
}

/** Goes to a part of the screen, with the eye and with the keyboard. */
export function goToPart(id: string): void {
  const part = document.getElementById(id)
  part?.scrollIntoView({ block: 'start' })
  part?.focus({ preventScroll: true })
}
