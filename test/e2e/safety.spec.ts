import { access, appendFile, chmod, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, openSample, saved, test } from './desk-test.ts'
import { badBackups } from './files/bad-backups.ts'
import type { Host } from './host.ts'
import { inspect } from './pages/inspection.ts'
import { safetyPage } from './pages/safety.ts'
import { storyDesk } from './story-desk.ts'

const desk = storyDesk()

/** Everything is read, one file after the other. */
const aReading = { timeout: 60_000 }

const wholeAgain = 'The backup was made and read back: it is whole'

async function folderBeside(host: Host, name: string): Promise<string> {
  const path = join(host.vault, '..', name)
  await mkdir(path, { recursive: true })
  return path
}

const stick = (host: Host) => folderBeside(host, 'STICK')

/** The backups on a stick, oldest first. */
async function backupsIn(place: string): Promise<readonly string[]> {
  const names = await readdir(place, { recursive: true })
  return names
    .filter((name) => name.endsWith('.sgbackup'))
    .sort()
    .map((name) => join(place, name))
}

async function anEvidenceFile(vault: string): Promise<string> {
  const names = await readdir(vault, { recursive: true })
  const name = names.find((one) => /^desks\/[^/]+\/evidence\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(one))
  if (name === undefined) throw new Error('the vault has no file of evidence')
  return join(vault, name)
}

async function answer(page: Page, text: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/audit/question/GOV01'
  })
  await page.getByRole('textbox', { name: /What we do/ }).fill(text)
  await page.getByRole('textbox', { name: /What we do/ }).blur()
  await saved(page)
}

async function expectAnswer(page: Page, text: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/audit/question/GOV01'
  })
  await expect(page.getByRole('textbox', { name: /What we do/ })).toHaveValue(text)
}

test('a second place is chosen, and everything lies there, read back', async () => {
  const { page, host } = desk()
  const safety = safetyPage(page)
  await openSample(page)
  await answer(page, 'As it was backed up.')
  await safety.open()
  await inspect(page, 'safety without a place')
  await safety.choosePlace(await stick(host), 'STICK')
  await expect(page.getByText(wholeAgain)).toBeVisible()
  await expect(safety.backups.getByRole('row')).toHaveCount(2)
  await expect(safety.backups).toContainText('Proven')
  await expect(safety.verdict).toContainText('The sample is on this disk twice')
  await expect(safety.verdict).toContainText('nothing would be left: the backups')
  await expect(safety.line).toContainText(/Last backup today \d\d:\d\d/)
  const [folder] = await readdir(join(await stick(host), 'Safeguarding Desk backups'))
  expect(folder).toBeDefined()
  await inspect(page, 'safety with a backup')
})

test('a rehearsal counts what would come back, and changes nothing', async () => {
  const { page } = desk()
  const safety = safetyPage(page)
  await safety.open()
  await safety.press('Rehearse a restore')
  await expect(safety.rehearsal).toContainText('It works: your work would come back')
  await expect(safety.rehearsal).toContainText('from the newest backup', { ignoreCase: true })
  await expect(safety.rehearsal).toContainText(/\d+ answers/)
  await expect(safety.rehearsal).toContainText('That is the same as what is here.')
  await expectAnswer(page, 'As it was backed up.')
})

test('a check reads every record and every file, and finds them as they were', async () => {
  const { page } = desk()
  const safety = safetyPage(page)
  await safety.open()
  await safety.press('Check everything now')
  await expect(page.getByText(/The journal was read up to change \d+: all as it/)).toBeVisible(
    aReading,
  )
  await expect(page.getByText(/records read: all as they were written/)).toBeVisible()
  await expect(page.getByText(/files of the evidence read .*all as they were added/)).toBeVisible(
    aReading,
  )
})

