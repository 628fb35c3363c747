import { randomBytes } from 'node:crypto'
import { appendFile, mkdir, readdir, readFile, stat, truncate } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeFeedback } from '../../renderer/src/exchange/feedback/write-feedback.ts'
import { allLayers, layersWith } from '../tools/all-layers.ts'
import { DAV_PASSWORD, DAV_USER, davPrograms } from '../tools/dav-programs.ts'
import { expect, saved, test, watch } from './desk-test.ts'
import { needTools } from './files/needed-tools.ts'
import { openPackage, sha256OfFile } from './files/package.ts'
import { type Host, type Places, somePlaces, startHost } from './host.ts'
import { firstStart } from './pages/first-start.ts'
import { frame } from './pages/frame.ts'
import { inspect } from './pages/inspection.ts'
import { outboxPage } from './pages/outbox.ts'
import { questionPage } from './pages/question.ts'
import { incompleteForm, packingList, returnPages } from './pages/return.ts'
import { aPlug } from './pulled-plug.ts'

/** A return leaves: what stops it, into a folder, and to a server that is cut off half-way. */
test.describe.configure({ mode: 'serial' })

const canary = {
  school: 'Canary Grove Infants 7391',
  user: 'canary-user-7391',
  computer: 'canary-pc-7391',
}
const outside = ['mail', 'folder', 'server'] as const
let places: (Places & { remove(): Promise<void> }) | undefined
let host: Host
let page: Page
let complaints: readonly string[] = []

test.beforeAll(async ({ browser }) => {
  Object.assign(process.env, {
    USER: canary.user,
    LOGNAME: canary.user,
    USERNAME: canary.user,
    HOSTNAME: canary.computer,
    COMPUTERNAME: canary.computer,
  })
  places = await somePlaces()
  host = await startHost(places)
  page = await (await browser.newContext()).newPage()
  complaints = watch(page, host)
  await page.goto(host.url)
})

test.afterAll(async () => {
  await page.context().close()
  await host.stop()
  await places?.remove()
})

const packageFile = () => join(host.documents, '999901_2026-27_r1_INCOMPLETE.zip')
/** Too large to be through before the plug is pulled; no number in it, which could be somebody's by chance. */
const words = randomBytes(3_000_000).toString('hex').replace(/\d/g, '.')
const register = {
  name: 'Register of INSET.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`name,date\n${words}\n`),
}

async function setUpSchool(name: string, urn: string): Promise<void> {
  const start = firstStart(page)
  await start.field('Name of the school').fill(name)
  await start.field('Kind of school').selectOption('Maintained by the council')
  await start.field('Phase').selectOption('Primary')
  await start.field('URN').fill(urn)
  await start.goOnToPeople()
  await start.typePerson('Designated safeguarding lead', 'Daljit Sandhu')
  await start.goOnToQuestions()
  await start.setUp()
  await expect(page.getByRole('heading', { name: 'Done 0 of 41' })).toBeVisible()
}

test('an empty outbox says what to do first, and a package that was made waits in it', async () => {
  const { go, visit } = frame(page)
  await firstStart(page).begin()
  await setUpSchool(canary.school, '999902')
  await visit('#/school')
  await page.getByRole('button', { name: 'Set up another school' }).click()
  await firstStart(page).begin()
  await setUpSchool('Oakfield Primary School', '999901')
  const outbox = outboxPage(page)
  await outbox.open()
  await expect(outbox.main).toContainText('No package has been made yet')
  await visit('#/audit/question/GOV01')
  await questionPage(page).attach(register)
  await expect(page.getByRole('link', { name: 'Register of INSET' })).toBeVisible()
  await go('Return', 'Packing list')
  await returnPages(page).readiness()
  await incompleteForm(page).fill('The rest is with the business manager.', '12 February 2027')
  await go('Return', 'Packing list')
  await packingList(page).makeIt()
  await outbox.open()
  await expect(outbox.sheet('Revision 1')).toContainText('Ready')
  await inspect(page, 'outbox with a ready package')
})

test('what lies in a package that leaves names no other school, no user and no place', async () => {
  const layers = await allLayers('package', await readFile(packageFile()))
  expect(layers.length).toBeGreaterThan(30)
  expect(layersWith(layers, 'Oakfield Primary School').length).toBeGreaterThan(3)
  const own = host.documents.split('/').find((name) => name.startsWith('safeguarding-desk-'))
  for (const text of [
    canary.school,
    'Canary Grove',
    '999902',
    canary.user,
    own ?? '',
    canary.computer,
    // A short name stands in any file by chance.
    ...[hostname()].filter(({ length }) => length > 5),
  ]) {
    expect(layersWith(layers, text), text).toEqual([])
  }
  const places = /(?:\/home\/|\/tmp\/|\/Users\/|[A-Z]:\\Users\\)/
  expect(layers.filter(({ bytes }) => places.test(bytes.toString('latin1')))).toEqual([])
})

