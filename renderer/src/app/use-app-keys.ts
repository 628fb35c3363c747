import { useEffect } from 'react'
import { useDesk } from '../storage/desk-context.tsx'
import type { UndoOutcome } from '../storage/undo.ts'
import { useToasts } from '../ui/toasts.ts'
import { isTyping, useShortcuts } from '../ui/use-shortcuts.ts'

/** Undo, redo, find and help, on every screen; never while somebody types in a field. */
export function useAppKeys(go: (route: string) => void): void {
  const desk = useDesk()
  const { show } = useToasts()
  useShortcuts({ '?': () => go('/help'), '/': () => go('/audit/find') })
  useEffect(() => {
    const tell = (word: string, outcome: UndoOutcome) => show({ message: sentence(word, outcome) })
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leaveField(event)
      // Ctrl+Z in a text field is the browser's; ours takes back whole edits.
      if (event.defaultPrevented || isTyping(event.target)) return
      const undoing = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
      const redoing = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'y'
      if (redoing || (undoing && event.shiftKey)) {
        event.preventDefault()
        void desk.redo().then((outcome) => tell('Done again', outcome))
      } else if (undoing) {
        event.preventDefault()
        void desk.undo().then((outcome) => tell('Undone', outcome))
      }
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [desk, show])
}

function sentence(word: string, outcome: UndoOutcome): string {
  switch (outcome.type) {
    case 'done':
      return `${word}: ${outcome.label}.`
    case 'nothing':
      return word === 'Undone' ? 'There is nothing to undo.' : 'There is nothing to do again.'
    case 'changed-since':
      return `“${outcome.label}” was changed again since, so it stays as it is.`
  }
}

/** Escape leaves a text field, so that the next key is a shortcut again and not a letter. */
function leaveField({ target, defaultPrevented }: KeyboardEvent): void {
  const inDialog = document.querySelector('dialog[open]') !== null
  if (defaultPrevented || inDialog || !isTyping(target)) return
  if (target instanceof HTMLElement) target.blur()
}
