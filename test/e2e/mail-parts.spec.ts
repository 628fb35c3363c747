import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import PostalMime from 'postal-mime'
import { checkParts } from '../../renderer/src/domain/delivery/parts/join-parts.ts'
import { isPartText } from '../../renderer/src/domain/delivery/parts/part-label.ts'
import { readPartLabel } from '../../renderer/src/domain/delivery/parts/read-part-label.ts'
import { expect, openSample, saved, test } from './desk-test.ts'
import { aPdf } from './files/a-pdf.ts'
import { needTools } from './files/needed-tools.ts'
import { openPackage, sha256, sha256OfFile } from './files/package.ts'
import { frame } from './pages/frame.ts'
import { inspect } from './pages/inspection.ts'
import { packingList, signOffPage } from './pages/return.ts'
import { storyDesk } from './story-desk.ts'

/** A return of about 45 MB that has to go by mail. */
const desk = storyDesk('2026-11-24T12:00:00Z')

/** What the sample's partnership takes at most. */
const LIMIT_BYTES = 7_000_000
const PARTS = 8

/** As she would write them down. */
let words = ''

test('a package that no mail takes is offered in parts', async () => {
  // It takes in and reads through 45 MB.
  test.slow()
  const { page } = desk()
  await openSample(page)
  await frame(page).visit('#/audit/question/TRN04')
  for (const title of ['Minutes', 'Visit', 'Site plan', 'Training file', 'Survey']) {
    await attach(page, title, 6_600_000)
  }
  await attach(page, 'Posters', 3_300_000)
  await attach(page, 'Handbook', 3_300_000)
  await attach(page, 'Film of the assembly', 8_000_000)
  await attachPicture(page)
  await saved(page)
  await frame(page).visit('#/return/sign-off')
  const signOff = signOffPage(page)
  await signOff.sign('Designated safeguarding lead')
  await signOff.sign('Headteacher or principal')
  await expect(signOff.locked).toBeVisible()
  await frame(page).go('Return', 'Packing list')
  await packingList(page).lookThroughAll('Daljit Sandhu')
  await packingList(page).makeIt()
  await expect(parts(page).row(PARTS)).toContainText('Too big to mail')
  await expect(parts(page).section).toContainText('“Film of the assembly”, 8.0 MB')
  await expect(parts(page).section).toContainText('It goes in 8 parts')
})

