import { afterEach, expect, test } from 'vitest'
import { renewStore } from '../../../renderer/src/storage/renew-store.ts'
import { aJournalBridge, type JournalBridge } from '../../builders/journal-bridge.ts'
import { aDesk, aDeskId, answer, fiveChanges, forgetDatabase } from './a-desk.ts'

// All desks of a browser share its storage, so each test leaves none behind.
const here = async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? [])

async function emptyAll(): Promise<void> {
  for (const name of await here()) await forgetDatabase(name.replace('desk-', ''))
  localStorage.clear()
  sessionStorage.clear()
}

afterEach(emptyAll)

/** A host at whose word the browser's storage is emptied, with all that lies in it. */
function emptying(bridge: JournalBridge): JournalBridge {
  const { ask } = bridge
  bridge.ask = async (channel, request) => {
    if (channel !== 'copies:clear') return ask(channel, request)
    bridge.asked.push(channel)
    if (bridge.failWith) return { ok: false, failure: bridge.failWith }
    await emptyAll()
    return { ok: true, value: {} } as never
  }
  return bridge
}

test('the key of the session and her settings are there after the storage was emptied', async () => {
  await emptyAll()
  const { bridge, id } = await fiveChanges()
  localStorage.setItem('theme', 'dark')
  localStorage.setItem('length', 'a key that is also a name of the storage')
  sessionStorage.setItem('desk-key', 'secret')
  expect((await renewStore(emptying(bridge), id)).type).toBe('renewed')
  expect(bridge.asked.at(-1)).toBe('copies:clear')
  expect(await here()).toEqual([])
  expect(localStorage.getItem('theme')).toBe('dark')
  expect(localStorage.getItem('length')).toBe('a key that is also a name of the storage')
  expect(sessionStorage.getItem('desk-key')).toBe('secret')
})

test('what can still be read of the copy is in the vault before it goes', async () => {
  await emptyAll()
  const { bridge, id } = await fiveChanges()
  expect(await renewStore(emptying(bridge), id)).toEqual({ type: 'renewed', aside: '1.json' })
  expect(bridge.aside.join()).toContain('text E')
  expect(bridge.asked.indexOf('journal:keep-aside')).toBeLessThan(bridge.asked.length - 1)
})

test('where there is no copy nothing is kept, and none is made by looking', async () => {
  await emptyAll()
  const bridge = emptying(aJournalBridge())
  expect(await renewStore(bridge, aDeskId())).toEqual({ type: 'renewed', aside: null })
  expect(bridge.aside).toEqual([])
  expect(await here()).toEqual([])
})

test('another desk whose changes are all in the vault does not stand in the way', async () => {
  await emptyAll()
  const { bridge } = await fiveChanges()
  expect((await renewStore(emptying(bridge), aDeskId())).type).toBe('renewed')
  expect(await here()).toEqual([])
})

test('nothing is emptied while another desk here has a change that the vault has not', async () => {
  await emptyAll()
  const id = aDeskId()
  const desk = await aDesk(aJournalBridge(), id)
  await answer(desk, 'A', 'only here')
  await desk.close()
  const bridge = emptying(aJournalBridge())
  expect(await renewStore(bridge, aDeskId())).toEqual({ type: 'only-here' })
  expect(bridge.asked).not.toContain('copies:clear')
  expect(await here()).toEqual([`desk-${id}`])
})

test('a desk here that the vault cannot tell of is not thrown away', async () => {
  await emptyAll()
  const { bridge } = await fiveChanges()
  bridge.failWith = { reason: 'gone' }
  expect(await renewStore(emptying(bridge), aDeskId())).toEqual({ type: 'only-here' })
})

test('a host that refuses leaves everything as it was', async () => {
  await emptyAll()
  localStorage.setItem('theme', 'dark')
  const bridge = emptying(aJournalBridge())
  bridge.failWith = { reason: 'damaged', about: 'journal' }
  await expect(renewStore(bridge, aDeskId())).rejects.toMatchObject({
    failure: { reason: 'damaged' },
  })
  expect(localStorage.getItem('theme')).toBe('dark')
})
