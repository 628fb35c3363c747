import { _electron, expect, test } from '@playwright/test'
import { somePlaces } from '../host.ts'

// Runs only where Electron's binary is; what no fake can show: the bridge, the scheme, the sandbox.
test('the desk opens in Electron, keeps work, and the page has no Node', async () => {
  const places = await somePlaces()
  const top = new URL('../../..', import.meta.url).pathname
  const app = await _electron.launch({
    args: [top, '--vault', places.vault, '--documents', places.documents],
  })
  const page = await app.firstWindow()
  await page.getByRole('button', { name: 'Look around with a sample school' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Your return/ })).toBeVisible()
  expect(await page.evaluate(() => location.origin + location.protocol)).toContain('app:')
  expect(await page.evaluate(() => 'require' in globalThis || 'process' in globalThis)).toBe(false)
  await expect(page.getByRole('contentinfo')).toContainText(/saved/i)
  await app.close()
  await places.remove()
})
