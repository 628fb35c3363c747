import { expect, type Page } from '@playwright/test'

/** More controls than any screen has on the way to what is sought. */
const MOST_STEPS = 150

interface Sought {
  readonly role: 'link' | 'button' | 'checkbox' | 'radio' | 'textbox' | 'searchbox'
  readonly name: string
}

/** Hands on the keyboard and nowhere else; what has the focus is known by the name that is read out. */
export function keyboard(page: Page) {
  const focus = page.locator(':focus')
  const press = (key: string) => page.keyboard.press(key)
  return {
    focus,
    press,
    type: (text: string) => page.keyboard.type(text),
    /** Takes the place of what stands in the field. */
    async typeAnew(text: string) {
      await press('Control+a')
      await page.keyboard.type(text)
    },
    /** @param key `Tab`, or `Shift+Tab` to go back */
    async walkTo({ role, name }: Sought, key: 'Tab' | 'Shift+Tab' = 'Tab') {
      for (let step = 0; step < MOST_STEPS; step++) {
        await press(key)
        const spoken = await spokenAt(page)
        if (spoken.startsWith(`${role} "${name}`)) return
      }
      throw new Error(`${key} never came to the ${role} “${name}”`)
    },
    async expectFocusOn(name: string | RegExp) {
      await expect(focus).toHaveAccessibleName(name)
    },
  }
}

/** Role and name of what has the focus, such as `link "Audit"`. */
async function spokenAt(page: Page): Promise<string> {
  // Past the last control nothing has it, until the next step begins again at the top.
  const focus = page.locator(':focus, body:not(:has(:focus))')
  const [first = ''] = (await focus.ariaSnapshot()).split('\n')
  return first.replace(/^- '?/, '')
}
