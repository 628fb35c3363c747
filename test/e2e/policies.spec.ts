import { expect, openSample, saved, test } from './desk-test.ts'
import { aPdf } from './files/a-pdf.ts'
import { dropFiles } from './pages/drop.ts'
import { policyPages } from './pages/policies.ts'
import { onThatDay, storyDesk } from './story-desk.ts'

/** The register of the suite: a folder of files, and what a new version asks of whom. */
const desk = storyDesk(onThatDay)

const conduct = 'Staff code of conduct'

test('files of a folder are put beside their policies, and nothing is in the register before it is said', async () => {
  const { page } = desk()
  const policies = policyPages(page)
  await openSample(page)
  await policies.openFiles()
  await dropFiles(policies.dropZone, [
    aPdf('Complaints_Policy-2027.pdf', 'Approved on 3 November 2026. Next review: November 2027.'),
    aPdf('Lettings 2027.pdf', 'How the premises are let.'),
    aPdf('Notes of a morning.pdf', 'Nothing about a policy.'),
  ])
  await expect(policies.policyOf('Complaints_Policy-2027.pdf')).toHaveText('Complaints')
  await expect(policies.policyOf('Lettings 2027.pdf')).toHaveText(/^Lettings/)
  await expect(page.getByText('1 file still needs a policy or a name.')).toBeVisible()
  await policies.openRegister()
  await expect(policies.row('Complaints')).not.toContainText('3 Nov 2026')
  await page.goBack()
  await page.getByRole('button', { name: 'Put 2 files into the register' }).click()
  await expect(page.getByText('2 files put into the register.')).toBeVisible()
  await expect(policies.policyOf('Notes of a morning.pdf')).toHaveText('Choose the policy')
  await saved(page)
  await page.reload()
  await policies.openRegister()
  await expect(policies.row('Complaints')).toContainText('3 Nov 2026')
})

test('after a minor version what people confirmed stands, after a material one everybody reads it again', async () => {
  const { page } = desk()
  const policies = policyPages(page)
  const { asked, read } = await policies.readBy(conduct)
  expect(read).toBeGreaterThan(0)
  await policies.addVersion(conduct, '2026a', /^Only small things/)
  expect(await policies.readBy(conduct)).toEqual({ asked, read })
  await policies.addVersion(conduct, '2026b', /^Something that people must know/)
  await expect.poll(() => policies.readBy(conduct)).toEqual({ asked, read: 0 })
  await policies.toast.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(() => policies.readBy(conduct)).toEqual({ asked, read })
})