test('the parts fit a mail, belong together, and are by hand the package again', async () => {
  const { page, host } = desk()
  needTools('unzip')
  await parts(page).make.click()
  await expect(page.getByText('The parts are ready')).toBeVisible({ timeout: 60_000 })
  const names = await partNames(host.documents)
  expect(names.map((name) => name.replace(/^.*_/, ''))).toEqual(
    Array.from({ length: PARTS }, (_, at) => `part${at + 1}of${PARTS}.zip`),
  )
  const sizes = await Promise.all(
    names.map(async (name) => (await stat(join(host.documents, name))).size),
  )
  expect(sizes.filter((size) => size <= LIMIT_BYTES)).toHaveLength(PARTS - 1)

  const folder = await mkdtemp(join(tmpdir(), 'joined-'))
  try {
    const labels = names.map((name) => {
      // Without an answer to give, unzip would stop where a file asks to replace another.
      execFileSync('unzip', ['-q', '-n', join(host.documents, name), '-d', folder])
      return labelOf(join(host.documents, name))
    })
    expect(checkParts(labels.toReversed()).ok).toBe(true)
    const whole = await openPackage(join(host.documents, packageName(names)))
    const joined = (await filesIn(folder)).filter((path) => !isPartText(path))
    expect(joined).toEqual(whole.names.toSorted())
    for (const name of whole.names) {
      expect(sha256(await readFile(join(folder, name))), name).toBe(
        sha256(await whole.bytesOf(name)),
      )
    }
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('a draft letter opens elsewhere with its part in it, byte for byte', async () => {
  const { page, host } = desk()
  await parts(page).write(2).click()
  const dialog = page.getByRole('dialog', { name: 'Mail 2 of 8' })
  const link = await dialog.getByRole('link', { name: 'Write the email' }).getAttribute('href')
  await dialog.getByRole('button', { name: 'Write a draft with the file attached' }).click()
  await expect(dialog.getByText(/The draft is written/)).toBeVisible({ timeout: 30_000 })
  const [, part = ''] = await partNames(host.documents)
  const mail = await PostalMime.parse(
    await readFile(join(host.documents, part.replace('.zip', '.eml'))),
  )
  expect(mail.subject).toMatch(/^Safeguarding return 2026-27: .* \(mail 2 of 8\)$/)
  expect(decodeURIComponent(link ?? '')).toContain(mail.subject)
  expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
  const [attached] = mail.attachments
  expect(attached?.filename).toBe(part)
  if (!(attached?.content instanceof ArrayBuffer)) throw new Error('bytes expected')
  expect(sha256(new Uint8Array(attached.content))).toBe(
    await sha256OfFile(join(host.documents, part)),
  )
  await dialog.getByRole('button', { name: 'Close' }).click()
})

test('the parts are there when the screen is opened again', async () => {
  const { page } = desk()
  await page.reload()
  await frame(page).go('Return', 'Packing list')
  await expect(parts(page).write(1)).toBeVisible()
  await expect(parts(page).row(PARTS)).toContainText('part8of8.zip')
  await expect(page.getByRole('button', { name: 'Make the parts again' })).toBeVisible()
})

test('protected parts open in 7-Zip with the words that were shown once', async () => {
  test.slow()
  const { page, host } = desk()
  needTools('7z')
  await parts(page).protect.click()
  const dialog = page.getByRole('dialog', { name: 'Protect with a passphrase' })
  words = (await dialog.locator('.sd-passphrase').textContent()) ?? ''
  await dialog.getByRole('button', { name: 'Write the protected parts' }).click()
  const close = dialog.getByRole('button', { name: 'Close, and forget the words' })
  await expect(close).toBeVisible({ timeout: 120_000 })
  await dialog.getByRole('checkbox', { name: /I have told the words/ }).check()
  await close.click()
  await expect(page.getByRole('table', { name: 'Protected parts' })).toContainText(
    `part8of8_protected.zip`,
  )
  const closed = await closedNames(host.documents)
  expect(closed).toHaveLength(PARTS)
  const sizes = await Promise.all(
    closed.map(async (name) => (await stat(join(host.documents, name))).size),
  )
  expect(sizes.filter((size) => size <= LIMIT_BYTES)).toHaveLength(PARTS - 1)
  // The plain twins of these were taken away; those that lie here were made before.
  expect((await partNames(host.documents)).length).toBe(PARTS)
  const folder = await mkdtemp(join(tmpdir(), 'opened-'))
  try {
    // As the partnership's officer does it: twice "Extract Here".
    for (const name of closed) {
      const zip = join(host.documents, name)
      expect(execFileSync('7z', ['l', '-slt', zip]).toString()).toContain('Method = AES-256')
      execFileSync('7z', ['x', `-p${words}`, `-o${folder}`, zip])
    }
    const inner = await partNames(folder)
    expect(inner).toHaveLength(PARTS)
    for (const name of inner) {
      execFileSync('7z', ['x', `-o${join(folder, 'all')}`, join(folder, name)])
    }
    const whole = await openPackage(join(host.documents, packageName(inner)))
    const joined = (await filesIn(join(folder, 'all'))).filter((path) => !isPartText(path))
    expect(joined).toEqual(whole.names.toSorted())
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('the letter of a protected part tells how it opens, and nothing of what is in it', async () => {
  const { page } = desk()
  const table = page.getByRole('table', { name: 'Protected parts' })
  await table.getByRole('button', { name: `Write mail 1 of ${PARTS}` }).click()
  const dialog = page.getByRole('dialog', { name: `Mail 1 of ${PARTS}` })
  await dialog.getByText('The text of the letter').click()
  await expect(dialog).toContainText('one passphrase, which we tell you by telephone')
  await expect(dialog).toContainText('Extract Here')
  await expect(dialog).not.toContainText('evidence/')
  await dialog.getByRole('button', { name: 'Close' }).click()
})

test('a look into the protected parts shows every file, summed and as listed', async () => {
  test.slow()
  const { page } = desk()
  await frame(page).visit('#/return/outbox')
  await page.getByRole('link', { name: /^Look into the package of revision/ }).click()
  await page
    .getByRole('button', { name: /Look into .*: In 8 parts, protected by a passphrase/ })
    .click()
  const field = page.getByLabel(/^Passphrase of/)
  await field.fill('copper lantern drizzle mango orbit velvet')
  await page.getByRole('button', { name: 'Open it' }).click()
  await expect(field).toHaveAccessibleDescription(/does not open with these words/)
  await inspect(page, 'a protected package')
  await field.fill(`  ${words.toUpperCase()} `)
  await page.getByRole('button', { name: 'Open it' }).click()
  await expect(page.getByText('Every file is as its list says')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('row', { name: /return\.pdf/ })).toContainText('As listed')
  await inspect(page, 'a package looked into')
  await frame(page).go('Return', 'Packing list')
})

test('a picture goes as a smaller copy, and the package says of which picture', async () => {
  const { page, host } = desk()
  needTools('unzip')
  const signed = await openPackage(
    join(host.documents, packageName(await partNames(host.documents))),
  )
  const picture = signed.manifest.files.find(({ path }) => path.endsWith('display.png'))
  const choice = page.getByRole('checkbox', { name: 'As a smaller copy: Display' })
  await choice.click()
  await expect(choice).toBeChecked()
  await expect(page.getByText('does not have this choice in it yet')).toBeVisible()
  await page.getByRole('button', { name: 'Make it again' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Make it now' }).click()
  const again = join(host.documents, 'SAMPLE_999901_2026-27_r1 (2).zip')
  await expect(page.getByText('SAMPLE_999901_2026-27_r1 (2).zip').first()).toBeVisible({
    timeout: 60_000,
  })
  const { manifest, document, bytesOf } = await openPackage(again)
  const copy = manifest.files.find(({ path }) => path.endsWith('display.jpg'))
  expect(copy?.madeSmallerFrom).toBe(picture?.sha256)
  const bytes = await bytesOf(copy?.path ?? '')
  expect([bytes.subarray(0, 2).toString('hex'), sha256(bytes)]).toEqual(['ffd8', copy?.sha256])
  expect(document.fingerprint).toBe(signed.document.fingerprint)
  expect(document.evidence.find(({ title }) => title === 'Display')?.source).toMatchObject({
    sha256: copy?.sha256,
    madeSmallerFrom: { sha256: picture?.sha256, size: picture?.size },
  })
})

function parts(page: Page) {
  const section = page.getByRole('region', { name: 'By email, in parts' })
  return {
    section,
    make: section.getByRole('button', { name: 'Make parts to mail' }),
    protect: section.getByRole('button', { name: 'Make protected parts to mail' }),
    row: (number: number) => section.getByRole('row').nth(number),
    write: (number: number) =>
      section.getByRole('button', { name: `Write mail ${number} of ${PARTS}` }),
  }
}

async function attach(page: Page, title: string, bytes: number): Promise<void> {
  const file = aPdf(`${title}.pdf`, title)
  const buffer = Buffer.concat([file.buffer, randomBytes(bytes - file.buffer.length)])
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ ...file, buffer })
  await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible()
}

/** A picture of about 4 MB, drawn by the browser. */
async function attachPicture(page: Page): Promise<void> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1150, 1150)
    const pen = canvas.getContext('2d')
    const picture = new ImageData(1150, 1150)
    let value = 1
    for (let at = 0; at < picture.data.length; at += 1) {
      value = (value * 48_271) % 2_147_483_647
      picture.data[at] = at % 4 === 3 ? 255 : value % 256
    }
    pen?.putImageData(picture, 0, 0)
    const blob = await canvas.convertToBlob({ type: 'image/png' })
    const bytes = new Uint8Array(await blob.arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  })
  const buffer = Buffer.from(base64, 'base64')
  const file = { name: 'Display.png', mimeType: 'image/png', buffer }
  await page.locator('input[type=file]').first().setInputFiles(file)
  await expect(page.getByRole('link', { name: 'Display', exact: true })).toBeVisible()
}

async function partNames(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => /_part\dof8\.zip$/.test(name)).sort()
}

async function closedNames(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => /_part\dof8_protected\.zip$/.test(name)).sort()
}

const packageName = ([first = '']: readonly string[]): string => first.replace('_part1of8', '')

function labelOf(zip: string) {
  const text = execFileSync('unzip', ['-p', zip, 'part?of8.json']).toString()
  const read = readPartLabel(text)
  if (!read.ok) throw new Error(`no label in ${zip}`)
  return read.value
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}
