import { expect, test } from 'vitest'
import type { HolderCard } from '../../../electron/contract/safety-values.ts'
import { readHolder, renewHolder } from '../../../electron/ports/backup/holder.ts'
import { aFolder, aGround } from './ground.ts'

const desk = {
  id: '01900000-0000-7000-8000-000000000001',
  kind: 'school',
  label: 'Oakfield Primary School',
  createdAt: '2026-11-02T09:00:00Z',
  isCopy: false,
} as const
const ours = word('a', 'Daljit Sandhu', 1)
const theirs = word('b', 'Amina Patel', 2)

test('whoever backs up first leaves word, and a desk that followed hers takes it over', async () => {
  const place = await aFolder()
  await renewHolder(aGround(), place, desk, ours)
  expect(await readHolder(aGround(), place, desk)).toEqual(ours)
  await renewHolder(aGround(), place, desk, theirs)
  expect(await readHolder(aGround(), place, desk)).toEqual(theirs)
})

test('a desk that was followed by another does not take the word back by itself', async () => {
  const place = await aFolder()
  await renewHolder(aGround(), place, desk, theirs)
  await renewHolder(aGround(), place, desk, ours)
  expect(await readHolder(aGround(), place, desk)).toEqual(theirs)
  await renewHolder(aGround(), place, desk, { ...ours, generation: 2 })
  expect(await readHolder(aGround(), place, desk)).toEqual(theirs)
})

test('a word that is only said anew keeps the time of the take-over', async () => {
  const place = await aFolder()
  await renewHolder(aGround(), place, desk, ours)
  await renewHolder(aGround(), place, desk, theirs)
  const later = { ...theirs, generation: 3, name: 'Amina P', at: '2026-11-24T11:00:00.000Z' }
  await renewHolder(aGround(), place, desk, later)
  expect(await readHolder(aGround(), place, desk)).toEqual({ ...later, at: theirs.at })
  const back = { ...ours, generation: 4, at: '2026-11-24T12:00:00.000Z' }
  await renewHolder(aGround(), place, desk, back)
  expect(await readHolder(aGround(), place, desk)).toEqual(back)
})

function word(device: string, name: string, generation: number): HolderCard {
  const deviceId = `${device.repeat(8)}-0000-7000-8000-000000000001`
  return { deviceId, name, at: '2026-11-24T10:41:07.000Z', generation }
}
