import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, openSample, saved, test, watch } from './desk-test.ts'
import { type OwnBrowser, startBrowser } from './own-browser.ts'
import { signHerePages } from './pages/sign-here.ts'
import { writtenRows } from './vault-on-disk.ts'

const pin = '2468'
const partOne = 'Keeping children safe in education 2026: Part One'
const person = 'Asha Kalsi-Brown'

test('while people sign, neither an address nor a key, a reload or a second tab leads into the app', async ({
  desk: page,
}) => {
  const signing = signHerePages(page)
  await openSample(page)
  await signing.begin(pin)
  await signing.expectNothingElse()
  const here = page.url().split('#')[0]
  for (const route of ['#/', '#/training', '#/staff', '#/history', '#/help', '#/sign-here']) {
    await page.goto(`${here}${route}`)
    await signing.expectNothingElse()
  }
  for (const key of ['Escape', '/', '?', 'g', 'F1', 'Control+z', 'Alt+1']) {
    await page.keyboard.press(key)
    await signing.expectNothingElse()
  }
  await page.reload()
  await signing.expectNothingElse()
  const second = await page.context().newPage()
  await second.goto(page.url())
  await expect(second.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(second.getByRole('navigation', { name: 'Desk' })).toHaveCount(0)
  await second.close()
  await signing.expectNothingElse()
})

test('a name that is typed wrong signs nothing, and what is thanked for lies on the disk', async ({
  desk: page,
  host,
}) => {
  const signing = signHerePages(page)
  const signed = async () =>
    (await writtenRows(host.vault, 'receipts')).filter(({ typedName }) => typedName === person)
  await openSample(page)
  await signing.begin(pin)
  await signing.find('asha', person)
  await signing.sign(partOne, 'Asha')
  await expect(page.getByText(/first name and surname|Type .*name/).last()).toBeVisible()
  await expect(signing.title).toHaveText(person)
  expect(await signed()).toEqual([])
  await signing.sign(partOne, person)
  await expect(signing.title).toHaveText(`Thank you, ${person}`)
  expect(await signed()).toMatchObject([
    { documentId: 'kcsie-2026-part-one', state: 'read', method: 'at-this-laptop' },
  ])
  await page.keyboard.press('Enter')
  await expect(signing.title).toHaveText('Find your name')
})

test('a wrong PIN ends nothing, and the right one opens the app at what was signed', async ({
  desk: page,
}) => {
  const signing = signHerePages(page)
  await openSample(page)
  await signing.begin(pin)
  await signing.openEnd()
  await signing.tryPin('1111')
  await expect(page.getByText('That is not the PIN. Nothing was changed.')).toBeVisible()
  await signing.expectNothingElse()
  await signing.tryPin(pin)
  await expect(signing.title).toHaveText('Signing has ended')
  await expect(page.getByText('Nobody signed. Nothing was written.')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Desk' })).toBeVisible()
})

test('after a power cut of the browser signing stands again, with what was signed', async ({
  host,
}) => {
  const profile = await mkdtemp(join(tmpdir(), 'safeguarding-desk-profile-'))
  let browser: OwnBrowser | undefined
  try {
    browser = await startBrowser(profile)
    await browser.page.goto(host.url)
    await openSample(browser.page)
    await saved(browser.page)
    const before = signHerePages(browser.page)
    await before.begin(pin)
    await before.find('asha', person)
    await before.sign(partOne, person)
    await expect(before.title).toHaveText(`Thank you, ${person}`)
    await browser.kill()

    browser = await startBrowser(profile)
    const complaints = watch(browser.page, host)
    const after = signHerePages(browser.page)
    await browser.page.goto(host.url)
    await after.expectNothingElse()
    await after.find('asha', person, `${person}, there is nothing left to sign`)
    await expect(browser.page.getByText(/^You signed at \d\d:\d\d, and it is saved/)).toBeVisible()
    await after.openEnd()
    await after.tryPin(pin)
    await expect(browser.page.getByText('1 person signed, 1 entry in all.')).toBeVisible()
    expect(complaints).toEqual([])
  } finally {
    await browser?.kill()
    await rm(profile, { recursive: true, force: true })
  }
})
