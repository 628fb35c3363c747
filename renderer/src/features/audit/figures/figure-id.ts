/** Id of the control of a figure, so that an address can lead to it. */
export const figureId = (code: string): string => `figure-${code}`

/** Puts the focus on a figure, and unfolds its group for it. */
export function focusFigure(code: string): void {
  const field = document.getElementById(figureId(code))
  field?.closest('details')?.setAttribute('open', '')
  field?.focus({ preventScroll: true })
  field?.scrollIntoView({ block: 'center' })
}
