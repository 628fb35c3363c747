import { expect, test } from 'vitest'
import {
  nextOlder,
  sortBackups,
} from '../../../../renderer/src/features/safety/restore/sort-backups.ts'
import { aBackupCard, daysAgo, deskId } from './cards.ts'

const other = {
  ...aBackupCard().desk,
  id: '019aab00-0000-7000-8000-000000000002',
  label: 'Hill View',
}

test('backups of the open desk come apart, the one that goes furthest first', () => {
  const found = [
    aBackupCard({ seq: 90 }),
    aBackupCard({ seq: 300, desk: other }),
    // Its clock was wrong; how far it goes decides.
    aBackupCard({ seq: 110, at: daysAgo(900) }),
  ]
  const { own, others } = sortBackups(found, deskId)
  expect(own.map(({ seq }) => seq)).toEqual([110, 90])
  expect(others.map(({ seq }) => seq)).toEqual([300])
  expect(sortBackups(found, null).own).toHaveLength(3)
})

test('after a damaged one the next older of the same desk is offered', () => {
  const damaged = aBackupCard({ seq: 110 })
  const found = [
    aBackupCard({ seq: 90 }),
    damaged,
    aBackupCard({ seq: 100 }),
    aBackupCard({ seq: 120 }),
    aBackupCard({ seq: 105, desk: other }),
  ]
  expect(nextOlder(found, damaged, null)?.seq).toBe(100)
  expect(nextOlder([damaged], damaged, deskId)).toBeNull()
})

test('after a file of which nothing is known, the newest of the open desk is offered', () => {
  const found = [aBackupCard({ seq: 90 }), aBackupCard({ seq: 300, desk: other })]
  expect(nextOlder(found, null, deskId)?.seq).toBe(90)
  expect(nextOlder(found, null, null)?.seq).toBe(300)
})
