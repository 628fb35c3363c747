/** Id of the part of a question that an address or a "Missing" link names. */
export const fieldId = (what: string): string => `answer-${what}`

/** Puts the focus on a part of the question: a column, `verdict`, `parts`, `evidence` or `action`. */
export function focusField(what: string): void {
  const place = document.getElementById(fieldId(what))
  if (!place) return
  const target = bestIn(place, what)
  target.focus({ preventScroll: true })
  target.scrollIntoView({ block: 'center' })
}

function bestIn(place: HTMLElement, what: string): HTMLElement {
  if (what === 'verdict') return within(place.closest('fieldset'), 'input:checked') ?? place
  // Where files are added, so that Enter chooses and Ctrl+V pastes at once.
  if (what === 'evidence') return within(place.closest('section'), '.sd-drop button') ?? place
  return place
}

function within(box: Element | null, selector: string): HTMLElement | null {
  const found = box?.querySelector(selector)
  return found instanceof HTMLElement ? found : null
}
