import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, openSample, saved, test } from './desk-test.ts'
import { needTools } from './files/needed-tools.ts'
import { frame } from './pages/frame.ts'
import { inspect } from './pages/inspection.ts'
import { packingList, signOffPage } from './pages/return.ts'
import { safetyPage } from './pages/safety.ts'
import { onThatDay, storyDesk } from './story-desk.ts'

/** What leaves the school can be closed with words that are told by telephone. */
const desk = storyDesk(onThatDay)
const run = promisify(execFile)

/** Goes through the dialog to its end. @returns the words, as she would write them down */
async function protect(): Promise<string> {
  const { page } = desk()
  const dialog = page.getByRole('dialog', { name: 'Protect with a passphrase' })
  const words = (await dialog.locator('.sd-passphrase').textContent()) ?? ''
  expect(words.split(' ')).toHaveLength(6)
  await inspect(page, 'a passphrase')
  await dialog.getByRole('button', { name: 'Write the protected copy' }).click()
  const close = dialog.getByRole('button', { name: 'Close, and forget the words' })
  await close.waitFor({ timeout: 60_000 })
  await expect(dialog.getByRole('checkbox', { name: /I have told the words/ })).toBeFocused()
  await close.click()
  const told = dialog.getByRole('checkbox', { name: /I have told the words/ })
  await inspect(page, 'a protected copy that is written')
  await expect(told).toHaveAccessibleDescription(/then tick this/)
  await told.check()
  await close.click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(words)).toHaveCount(0)
  return words
}

async function protectedFile(name: RegExp): Promise<string> {
  const { documents } = desk().host
  const found = (await readdir(documents)).find((one) => name.test(one))
  return join(documents, found ?? 'nothing')
}

test('a backup is protected, asks for its words, and opens with them', async () => {
  const { page, host } = desk()
  const safety = safetyPage(page)
  const stick = join(dirname(host.vault), 'STICK')
  await mkdir(stick, { recursive: true })
  await openSample(page)
  await safety.open()
  await safety.choosePlace(stick, 'STICK')
  await safety.press(/^Protect a copy of/)
  const words = await protect()

  await safety.openRestore()
  await safety.bringIn(await protectedFile(/\d_protected\.zip$/))
  const field = page.getByLabel(/^Passphrase of/)
  await field.fill('not these words')
  await safety.press('Open it')
  await expect(field).toHaveAccessibleDescription(/does not open it. Nothing was changed/)
  await field.fill(`  ${words.toUpperCase()} `)
  await safety.press('Open it')
  await expect(safety.report).toBeVisible({ timeout: 60_000 })
})

test('a package says that it is open to read, and its protected copy opens in 7-Zip', async () => {
  // It reads the files, signs, makes, protects and reads the whole vault.
  test.slow()
  const { page, host } = desk()
  needTools('7z')
  await frame(page).go('Return', 'Packing list')
  await packingList(page).lookThroughAll('Daljit Sandhu')
  await frame(page).visit('#/return/sign-off')
  await signOffPage(page).sign('Designated safeguarding lead')
  await signOffPage(page).sign('Headteacher or principal')
  await frame(page).go('Return', 'Packing list')
  await packingList(page).makeIt()
  const protection = page.getByRole('region', { name: 'Protection' })
  await expect(protection).toContainText('This package is not protected')
  await protection.getByRole('button', { name: 'Protect with a passphrase' }).click()
  const words = await protect()
  await expect(protection).toContainText(/Protected copy SAMPLE_\d+_2026-27_r1_protected\.zip/)

  const copy = await protectedFile(/^SAMPLE_.*_protected\.zip$/)
  expect((await run('7z', ['t', `-p${words}`, copy])).stdout).toContain('Everything is Ok')
  await expect(run('7z', ['t', '-pwrong', copy])).rejects.toThrow(/Wrong password/)
  await saved(page)
  const kept = await readdir(host.vault, { recursive: true, withFileTypes: true })
  for (const entry of kept.filter((one) => one.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name))
    expect(bytes.includes(words), entry.name).toBe(false)
  }
})
