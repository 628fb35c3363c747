import { describe, expect, test } from 'vitest'
import { newPerson, type Person } from '../../../renderer/src/domain/people/person.ts'
import { withLastDay, withoutLastDay } from '../../../renderer/src/domain/people/standing.ts'
import { aboutPerson } from '../../../renderer/src/storage/about.ts'
import { historyOf } from '../../../renderer/src/storage/history.ts'
import {
  addPerson,
  editPerson,
  importPeople,
  readMapping,
  readPeople,
} from '../../../renderer/src/storage/repositories/people.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { aDesk, aDeskId, forgetDatabase } from './a-desk.ts'

const person = (id: string, known: Partial<Person> = {}): Person =>
  newPerson({ id, addedAt: '2026-11-24T09:00:00Z', given: 'Daljit', family: 'Sandhu', ...known })

const mapping = { id: 'staff:1', columns: ['family', 'given'] as const }

describe('an import', () => {
  test('of any size is one change, and one undo takes it back whole', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    const held = person('p0', { post: 'Teacher' })
    await addPerson(desk, held)
    const added = Array.from({ length: 47 }, (_, at) => person(`p${at + 1}`))
    const change = await importPeople(
      desk,
      'Staff list staff.csv',
      [{ ...held, post: 'Deputy' }, ...added],
      mapping,
    )
    expect(await readPeople(desk.db)).toHaveLength(48)
    expect(await desk.undo(change)).toMatchObject({ type: 'done', label: 'Staff list staff.csv' })
    expect(await readPeople(desk.db)).toEqual([held])
    expect(await readMapping(desk.db, 'staff:1')).toBeUndefined()
    await desk.redo()
    expect(await readPeople(desk.db)).toHaveLength(48)
  })

  test('that changes nothing is not even a change', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    await importPeople(desk, 'Staff list staff.csv', [person('p1')], mapping)
    expect(await importPeople(desk, 'Staff list staff.csv', [], mapping)).toBeNull()
    expect(await importPeople(desk, 'Staff list staff.csv', [person('p1')], mapping)).toBeNull()
  })

  test('is not taken back over what was typed since', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    const change = await importPeople(desk, 'Staff list staff.csv', [person('p1')], mapping)
    await editPerson(desk, person('p1'), 'Post of Daljit Sandhu', (stored) => ({
      ...stored,
      post: 'Deputy',
    }))
    expect(await desk.undo(change)).toMatchObject({ type: 'changed-since' })
    expect(await readPeople(desk.db)).toMatchObject([{ post: 'Deputy' }])
  })
})

test('whoever leaves is kept with her roles, and is brought back with them', async () => {
  const desk = await aDesk(aJournalBridge(), aDeskId())
  const deputy = person('p1', { roles: [{ roleId: 'deputy-dsl', from: '2024-09-01', to: null }] })
  await addPerson(desk, deputy)
  await editPerson(desk, deputy, 'Leaving', (stored) => withLastDay(stored, '2026-08-31'))
  expect(await readPeople(desk.db)).toMatchObject([
    { endsOn: '2026-08-31', roles: [{ roleId: 'deputy-dsl', to: '2026-08-31' }] },
  ])
  await editPerson(desk, deputy, 'Coming back', withoutLastDay)
  expect(await readPeople(desk.db)).toEqual([deputy])
  expect(await historyOf(desk.db, aboutPerson('p1'))).toHaveLength(3)
})

test('two fields saved at the same moment are both kept', async () => {
  const desk = await aDesk(aJournalBridge(), aDeskId())
  const one = person('p1')
  await addPerson(desk, one)
  await Promise.all([
    editPerson(desk, one, 'Post', (stored) => ({ ...stored, post: 'Deputy' })),
    editPerson(desk, one, 'Email', (stored) => ({ ...stored, email: 'd@oakfield.example' })),
  ])
  expect(await readPeople(desk.db)).toMatchObject([{ post: 'Deputy', email: 'd@oakfield.example' }])
})

test('the register is rebuilt from the journal as it was', async () => {
  const bridge = aJournalBridge()
  const id = aDeskId()
  const desk = await aDesk(bridge, id)
  await importPeople(desk, 'Staff list staff.csv', [person('p1'), person('p2')], mapping)
  await desk.close()
  await forgetDatabase(id)
  const rebuilt = await aDesk(bridge, id)
  expect(await readPeople(rebuilt.db)).toEqual([person('p1'), person('p2')])
  expect(await readMapping(rebuilt.db, 'staff:1')).toEqual(mapping)
})
