import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the keyboard near what was used when it goes away: a row that was taken off, a button
 * that has done its work, a dialog whose opener is no longer needed.
 *
 * The focus goes to the heading of the `section` around it, else to the whole, which needs
 * `tabIndex={-1}`. Nothing is taken from a control that still has it.
 */
export function useFocusKept<T extends HTMLElement>(): RefObject<T | null> {
  const whole = useRef<T>(null)
  useEffect(() => {
    const root = whole.current
    return root === null ? undefined : watchFocus(root)
  }, [])
  return whole
}

function watchFocus(root: HTMLElement): () => void {
  /** Around what has, or last had, the focus, nearest first; empty when that is elsewhere. */
  let around: readonly HTMLElement[] = []
  const note = ({ target }: Event) => {
    around = target instanceof Element ? partsAround(target, root) : []
  }
  // A click beside everything gives the focus up by intent.
  const forget = () => {
    around = []
  }
  const watch = new MutationObserver(() => {
    if (around.length === 0 || document.activeElement !== document.body) return
    const part = around.find(({ isConnected }) => isConnected)
    around = []
    if (part) focusPart(part)
  })
  watch.observe(root, { subtree: true, childList: true, attributeFilter: ['disabled'] })
  document.addEventListener('focusin', note)
  document.addEventListener('pointerdown', forget, { capture: true })
  return () => {
    watch.disconnect()
    document.removeEventListener('focusin', note)
    document.removeEventListener('pointerdown', forget, { capture: true })
  }
}

function focusPart(part: HTMLElement): void {
  const heading = part.matches('section') ? part.querySelector('h2, h3') : null
  const target = heading instanceof HTMLElement ? heading : part
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1
  target.focus({ preventScroll: true })
}

function partsAround(target: Element, root: HTMLElement): readonly HTMLElement[] {
  const parts: HTMLElement[] = []
  for (let at: Element | null = target; at !== null; at = at.parentElement) {
    if (at === root) return [...parts, root]
    if (at instanceof HTMLElement && at.matches('section')) parts.push(at)
  }
  return []
}
