import { expect, test } from 'vitest'
import { makerWords } from '../../../../renderer/src/features/safety/restore/found-words.ts'
import {
  byFolder,
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

test('each folder is named once, with its newest three first and the older apart', () => {
  // The host names each with the whole path of its file.
  const inFolder = (seq: number, folder: string) =>
    aBackupCard({ seq, fileName: `${seq}.sgbackup`, place: `${folder}\\${seq}.sgbackup` })
  const sorted = [5, 4, 3, 2, 1].map((seq) => inFolder(seq, seq === 4 ? 'D:' : 'E:\\Safe'))
  const folders = byFolder(sorted).map(({ place, newest, older }) => ({
    place,
    newest: newest.map(({ seq }) => seq),
    older: older.map(({ seq }) => seq),
  }))
  expect(folders).toEqual([
    { place: 'E:\\Safe', newest: [5, 3, 2], older: [1] },
    { place: 'D:', newest: [4], older: [] },
  ])
})

test('a backup says who made it and where, as far as it was written down', () => {
  const mine = '019aab00-0000-7000-8000-0000000000d1'
  const made = (name: string, device: string | null, by = mine) =>
    makerWords(aBackupCard({ madeBy: { name, deviceId: by } }), device)
  expect(made('Dan', mine)).toBe('by Dan, on this computer')
  expect(made('Dan', mine.replace('d1', 'd2'))).toBe('by Dan, on another computer')
  expect(made(' ', mine)).toBe('on this computer')
  expect(made('not named', mine)).toBe('on this computer')
  expect(made('Dan', null)).toBe('by Dan')
  expect(makerWords(aBackupCard(), mine)).toBeNull()
})
