import { expect, openSample, saved, test, watch } from './desk-test.ts'
import { downloaded } from './files/downloaded.ts'
import { somePlaces, startHost } from './host.ts'
import { firstStart } from './pages/first-start.ts'
import { frame } from './pages/frame.ts'

const person = 'Beatrice Ndukwe'

test('the file of a person who moves opens on the desk of another school, and twice is as once', async ({
  desk: old,
  browser,
}) => {
  await openSample(old)
  await frame(old).go('Staff', 'Staff')
  await frame(old).follow(person)
  await old.getByRole('button', { name: 'Give them their file' }).click()
  await old.getByRole('button', { name: 'Write the file' }).click()
  await expect(old.getByText('“training-and-reading-beatrice-ndukwe.zip” is written')).toBeVisible()
  const path = await downloaded(old, old.getByRole('button', { name: 'Save a copy' }))

  const places = await somePlaces()
  const host = await startHost(places)
  const context = await browser.newContext()
  const page = await context.newPage()
  const complaints = watch(page, host)
  await page.goto(host.url)
  const start = firstStart(page)
  await start.begin()
  await start.field('Name of the school').fill('Oakfield Primary School')
  await start.field('Kind of school').selectOption('Maintained by the council')
  await start.field('Phase').selectOption('Primary')
  await start.goOnToPeople()
  await start.goOnToQuestions()
  await start.setUp()
  await expect(page.getByRole('heading', { level: 1, name: /Your return/ })).toBeVisible()

  const open = async () => {
    await frame(page).visit('#/staff/person-file')
    await page.locator('input[type=file]').setInputFiles(path)
    await expect(page.getByRole('heading', { level: 2, name: person })).toBeVisible()
  }
  await open()
  await page.getByRole('button', { name: /^Bring in [1-9]\d* lines$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: person })).toBeVisible()
  await saved(page)
  await frame(page).visit('#/training/records')
  await expect(page.getByRole('link', { name: person }).first()).toBeVisible()
  await open()
  await expect(page.getByText(`That is ${person} of your register.`)).toBeVisible()
  await expect(page.getByText('Nothing new is in the file.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Nothing to bring in' })).toBeDisabled()

  await context.close()
  await host.stop()
  await places.remove()
  expect(complaints).toEqual([])
})
