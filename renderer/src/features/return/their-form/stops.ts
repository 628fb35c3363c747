/** What the keyboard stops at, in the order of the form. Buttons that are switched off are passed by. */
const STOPS = '[data-tf-stop]:not(:disabled)'
const ITEM = '[data-tf-item]'
const LEFT = '[data-tf-item]:not(.tf-item--entered)'

function stopsIn(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(STOPS)]
}

/** Goes to the stop after this one, or before it. */
export function goFrom(root: ParentNode, from: Element | null, step: 1 | -1): void {
  const stops = stopsIn(root)
  const at = placeIn(stops, from)
  show(at === -1 ? stops[0] : stops[at + step])
}

/** Goes to the first stop of the next item or of the one before; ticked ones come too. */
export function goToItem(root: ParentNode, from: Element | null, step: 1 | -1): void {
  const items = [...root.querySelectorAll<HTMLElement>(ITEM)].filter((one) => firstStop(one))
  const here = from?.closest(ITEM)
  const at = placeIn(items, here)
  const next = items[at === -1 ? 0 : at + step]
  if (next) show(firstStop(next))
}

/** On arrival: the first stop of the first item that is still to be entered. */
export function goToFirstLeft(root: ParentNode): void {
  const left = [...root.querySelectorAll<HTMLElement>(LEFT)].find((item) => firstStop(item))
  if (left) show(firstStop(left))
}

/**
 * Where to go on once this item is ticked, while it may leave the list.
 *
 * @returns what takes the focus there
 */
export function afterItem(root: ParentNode, from: Element | null): () => void {
  const items = [...root.querySelectorAll<HTMLElement>(ITEM)]
  const at = placeIn(items, from?.closest(ITEM))
  const next = items.slice(at + 1).find((item) => firstStop(item))
  return () => {
    if (next?.isConnected) show(firstStop(next))
  }
}

const placeIn = (all: readonly Element[], one: Element | null | undefined): number =>
  one ? all.indexOf(one) : -1

const firstStop = (item: ParentNode): HTMLElement | undefined => stopsIn(item)[0]

function show(stop: HTMLElement | undefined): void {
  if (!stop) return
  stop.focus({ preventScroll: true })
  stop.closest(ITEM)?.scrollIntoView({ block: 'nearest' })
}
