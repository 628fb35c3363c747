import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type SavedText, savedText } from './saved-text.ts'
import { type Keeper, keeperOf, type Save } from './text-keeper.ts'

/** To be spread into a `TextInput` or `TextArea`, with the two verbs for everything else. */
export interface SavedTextField {
  readonly value: string
  readonly onValueChange: (text: string) => void
  readonly onBlur: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void
}

/**
 * A text field that saves by itself.
 *
 * What is typed shows at once and is saved after a pause, on leaving the field, on Enter in a
 * single line, and when the field or the window goes. What comes from the store (undo, an
 * import) is shown unless it would take away what was just typed.
 *
 * Give the field a `key` of what it belongs to: another question's text is another field.
 */
export function useSavedText(stored: string, save: Save): SavedTextField {
  const [field, show] = useState(() => savedText(stored))
  const keeper = useKeeper(field, show, stored, save)
  useLayoutEffect(() => keeper.arrive(stored), [keeper, stored])
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') keeper.flush()
    }
    document.addEventListener('visibilitychange', hide)
    addEventListener('pagehide', keeper.flush)
    addEventListener('beforeunload', keeper.flush)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      removeEventListener('pagehide', keeper.flush)
      removeEventListener('beforeunload', keeper.flush)
      keeper.flush()
    }
  }, [keeper])
  return {
    value: field.text,
    onValueChange: keeper.type,
    onBlur: keeper.flush,
    onKeyDown: (event) => {
      const line = event.currentTarget instanceof HTMLInputElement
      if (line && event.key === 'Enter') keeper.flush()
    },
  }
}

/** A choice that saves at once and shows in the same moment, by the same rules. */
export function useSavedChoice(stored: string, save: Save): [string, (value: string) => void] {
  const { value, onValueChange, onBlur } = useSavedText(stored, save)
  return [
    value,
    (next) => {
      onValueChange(next)
      onBlur()
    },
  ]
}

/** One for the life of the field: events come faster than renders, so it holds the latest itself. */
function useKeeper(
  first: SavedText,
  show: (field: SavedText) => void,
  stored: string,
  save: Save,
): Keeper {
  const latest = useRef({ stored, save })
  useLayoutEffect(() => {
    latest.current = { stored, save }
  })
  const [keeper] = useState(() =>
    keeperOf(
      first,
      show,
      () => latest.current.stored,
      (text) => latest.current.save(text),
    ),
  )
  return keeper
}
