import { expect, openSample, saved, test } from './desk-test.ts'
import { startHost } from './host.ts'

test('a sample school can be looked at and left without a trace', async ({ desk, host }) => {
  await openSample(desk)
  await expect(desk.getByText('This is a sample school')).toBeVisible()
  await desk.getByRole('button', { name: 'Leave the sample' }).click()
  await expect(desk.getByRole('button', { name: 'Look around with a sample school' })).toBeVisible()
  const names = await desk.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? ''),
  )
  expect(names.filter((name) => name.startsWith('desk-'))).toEqual([])
  await desk.goto('about:blank')
  await host.stop()
  const again = await startHost(host, host.port)
  await desk.goto(again.url)
  await expect(desk.getByRole('button', { name: 'Look around with a sample school' })).toBeVisible()
  await again.stop()
})

test('a second window says that the desk is open and takes over when the first is closed', async ({
  desk,
  host,
  context,
}) => {
  await openSample(desk)
  await saved(desk)
  const second = await context.newPage()
  await second.goto(host.url)
  await expect(second.getByRole('heading', { level: 1 })).toContainText('is already open')
  await desk.close()
  await expect(second.getByRole('heading', { level: 1, name: /Your return/ })).toBeVisible()
})

test('the address alone, without its key, opens nothing', async ({ page, host }) => {
  await page.goto(`http://127.0.0.1:${host.port}/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Start the app to open your desk',
  )
})
