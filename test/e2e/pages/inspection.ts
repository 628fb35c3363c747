import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What may differ where only the colours do. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block']
const WIDE = { width: 1280, height: 900 }
const NARROW = { width: 320, height: 720 }

/** Looks at what the page shows now: in light, in dark, and on a phone or at 400 % zoom. */
export async function inspect(page: Page, what: string): Promise<void> {
  await keepLastLine(page, 'static')
  const { violations } = await (await axeFor(page)).withTags(TAGS).analyze()
  await keepLastLine(page, '')
  expect.soft(inWords(violations), `${what}, light`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await (await axeFor(page)).withRules(RULES_OF_COLOUR).analyze()
  expect.soft(inWords(dark.violations), `${what}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(NARROW)
  expect.soft(await tooWide(page), `${what}, 320 pixels wide`).toEqual([])
  await page.setViewportSize(WIDE)
}

/** The same where the system chooses the colours. */
export async function inspectForcedColours(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' })
  const { violations } = await (await axeFor(page)).withTags(TAGS).analyze()
  expect.soft(inWords(violations), `${what}, forced colours`).toEqual([])
  await page.emulateMedia({ forcedColors: 'none' })
}

/** What lies half under the last line until one scrolls is no small target. */
async function keepLastLine(page: Page, position: string): Promise<void> {
  await page.evaluate((wanted) => {
    const line = document.querySelector<HTMLElement>('.sd-shell__footer')
    if (line) line.style.position = wanted
  }, position)
}

/**
 * What passes need not be described, which is most of its work. The app has no frames.
 *
 * Bringing half a megabyte of rules into the page took a third of the time of each look, and they
 * stay there until it is loaded anew.
 */
async function axeFor(page: Page): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => 'axe' in window)
  await colourSettled(page)
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: ';' } : {}) })
  return axe.setLegacyMode().options({ resultTypes: ['violations'] })
}

/** A button on its way from its light to its dark colour has a colour that nobody chose. */
async function colourSettled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame)
    const onTheirWay = document.getAnimations().filter((one) => one instanceof CSSTransition)
    await Promise.allSettled(onTheirWay.map(({ finished }) => finished))
  })
}

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations']

function inWords(violations: Violations): readonly string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  )
}

/** The page or a dialog, where one must scroll sideways to read it. */
async function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    // Some lists fold where there is little room, and are drawn anew for it.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
    return [document.documentElement, ...document.querySelectorAll('dialog[open]')]
      .filter((box) => box.scrollWidth > box.clientWidth)
      .map((box) => `${box.tagName}: ${box.scrollWidth} in ${box.clientWidth}`)
  })
}
