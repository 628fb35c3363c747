import { expect, saved, test } from './desk-test.ts'
import { keyboard } from './pages/keyboard.ts'
import { packingList } from './pages/return.ts'
import { storyDesk } from './story-desk.ts'

const comment = 'Visits are written up the same day and read at the next meeting.'

/** The way from a question to a finished return, without a mouse. */
const story = storyDesk()

function hands() {
  const desk = story().page
  const keys = keyboard(desk)
  const enter = async (role: 'link' | 'button', name: string, key?: 'Shift+Tab') => {
    await keys.walkTo({ role, name }, key)
    await keys.press('Enter')
  }
  return { ...keys, desk, enter, title: desk.getByRole('heading', { level: 1 }) }
}

test('into the audit of the sample school', async () => {
  const { title, enter } = hands()
  await enter('button', 'Look around with a sample school')
  await expect(title).toContainText('Your return', { timeout: 30_000 })
  await enter('link', 'Audit')
  await expect(title).toContainText('Audit 2026-27')
})

test('a question is found by its words', async () => {
  const { title, enter, press, type, expectFocusOn } = hands()
  await press('/')
  await expectFocusOn('Find a question by code or words')
  await type('link governor')
  await enter('link', 'GOV04')
  await expect(title).toContainText('planned visits')
})

test('judged by a digit, described, and left for the next and back', async () => {
  const { desk, title, press, typeAnew, walkTo, expectFocusOn } = hands()
  await press('2')
  await expect(desk.getByRole('radio', { name: 'Partly met' })).toBeChecked()
  await press('t')
  await expectFocusOn(/^What we do/)
  await typeAnew(comment)
  await walkTo({ role: 'button', name: 'Add files' })
  await press('n')
  // The next of those that were found, not of the section.
  await expect(title).toContainText('agreed this return')
  await press('p')
  await expect(title).toContainText('planned visits')
  await expect(desk.getByRole('textbox', { name: /^What we do/ })).toHaveValue(comment)
  await saved(desk)
})

test('a code typed leads to its question, and paper is named by its place', async () => {
  const { desk, title, enter, press, type, expectFocusOn } = hands()
  await press('g')
  await expectFocusOn('Code')
  await type('trn04')
  await press('Enter')
  await expect(title).toContainText('safeguarding update')
  await press('e')
  await expectFocusOn('Add files')
  await enter('button', 'Say where it is kept')
  await expectFocusOn('What it is')
  await type('Signing-in sheets')
  await press('Tab')
  await expectFocusOn('Where it is kept')
  await type('Blue folder, office')
  await press('Enter')
  await expectFocusOn('Say where it is kept')
  await expect(desk.getByText('Kept at: Blue folder, office')).toBeVisible()
})

test('readiness leads to the signatures, and two of them lock it', async () => {
  const { desk, title, enter, press, walkTo, focus } = hands()
  await enter('link', 'Return', 'Shift+Tab')
  await expect(title).toContainText('Packing list')
  await enter('link', 'Readiness')
  await expect(title).toContainText('Readiness')
  await enter('link', 'Designated safeguarding lead has not signed yet.')
  await expect(title).toContainText('Sign-off')
  for (const role of ['Designated safeguarding lead', 'Headteacher or principal']) {
    await walkTo({ role: 'checkbox', name: 'The declaration above was read, and holds' })
    await press('Space')
    await enter('button', 'Sign"')
    await expect(focus).toHaveText(role)
  }
  await expect(desk.getByText('Revision 1 is signed and locked')).toBeVisible()
})

test('files that the app cannot answer for are looked through', async () => {
  const { desk, enter, press, typeAnew, walkTo } = hands()
  await enter('link', 'Go to the packing list', 'Shift+Tab')
  const looks = desk.getByRole('button', { name: /^I have looked through this/ })
  await packingList(desk).allRead()
  await enter('button', 'Go to the files')
  for (let left = 4; left > 0; left -= 1) {
    await walkTo({ role: 'textbox', name: 'Who looked through' })
    await typeAnew('Daljit Sandhu')
    await press('Enter')
    await expect(looks).toHaveCount(left - 1)
  }
})

test('the return is made', async () => {
  const { enter, focus } = hands()
  await enter('button', 'Make the return', 'Shift+Tab')
  await enter('button', 'Make it now')
  await expect(focus).toHaveText('The package is ready', { timeout: 60_000 })
})
