import type { Page } from '@playwright/test'
import { expect, test, watch } from './desk-test.ts'
import { type Host, type Places, somePlaces, startHost } from './host.ts'

/** A day of the sample school's autumn: its lists were written before it. */
export const onThatDay = '2026-11-24T12:00:00Z'

interface StoryDesk {
  readonly page: Page
  readonly host: Host
}

/**
 * One desk and one page for all tests of a file, which go on where the one before ended.
 *
 * Ask it inside of a test: before the first one there is none.
 *
 * @param from when it is told, for what becomes due with time; as the clock stands if not given
 */
export function storyDesk(from?: string): () => StoryDesk {
  test.describe.configure({ mode: 'serial' })
  let places: (Places & { remove(): Promise<void> }) | undefined
  let desk: (StoryDesk & { readonly complaints: readonly string[] }) | undefined

  test.beforeAll(async ({ browser }) => {
    places = await somePlaces()
    const host = await startHost(places)
    const page = await (await browser.newContext()).newPage()
    desk = { page, host, complaints: watch(page, host) }
    if (from !== undefined) await page.clock.setSystemTime(from)
    await page.goto(host.url)
  })

  test.afterAll(async () => {
    const complaints = desk?.complaints ?? []
    await desk?.page.context().close()
    await desk?.host.stop()
    await places?.remove()
    expect(complaints).toEqual([])
  })

  return () => {
    if (!desk) throw new Error('the desk is there from the first test on')
    return desk
  }
}
