import { type BrowserContext, type Page, test } from '@playwright/test'
import { type Host, somePlaces, startHost } from '../e2e/host.ts'
import { bridgeTo, codeOf, fillDesk, rowsOf } from './fill-desk.ts'
import { percentile, record, rounded } from './record.ts'
import { loadNow } from './shell-work.ts'
import { staffRows } from './staff-rows.ts'

const STAFF = { people: 250, records: 10_000 }

for (const { questions, reach, staff } of [
  { questions: 300, reach: 50, staff: null },
  { questions: 300, reach: 50, staff: STAFF },
  { questions: 1000, reach: 100, staff: null },
]) {
  const beside =
    staff === null ? '' : `, ${staff.people} people and ${staff.records} records beside`
  test(`answer clicked until painted, ${questions} questions${beside}`, async ({ context }) => {
    await onDesk(context, { questions, staff }, async (page) => {
      const times = await clickVerdicts(page, 60)
      const value = rounded(percentile(times, 0.95))
      record({
        name: `answer clicked -> painted, ${questions} questions${beside} (p95 of ${times.length})`,
        value,
        unit: 'ms',
        baseline: `load ${loadNow()}`,
        reach: `<= ${reach} ms`,
        ok: value <= reach,
      })
    })
  })
}

test('keystroke until it is fsynced in the journal', async ({ context }) => {
  await onDesk(context, { questions: 300, staff: null }, async (page) => {
    const times = await typeAndWait(page, 30)
    record({
      name: 'keystroke -> fsynced in the journal (p95, with the 250 ms pause)',
      value: rounded(percentile(times, 0.95)),
      unit: 'ms',
      baseline: null,
      reach: 'reported',
      ok: null,
    })
  })
})

test('memory of the page after a round through the questions', async ({ context }) => {
  await onDesk(context, { questions: 300, staff: null }, async (page) => {
    for (let at = 0; at < 60; at++) await page.keyboard.press('n')
    const cdp = await context.newCDPSession(page)
    await cdp.send('HeapProfiler.collectGarbage')
    const { usedSize } = await cdp.send('Runtime.getHeapUsage')
    record({
      name: 'heap of the page, 300 questions, after 60 of them',
      value: rounded(usedSize / 1e6),
      unit: 'MB',
      baseline: null,
      reach: 'reported',
      ok: null,
    })
  })
})

async function onDesk(
  context: BrowserContext,
  { questions, staff }: { questions: number; staff: typeof STAFF | null },
  use: (page: Page, host: Host) => Promise<void>,
): Promise<void> {
  const places = await somePlaces()
  const host = await startHost(places)
  await fillDesk(bridgeTo(host), 'Bench', [
    ...rowsOf({ years: 1, questions, pieces: 100 }),
    ...(staff === null ? [] : staffRows(staff.people, staff.records)),
  ])
  const page = await context.newPage()
  await page.goto(host.url)
  await page.getByRole('heading', { level: 1, name: /Your return/ }).waitFor()
  await page.evaluate(
    (code) => {
      location.hash = `#/audit/question/${code}`
    },
    codeOf(questions / 2 + 1),
  )
  await page.getByRole('radio').first().waitFor()
  await use(page, host)
  await page.close()
  await host.stop()
  await places.remove()
}

/** Clicks the verdicts in turn; each time ends after the frame that shows it. */
function clickVerdicts(page: Page, times: number): Promise<number[]> {
  return page.evaluate(async (count) => {
    const painted = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => resolve()
          channel.port2.postMessage(null)
        })
      })
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
    const taken: number[] = []
    for (let at = 0; at < count; at++) {
      const radios = document.querySelectorAll<HTMLInputElement>('main input[type=radio]')
      const radio = radios[at % 3]
      const start = performance.now()
      radio?.click()
      await painted()
      taken.push(performance.now() - start)
      await pause(120)
    }
    return taken
  }, times)
}

/** From the key going down to the answer of the append that carries it. */
async function typeAndWait(page: Page, times: number): Promise<number[]> {
  await page.evaluate(() => {
    const taken: number[] = []
    let down = 0
    addEventListener('keydown', ({ timeStamp }) => {
      down = timeStamp
    })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
        if (down === 0 || entry.startTime < down || !entry.name.includes('append')) continue
        taken.push(entry.responseEnd - down)
        down = 0
      }
    }).observe({ type: 'resource' })
    Object.assign(globalThis, { taken })
  })
  await page.locator('main textarea').first().focus()
  for (let at = 1; at <= times; at++) {
    await page.keyboard.press('x')
    await page.waitForFunction(
      (count) => (globalThis as unknown as { taken: number[] }).taken.length >= count,
      at,
    )
  }
  return page.evaluate(() => (globalThis as unknown as { taken: number[] }).taken)
}