test('a restore says first what is newer here, and brings back what was', async () => {
  const { page } = desk()
  const safety = safetyPage(page)
  await answer(page, 'Written after the backup.')
  await safety.openRestore()
  await expect(safety.found.getByRole('row')).toHaveCount(2)
  await inspect(page, 'backups to open')
  await safety.openFound()
  await expect(safety.report).toBeVisible()
  await expect(page.getByText(/changes? here (is|are) newer than this backup/)).toBeVisible()
  await expect(page.getByText('1 answer would change')).toBeVisible()
  await inspect(page, 'an opened backup')
  await safety.restore()
  await expect(page.getByText(/Restored: .* is as it was/)).toBeVisible()
  await inspect(page, 'after a restore')
  await expectAnswer(page, 'As it was backed up.')
})

test('a restore is undone with everything that it had replaced', async () => {
  const { page } = desk()
  const safety = safetyPage(page)
  await safety.open()
  await safety.press('Undo this restore')
  // As before a restore: what would be set aside is said first.
  await expect(page.getByRole('dialog')).toContainText('Nothing was changed here since.')
  await safety.press('Undo the restore')
  await expect(page.getByText(/Brought back: /)).toBeVisible()
  await expectAnswer(page, 'Written after the backup.')
  await page.reload()
  await expectAnswer(page, 'Written after the backup.')
})

test('a file that is no good backup is told in one sentence, and the desk stays as it is', async () => {
  const { page, host } = desk()
  const safety = safetyPage(page)
  const [good] = await backupsIn(await stick(host))
  const bad = await badBackups(good ?? '', await folderBeside(host, 'mail'))
  await safety.openRestore()
  for (const { path, says } of bad) {
    await safety.bringIn(path)
    await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible()
    await expect(page.getByRole('alert')).toContainText('Nothing here was changed')
    await expect(safety.button(/^Open the one of /)).toBeVisible()
  }
  await inspect(page, 'a refused backup')
  await safety.press(/^Open the one of /)
  await expect(safety.report).toBeVisible()
  await expectAnswer(page, 'Written after the backup.')
  await answer(page, 'Written in between.')
})

test('a stick that is pulled out stops a backup, not the work, and is found again', async () => {
  const { page, host } = desk()
  const safety = safetyPage(page)
  const there = await stick(host)
  await rename(there, `${there}-away`)
  await safety.open()
  await safety.press('Back up now')
  await expect(page.getByText(/The backup was not made\./)).toBeVisible()
  await expect(safety.verdict).toContainText('Act now')
  await answer(page, 'Written without the stick.')
  await rename(`${there}-away`, there)
  await safety.open()
  await safety.press('Back up now')
  await expect(page.getByText(wholeAgain)).toBeVisible()
  await expect(safety.verdict).toContainText('The sample is on this disk twice')
})

test('a missing file of the evidence is fetched from a backup, without a restore', async () => {
  const { page, host } = desk()
  const safety = safetyPage(page)
  const file = await anEvidenceFile(host.vault)
  await rm(file)
  await safety.open()
  await safety.press('Check everything now')
  await expect(page.getByText(/1 file of \d+ is missing or damaged/)).toBeVisible(aReading)
  await inspect(page, 'a missing file')
  await safety.press(/^Fetch 1 missing file from the backup of /)
  await expect(page.getByText('1 missing file is back')).toBeVisible()
  await expect(page.getByText('none is missing or damaged any more')).toBeVisible()
  await access(file)
  await expectAnswer(page, 'Written without the stick.')
})

test('a damaged file of the evidence is named by the check', async () => {
  const { page, host } = desk()
  const safety = safetyPage(page)
  const file = await anEvidenceFile(host.vault)
  await chmod(file, 0o600)
  await appendFile(file, 'x')
  await safety.open()
  await safety.press('Check everything now')
  await expect(page.getByText(/1 file of \d+ is missing or damaged/)).toBeVisible(aReading)
  await expect(page.getByText(/is not as it was added/)).toBeVisible()
})