test('another school’s package and one that was altered are stopped with a sentence', async () => {
  const outbox = outboxPage(page)
  const { visit } = frame(page)
  const urn = async (value: string) => {
    await visit('#/school')
    await page.getByLabel('URN').fill(value)
    await page.getByLabel('URN').blur()
    await saved(page)
  }
  await urn('999902')
  await outbox.open()
  await outbox.sendIt()
  await expect(outbox.stopped).toContainText(
    'is the return of Oakfield Primary School (URN 999901)',
  )
  await expect(outbox.stopped).toContainText('Nothing was sent.')
  await inspect(page, 'a package that is stopped')
  await urn('999901')

  const { size } = await stat(packageFile())
  await appendFile(packageFile(), 'x')
  await outbox.open()
  await outbox.sendIt()
  await expect(outbox.stopped).toContainText('was changed since it was made')
  await truncate(packageFile(), size)
})

test('it leaves only once it is said whose return it is, and lies whole in the folder', async () => {
  const folder = join(host.vault, '..', 'Returns')
  await mkdir(folder)
  const outbox = outboxPage(page)
  await outbox.open()
  await outbox.sendIt()
  await outbox.way(/^Into a folder/)
  await outbox.chooseFolder(folder, 'Returns')
  await expect(outbox.main.getByRole('radio', { name: 'Returns' })).toBeFocused()
  await outbox.press('Send it now')
  await expect(outbox.main).toContainText('Read whose return it is, and tick it.')
  // The form of the folder is gone with its dialog: the keyboard goes on at what it chose.
  await expect(outbox.main.getByRole('radio', { name: 'Returns' })).toBeChecked()
  await inspect(page, 'sending that is not said whose it is')
  expect(await readdir(folder)).toEqual([])
  await outbox.oath.check()
  await outbox.press('Send it now')
  await expect(outbox.sheet('Revision 1')).toContainText('Uploaded')
  await expect(page.getByRole('log')).toContainText('The return is with Returns.')
  const names = await readdir(folder)
  expect(names).toHaveLength(1)
  expect(await sha256OfFile(join(folder, names[0] ?? ''))).toBe(await sha256OfFile(packageFile()))
  await inspect(page, 'outbox with an uploaded package')
})

test('a server that is cut off and a computer that goes out half-way leave exactly one file', async () => {
  needTools('rclone')
  test.setTimeout(120_000)
  const server = await davPrograms.rclone()
  const plug = await aPlug(server.port)
  const address = `http://127.0.0.1:${plug.port}/`
  const outbox = outboxPage(page)
  try {
    await outbox.open()
    await outbox.sendIt()
    await outbox.way(/^To a server/)
    await outbox.press('Try it')
    const user = outbox.main.getByLabel('User name')
    await expect(outbox.main.getByLabel('Address')).toBeFocused()
    await expect(user).toHaveAccessibleDescription('Problem: Type the user name on that server.')
    await outbox.addServer(address, DAV_USER, 'not the password')
    await expect(outbox.main).toContainText('did not accept the user name and password')
    await inspect(page, 'a server that does not take the password')
    await outbox.addServer(address, DAV_USER, DAV_PASSWORD)
    await outbox.main.getByRole('radio', { name: 'Partnership server' }).check()
    await outbox.oath.check()
    plug.pullAfter(1_000_000)
    await outbox.press('Send it now')
    await expect(outbox.sendings.first()).toContainText('and not there yet')
    await inspect(page, 'outbox with a sending that waits')
    expect((await readdir(server.folder)).filter((name) => name.endsWith('.zip'))).toEqual([])

    await host.kill()
    plug.putBack()
    if (places === undefined) throw new Error('the places are there from the first test on')
    host = await startHost(places, host.port)
    await page.goto('about:blank')
    await page.goto(host.url)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await outbox.open()
    const password = outbox.main.getByLabel(/^Password of /)
    await outbox.press(/^Try it now/)
    await password.fill(DAV_PASSWORD)
    await outbox.press('Try it and send')
    await expect(outbox.sendings.first()).toContainText('found equal', { timeout: 60_000 })
    const names = await readdir(server.folder)
    expect(names).toHaveLength(1)
    const there = await sha256OfFile(join(server.folder, names[0] ?? ''))
    expect(there).toBe(await sha256OfFile(packageFile()))
  } finally {
    await plug.close()
    await server.close()
  }
})

