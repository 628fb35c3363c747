import { mkdir } from 'node:fs/promises'
import { expect, saved, test, watch } from './desk-test.ts'
import { startHost } from './host.ts'
import { setUpDeskWithWork } from './pages/desk-with-work.ts'
import { firstStart } from './pages/first-start.ts'
import { frame } from './pages/frame.ts'
import { historyPage } from './pages/history.ts'
import { lastYearFile, lastYearPage } from './pages/last-year.ts'
import { questionPage } from './pages/question.ts'
import { safetyPage } from './pages/safety.ts'

const brought = /^Last year’s answers \(2025-26\) brought in: \d+ answers/

test('last year is taken back as a whole after a restart, and the two answers edited since stay and are named', async ({
  page,
  host,
}) => {
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

  const { follow, visit, title } = frame(page)
  const lastYear = lastYearPage(page)
  await follow('Bring in last year’s answers')
  await lastYear.choose(lastYearFile)
  await lastYear.bringIn.click()
  await expect(lastYear.standing).toContainText('answers to confirm')

  const question = questionPage(page)
  for (const code of ['GOV01', 'GOV02']) {
    await visit(`#/audit/question/${code}`)
    await expect(page.getByRole('main')).toContainText(code)
    await question.comment.fill(`Written anew for ${code}.`)
    await question.comment.blur()
    await saved(page)
  }
  await page.goto('about:blank')
  await host.stop()
  const again = await startHost(host, host.port)
  await page.goto(again.url)
  await expect(title).toContainText('Your return')

  await visit('#/history')
  const history = historyPage(page)
  await expect(history.day(/^Today, /)).toBeVisible()
  await history.ask(brought)
  await expect(history.dialog).toContainText('2 stay as they are')
  await expect(history.dialog.getByRole('link', { name: /^GOV01: / })).toBeVisible()
  await expect(history.dialog.getByRole('link', { name: /^GOV02: / })).toBeVisible()
  await history.confirm(/^Take back the other \d+$/)
  await expect(history.dialog).toBeHidden()
  await expect(history.entry(/^Undone: Last year’s answers \(2025-26\)/)).toBeVisible()

  await visit('#/audit/question/GOV01')
  await expect(question.comment).toHaveValue('Written anew for GOV01.')
  await visit('#/audit/question/GOV03')
  await expect(title).toContainText('Does the board receive')
  await expect(question.comment).toHaveValue('')

  await visit('#/history')
  await history.ask(/^Undone: Last year’s answers \(2025-26\)/)
  await history.confirm('Do all of it again')
  await expect(history.entry(/^Done again: Last year’s answers \(2025-26\)/)).toBeVisible()
  await visit('#/audit/question/GOV03')
  await expect(question.comment).not.toHaveValue('')
  await saved(page)
  await page.goto('about:blank')
  await again.stop()
  expect(complaints.filter((one) => !one.includes('ERR_CONNECTION'))).toEqual([])
})

test('a restore stands in the history with what it set aside, and so does its undoing', async ({
  desk: page,
  host,
}) => {
  await setUpDeskWithWork(page)
  const safety = safetyPage(page)
  await mkdir(host.documents, { recursive: true })
  await safety.open()
  await safety.choosePlace(host.documents, 'documents')
  await expect(safety.backups).toContainText('Proven', { timeout: 30_000 })
  const { visit } = frame(page)
  await visit('#/audit/question/GOV03')
  await page.getByRole('textbox', { name: /What we do/ }).fill('Written after the backup.')
  await saved(page)

  await safety.openRestore()
  await safety.openFound()
  await expect(safety.report).toBeVisible()
  await safety.restore()
  await expect(page.getByText(/Restored: .* is as it was/)).toBeVisible()
  await visit('#/history')
  const history = historyPage(page)
  const restored = /^Restored a backup of .*, change \d+ \(1 change set aside\)$/
  await expect(history.entry(restored)).toBeVisible()
  await expect(page.getByText(/Only restoring a backup sets changes aside/)).toBeVisible()

  await safety.open()
  await safety.press('Undo this restore')
  await safety.press('Undo the restore')
  await expect(page.getByText(/Brought back: /)).toBeVisible()
  await visit('#/history')
  const undone = /^Undid a restore, back to the state of .*, change \d+ \(nothing set aside\)$/
  await expect(history.entry(undone)).toBeVisible()
  await expect(history.entry(restored)).toHaveCount(0)
  await saved(page)
})
