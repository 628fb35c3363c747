/**
 * Text between a field and the store.
 *
 * `kept` is what the store is known to hold, or will hold once what is on its way has
 * arrived; `onTheWay` are the texts that were sent and have not come back yet.
 */
export interface SavedText {
  readonly text: string
  readonly kept: string
  readonly onTheWay: readonly string[]
}

export const savedText = (stored: string): SavedText => ({
  text: stored,
  kept: stored,
  onTheWay: [],
})

/** Whether the field holds something that was not sent yet. */
export const isUnsaved = ({ text, kept }: SavedText): boolean => text !== kept

export const typed = (field: SavedText, text: string): SavedText => ({ ...field, text })

export const sent = (field: SavedText): SavedText => ({
  text: field.text,
  kept: field.text,
  onTheWay: [...field.onTheWay, field.text],
})

/**
 * The store tells what it holds.
 *
 * | it is | the field |
 * |---|---|
 * | what was sent, coming back | stays: meanwhile more may have been typed |
 * | news, and nothing is unsaved here | shows the news: undo, an import |
 * | news, while something is unsaved here | stays: nobody's typing is taken away |
 */
export function arrived(field: SavedText, stored: string): SavedText {
  const echo = field.onTheWay.lastIndexOf(stored)
  if (echo !== -1) return { ...field, onTheWay: field.onTheWay.slice(echo + 1) }
  if (stored === field.kept && field.onTheWay.length === 0) return field
  const text = isUnsaved(field) ? field.text : stored
  return { text, kept: stored, onTheWay: [] }
}

/**
 * All that was sent has long been written, so what the store holds now is what holds.
 *
 * Needed because the store does not tell each step: typed and taken back at once, it tells nothing.
 */
export const settled = (field: SavedText, stored: string): SavedText =>
  arrived({ ...field, onTheWay: [] }, stored)

/** It could not be written: the text counts as unsaved again, and goes with the next try. */
export const failed = (field: SavedText, before: string): SavedText => ({
  ...field,
  kept: before,
  onTheWay: [],
})
