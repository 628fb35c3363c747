import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { test as base, expect, openSampleAtRest } from './desk-test.ts'
import { choose, type HostileFile } from './files/hostile.ts'
import { hostileEvidence } from './files/hostile-evidence.ts'
import { goodLastYear, hostileLastYears } from './files/hostile-last-year.ts'
import { goodPack, hostilePacks } from './files/hostile-packs.ts'
import { pictureOf } from './vault-on-disk.ts'

const test = base.extend<{ readonly folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is wanted from here
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'safeguarding-desk-hostile-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
})

async function setUpToThePack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Set up your school' }).click()
  await page.getByLabel('Name of the school').fill('Second School')
  await page.getByLabel('Kind of school').selectOption({ index: 1 })
  await page.getByLabel('Phase').selectOption({ index: 2 })
  await page.getByRole('button', { name: 'Go on to the people' }).click()
  await page.getByRole('button', { name: 'Go on to the questions' }).click()
  await page.getByRole('radio', { name: 'A pack from your partnership' }).check()
}

/** One message, whose words are these and no others. */
async function saysOnly(
  page: Page,
  title: string,
  { what, says, places = [] }: HostileFile,
): Promise<void> {
  const message = page.getByRole('alert')
  await expect(message, what).toHaveText([`Stopped: ${title}`, says, ...places].join(''))
  await expect(message, what).toHaveCount(1)
}

test('no bad pack makes a desk or touches one, and each is told in one message', async ({
  desk,
  host,
  folder,
}) => {
  await openSampleAtRest(desk, host.vault)
  await desk.getByRole('link', { name: 'School and people' }).click()
  await desk.getByRole('button', { name: 'Set up another school' }).click()
  await setUpToThePack(desk)
  const before = await pictureOf(host.vault)

  for (const file of await hostilePacks()) {
    await choose(desk, file, folder)
    await saysOnly(desk, 'This file cannot be used as a pack', file)
    expect(await pictureOf(host.vault), file.what).toEqual(before)
  }
  const good = { what: 'good', name: 'good.sgpack', bytes: await goodPack(), says: '' }
  await choose(desk, good, folder)
  await expect(desk.getByText('Read: good.sgpack.')).toBeVisible()
  await expect(desk.getByRole('alert')).toHaveCount(0)
})

test('no bad file of last year changes an answer, and each is told in one message', async ({
  desk,
  host,
  folder,
}) => {
  await openSampleAtRest(desk, host.vault)
  await desk.goto(`${desk.url().split('#')[0]}#/last-year`)
  await desk.getByText('Bring in another file').click()
  const before = await pictureOf(host.vault)

  for (const file of hostileLastYears) {
    await choose(desk, file, folder)
    await saysOnly(desk, 'This file cannot be brought in', file)
    expect(await pictureOf(host.vault), file.what).toEqual(before)
  }
  const good = { what: 'good', name: 'good.json', bytes: goodLastYear, says: '' }
  await choose(desk, good, folder)
  await expect(desk.getByRole('alert')).toHaveCount(0)
  await expect(desk.getByText('from good.json')).toBeVisible()
  expect(await pictureOf(host.vault)).toEqual(before)
})

test('no bad file becomes evidence or leaves a trace, and each is told in one message', async ({
  desk,
  host,
  folder,
}) => {
  await openSampleAtRest(desk, host.vault)
  await desk.goto(`${desk.url().split('#')[0]}#/audit/question/GOV01`)
  const before = await pictureOf(host.vault)

  for (const file of await hostileEvidence()) {
    await choose(desk, file, folder)
    const message = desk.getByRole('status').filter({ hasText: 'was not added' })
    await expect(message.getByRole('paragraph'), file.what).toHaveText([
      `Important: “${file.name}” was not added`,
      file.says,
      'Everything else is as it was.',
    ])
    expect(await pictureOf(host.vault), file.what).toEqual(before)
    await message.getByRole('button', { name: 'Understood' }).click()
    await expect(message).toHaveCount(0)
  }
  await expect(desk.getByRole('contentinfo')).not.toContainText('Not yet safe')
})
