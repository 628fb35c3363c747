import { arrived, failed, isUnsaved, type SavedText, sent, settled, typed } from './saved-text.ts'
import { unsavedMark } from './unsaved-fields.ts'

/** A pause in typing after which what was typed is saved. One pause is one entry of the history. */
const PAUSE_MS = 250
/** Whoever types without a pause is saved this often all the same. */
const LONGEST_MS = 1_000
/** Longer than the store takes to tell of a write that it has acknowledged. */
const SETTLE_MS = 500

export type Save = (text: string) => PromiseLike<unknown>

export interface Keeper {
  readonly type: (text: string) => void
  readonly flush: () => void
  readonly arrive: (stored: string) => void
}

/** Between one text field and the store: when what is typed is sent, and what is shown meanwhile. */
export function keeperOf(
  first: SavedText,
  show: (field: SavedText) => void,
  storedNow: () => string,
  save: Save,
): Keeper {
  let field = first
  let pause: ReturnType<typeof setTimeout> | undefined
  let longest: ReturnType<typeof setTimeout> | undefined
  let settling: ReturnType<typeof setTimeout> | undefined
  let underWay = 0
  const mark = unsavedMark()
  const set = (next: SavedText) => {
    if (next === field) return
    field = next
    show(next)
  }
  const write = async (text: string, before: string) => {
    underWay += 1
    try {
      await save(text)
    } catch (reason) {
      set(failed(field, before))
      mark.lower()
      // Not handled here: whoever watches over the whole app says what happened.
      throw reason
    } finally {
      underWay -= 1
    }
    // A later text may wait for room still: the store does not know it, and it is not safe.
    if (underWay > 0) return
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