test('what she mailed herself is noted with her name, and what did not go is noted too', async () => {
  const outbox = outboxPage(page)
  await outbox.open()
  await outbox.sendIt()
  await outbox.way(/^By email/)
  await outbox.main.getByLabel('Mailed to').fill('Safeguarding Together')
  await inspect(page, 'sending by email')
  await outbox.oath.check()
  await outbox.press('I have mailed it')
  await expect(outbox.sendings).toHaveCount(outside.length)
  const mailed = outbox.sendings.filter({ hasText: 'By email' })
  await expect(mailed).toContainText('Handed over by Daljit Sandhu')
  await mailed.getByRole('button', { name: /^It did not go that way/ }).click()
  await inspect(page, 'saying that it did not go that way')
  await page.getByRole('dialog').getByLabel('Why?').fill('The mailbox was full')
  await page.getByRole('button', { name: 'Note that it did not go' }).click()
  await expect(mailed).toContainText('Called off by Daljit Sandhu: The mailbox was full')
  await expect(outbox.sheet('Revision 1')).toContainText('Uploaded')
  await frame(page).go('Home', /Your return/)
  await expect(page.getByRole('main')).toContainText('Revision 1: Uploaded')
})

test('a confirmation typed in confirms the package that she came from, until it is taken away', async () => {
  const outbox = outboxPage(page)
  const sheet = outbox.sheet('Revision 1')
  await outbox.open()
  await sheet.getByRole('link', { name: 'Keep their word' }).click()
  await page.getByRole('button', { name: 'Type in a letter, an email or a call' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: 'The return arrived' })).toBeChecked()
  await expect(dialog).toContainText('It confirms the package 999901_2026-27_r1_INCOMPLETE.zip')
  await dialog.getByLabel('How it came').selectOption('telephone')
  await dialog.getByLabel(/^From\b/).fill('Ms Okoro')
  await inspect(page, 'typing in a confirmation')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(dialog).toBeHidden()
  await saved(page)
  await outbox.open()
  await expect(sheet).toContainText('Confirmed')
  await expect(sheet).toContainText('Ms Okoro')
  await inspect(page, 'outbox with a confirmed package')

  await frame(page).visit('#/return/feedback')
  await outbox.main.getByRole('link', { name: 'The return arrived' }).click()
  await outbox.press(/^Take it away/)
  await expect(page.getByText('Nothing has come yet')).toBeVisible()
  await outbox.open()
  await expect(sheet).toContainText('Uploaded')
})

test('only a confirmation of this very package moves it to confirmed, in the outbox and on Home', async () => {
  const outbox = outboxPage(page)
  const sheet = outbox.sheet('Revision 1')
  const { manifest } = await openPackage(packageFile())
  const { returnId, revision, schoolYear, school } = manifest
  const bringIn = async (packageSha256: string, feedbackId: string) => {
    await outbox.open()
    await sheet.getByRole('link', { name: 'Keep their word' }).click()
    await expect(outbox.main).toContainText('About the package 999901_2026-27_r1_INCOMPLETE.zip')
    const file = writeFeedback({
      ...{ kind: 'safeguarding-feedback', format: { major: 1, minor: 0 }, sealing: 'none' },
      ...{ feedbackId, writtenAt: new Date().toISOString(), from: 'Safeguarding Together' },
      ...{ returnId, revision, packageSha256, school, schoolYear },
      items: [{ type: 'confirmation', text: 'It arrived.' }],
    })
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'word.sgfeedback', mimeType: '', buffer: Buffer.from(file) })
    await page.getByRole('button', { name: 'Keep it' }).click()
    await saved(page)
    await outbox.open()
  }
  await bringIn('0'.repeat(64), 'word-of-another')
  await expect(outbox.main).toContainText('names none of these packages')
  await expect(sheet).toContainText('Uploaded')
  await inspect(page, 'a confirmation of another package')

  await bringIn(await sha256OfFile(packageFile()), 'word-of-this')
  await expect(sheet).toContainText('Confirmed')
  await expect(sheet).toContainText('Nothing. It arrived.')
  await frame(page).go('Home', /Your return/)
  await expect(page.getByRole('main')).toContainText('Revision 1: Confirmed')
  // What was under way when the computer went out is told by the browser.
  expect(complaints.filter((one) => !one.includes('net::ERR_'))).toEqual([])
})
