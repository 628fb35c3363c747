import { type Browser, type Page, test } from '@playwright/test'
import { dueList } from '../../renderer/src/domain/training/due-list.ts'
import { aStaffLog } from '../builders/staff-log.ts'
import { type Host, somePlaces, startHost } from '../e2e/host.ts'
import { bridgeTo, fillDesk, rowsOf } from './fill-desk.ts'
import { median, percentile, record, rounded } from './record.ts'
import { loadNow } from './shell-work.ts'
import { manyPeople, manyRecords, staffRows, trainingList } from './staff-rows.ts'

const PEOPLE = 250
const RECORDS = 10_000

/** A year's audit, so that the desk is one at work, and the staff. */
function* aSchoolAtWork(records: number) {
  yield* rowsOf({ years: 1, questions: 120, pieces: 50 })
  yield* staffRows(PEOPLE, records)
}

test('filter of the training table, 250 people', async ({ browser }) => {
  await onDesk(browser, RECORDS, async (page) => {
    await goTo(page, '#/training')
    const search = page.getByRole('searchbox', { name: 'Search names, posts and roles' })
    await search.waitFor()
    await search.focus()
    const times = await paintsOf(page, 'family12')
    const columns = await page.getByRole('columnheader').count()
    const value = rounded(percentile(times, 0.95))
    record({
      name: `filter keystroke -> painted, training table of ${PEOPLE} people x ${columns - 1} columns, ${RECORDS} records (p95 of ${times.length})`,
      value,
      unit: 'ms',
      baseline: `median ${rounded(median(times))} ms; load ${loadNow()}`,
      reach: '<= 50 ms',
      ok: value <= 50,
    })
  })
})

test('a list of 10,000 training records, with preview', async ({ browser }) => {
  await onDesk(browser, 0, async (page) => {
    await goTo(page, '#/training/import')
    const name = 'training.csv'
    const list = Buffer.from(trainingList(manyPeople(PEOPLE), RECORDS))
    const picker = page.locator('input[type=file]')
    await picker.waitFor({ state: 'attached' })
    const start = performance.now()
    await picker.setInputFiles({ name, mimeType: 'text/csv', buffer: list })
    const goOn = page.getByRole('button', { name: 'Go on to what would change' })
    await goOn.waitFor()
    const read = performance.now() - start
    const [planned, bring] = await timeOf(async () => {
      await goOn.click()
      const button = page.getByRole('button', { name: /^Add [\d,]+ records/ })
      await button.waitFor()
      return button
    })
    const [written] = await timeOf(async () => {
      await bring.click()
      await page.getByRole('heading', { level: 1, name: 'The list is brought in' }).waitFor()
    })
    const value = rounded((read + planned + written) / 1000, 2)
    record({
      name: `${RECORDS} training records brought in from a list, with preview`,
      value,
      unit: 's',
      baseline: `read ${rounded(read, 0)} ms, preview ${rounded(planned, 0)} ms, written ${rounded(written, 0)} ms; load ${loadNow()}`,
      reach: '<= 3 s',
      ok: value <= 3,
    })
  })
})

test('one course recorded for 250 people', async ({ browser }) => {
  await onDesk(browser, RECORDS, async (page) => {
    await goTo(page, '#/training/together')
    await page.getByLabel('Course').selectOption({ index: 3 })
    await page
      .getByRole('button', { name: /^(All|Everybody)[^(]*\(250\)$/ })
      .first()
      .click()
    const save = page.getByRole('button', { name: `Save for ${PEOPLE} people` })
    await save.waitFor()
    const [took] = await timeOf(async () => {
      await save.click()
      await page.getByText(`for ${PEOPLE} people`).first().waitFor()
      await page
        .locator('footer')
        .getByText(/^Saved|Everything is saved/)
        .waitFor()
    })
    const value = rounded(took / 1000, 2)
    record({
      name: `one course recorded for ${PEOPLE} people, ${RECORDS} records there, until "Saved"`,
      value,
      unit: 's',
      baseline: `load ${loadNow()}`,
      reach: '<= 1 s',
      ok: value <= 1,
    })
  })
})

test('the due list of a trust', () => {
  const people = manyPeople(2_000)
  const records = manyRecords(people, 20_000)
  const times: number[] = []
  for (let at = 0; at < 7; at++) {
    // A new log each time, since what was worked out for one is kept.
    const log = aStaffLog({ people, records, today: '2026-11-24' })
    const start = performance.now()
    dueList(log)
    times.push(performance.now() - start)
  }
  const value = rounded(median(times), 0)
  record({
    name: 'due list of 2,000 staff with 20,000 records',
    value,
    unit: 'ms',
    baseline: `median of 7, the first ${rounded(times[0] ?? 0, 0)} ms; load ${loadNow()}`,
    reach: '<= 200 ms',
    ok: value <= 200,
  })
})

async function onDesk(
  browser: Browser,
  records: number,
  use: (page: Page, host: Host) => Promise<void>,
): Promise<void> {
  const places = await somePlaces()
  const host = await startHost(places)
  await fillDesk(bridgeTo(host), 'Bench', aSchoolAtWork(records))
  const page = await (await browser.newContext()).newPage()
  await page.goto(host.url)
  await page.getByRole('heading', { level: 1, name: /Your return/ }).waitFor()
  await use(page, host)
  await page.close()
  await host.stop()
  await places.remove()
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
}

async function timeOf<T>(work: () => Promise<T>): Promise<readonly [number, T]> {
  const start = performance.now()
  const done = await work()
  return [performance.now() - start, done]
}

/** Types a text and takes it back again, each key timed in the page until the frame after it is painted. */
async function paintsOf(page: Page, text: string): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    document.addEventListener(
      'keydown',
      () => {
        const start = performance.now()
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - start)))
      },
      true,
    )
  })
  for (let round = 0; round < 3; round++) {
    for (const key of text) await pressAndPaint(page, key)
    for (const _ of text) await pressAndPaint(page, 'Backspace')
  }
  return page.evaluate(() => (window as unknown as { times: number[] }).times)
}

async function pressAndPaint(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(null)))),
  )
}
