import type { Page } from '@playwright/test'

/** Where the focus came to rest. */
export interface Stop {
  readonly what: string
  /** Something is drawn around it, or around the label that stands for it. */
  readonly marked: boolean
  /** Its middle is on the screen, and nothing that stays there lies over it. */
  readonly inSight: boolean
  /** Below 24 pixels, and not in the line of a sentence. */
  readonly small: boolean
}

/** Presses Tab until it begins again, and tells what it came to and what it left out. */
export async function stopsOf(
  page: Page,
): Promise<{ readonly reached: readonly Stop[]; readonly missed: readonly string[] }> {
  const expected = await page.evaluate(markControls)
  const reached = new Map<string, Stop>()
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, 0)
  })
  for (let step = 0; step < expected.length + 10; step++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(lookAtFocus)
    if (stop === null) continue
    if (reached.has(stop.id)) break
    reached.set(stop.id, stop)
  }
  const missed = expected.filter(({ id }) => !reached.has(id)).map(({ what }) => what)
  return { reached: [...reached.values()], missed }
}

/** Numbers all that can be pressed or typed into; of radios only the one that Tab comes to. */
function markControls() {
  const all = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  )
  return [...all]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
    .filter((control) => control.tabIndex >= 0 && !control.matches(':disabled'))
    .filter((control) => !control.matches('input[type="radio"]:not(:checked)'))
    .map((control, index) => {
      control.dataset.stop = String(index)
      return { id: String(index), what: control.outerHTML.slice(0, 120) }
    })
}

function lookAtFocus() {
  const control = document.activeElement
  if (!(control instanceof HTMLElement) || control === document.body) return null
  const { width, height } = control.getBoundingClientRect()
  const label = control.closest('label')
  // A link may run over several lines: its first is looked at.
  const line = control.getClientRects()[0] ?? new DOMRect()
  const onTop = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2)
  const boxes = [control, label, control.closest('li')].filter((box) => box !== null)
  const marked = boxes.some((box) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(box)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  const size = label?.getBoundingClientRect() ?? { width, height }
  const inline = getComputedStyle(control).display === 'inline'
  return {
    id: control.dataset.stop ?? control.outerHTML.slice(0, 120),
    what: control.outerHTML.slice(0, 120),
    marked,
    inSight: (label ?? control).contains(onTop),
    small: !inline && (size.width < 24 || size.height < 24),
  }
}
