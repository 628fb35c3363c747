import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import {
  arrived,
  failed,
  isUnsaved,
  type SavedText,
  savedText,
  sent,
  settled,
  typed,
} from './saved-text.ts'
import { unsavedMark } from './unsaved-fields.ts'

/** A pause in typing after which what was typed is saved. One pause is one entry of the history. */
const PAUSE_MS = 250
/** Whoever types without a pause is saved this often all the same. */
const LONGEST_MS = 1_000
/** Longer than the store takes to tell of a write that it has acknowledged. */
const SETTLE_MS = 500

type Save = (text: string) => PromiseLike<unknown>

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
    return () => {
      document.removeEventListener('visibilitychange', hide)
      removeEventListener('pagehide', keeper.flush)
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

interface Keeper {
  readonly type: (text: string) => void
  readonly flush: () => void
  readonly arrive: (stored: string) => void
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

function keeperOf(
  first: SavedText,
  show: (field: SavedText) => void,
  storedNow: () => string,
  save: Save,
): Keeper {
  let field = first
  let pause: ReturnType<typeof setTimeout> | undefined
  let longest: ReturnType<typeof setTimeout> | undefined
  let settling: ReturnType<typeof setTimeout> | undefined
  const mark = unsavedMark()
  const set = (next: SavedText) => {
    if (next === field) return
    field = next
    show(next)
  }
  const write = async (text: string, before: string) => {
    try {
      await save(text)
    } catch (reason) {
      set(failed(field, before))
      mark.lower()
      // Not handled here: whoever watches over the whole app says what happened.
      throw reason
    }
    if (!isUnsaved(field)) mark.lower()
    clearTimeout(settling)
    settling = setTimeout(() => set(settled(field, storedNow())), SETTLE_MS)
  }
  const flush = () => {
    clearTimeout(pause)
    clearTimeout(longest)
    longest = undefined
    if (!isUnsaved(field)) {
      if (field.onTheWay.length === 0) mark.lower()
      return
    }
    clearTimeout(settling)
    const before = field.kept
    set(sent(field))
    void write(field.text, before)
  }
  return {
    flush,
    type: (text) => {
      set(typed(field, text))
      mark.raise()
      clearTimeout(pause)
      pause = setTimeout(flush, PAUSE_MS)
      longest ??= setTimeout(flush, LONGEST_MS)
    },
    arrive: (stored) => set(arrived(field, stored)),
  }
}
