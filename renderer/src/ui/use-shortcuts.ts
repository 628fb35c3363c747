import { useEffect, useRef } from 'react'

/** By the key as typed: `n`, `1`, `/`, `?`, `Escape`. */
export type Shortcuts = Readonly<Record<string, () => void>>

/**
 * One-key shortcuts of a screen.
 *
 * Never inside a text field, under a dialog, or together with Ctrl, Alt or the Windows key;
 * `enabled` is her switch for all of them (WCAG 2.1.4).
 */
export function useShortcuts(shortcuts: Shortcuts, enabled = true) {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    if (!enabled) return
    const press = (event: KeyboardEvent) => {
      const run = latest.current[event.key]
      if (run === undefined || event.defaultPrevented || isMeantElsewhere(event)) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [enabled])
}

function isMeantElsewhere(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return true
  return isTyping(event.target) || document.querySelector('dialog[open]') !== null
}

/** Whether keys belong to the text (or the list of choices) that has the focus. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches('textarea, select')) return true
  return target.matches('input:not([type="radio"], [type="checkbox"], [type="button"])')
}
