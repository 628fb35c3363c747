import { expect, test } from 'vitest'
import { placeAbove } from '../../../../renderer/src/features/recovery/deputy/came-from.ts'
import { theirNewest } from '../../../../renderer/src/features/recovery/open-backup/their-backup.ts'
import { aBackupCard, daysAgo, deskId } from '../safety/cards.ts'

const amina = { name: 'Amina Patel', deviceId: '019aab00-0000-7000-8000-0000000000aa' }
const dan = { name: 'Dan', deviceId: '019aab00-0000-7000-8000-0000000000dd' }
const of = { deskId, holder: { ...amina, at: daysAgo(0), generation: 2 } }

test('the newest backup of whoever took over is found, not a later one of her own', () => {
  const theirs = aBackupCard({ seq: 101, madeBy: amina })
  const backups = [
    aBackupCard({ seq: 140, madeBy: dan }),
    aBackupCard({ seq: 99, madeBy: amina }),
    theirs,
    aBackupCard({ seq: 150 }),
  ]
  expect(theirNewest(backups, of)).toBe(theirs)
  expect(theirNewest([...backups].reverse(), of)).toBe(theirs)
})

test('a backup that does not say who made it, or is of another desk, is never taken for theirs', () => {
  const other = { ...aBackupCard().desk, id: '019aab00-0000-7000-8000-000000000002' }
  const backups = [aBackupCard(), aBackupCard({ madeBy: amina, desk: other })]
  expect(theirNewest(backups, of)).toBeNull()
})

test('of two at the same change the later one is taken', () => {
  const later = aBackupCard({ seq: 7, at: daysAgo(0), madeBy: amina })
  expect(theirNewest([later, aBackupCard({ seq: 7, at: daysAgo(1), madeBy: amina })], of)).toBe(
    later,
  )
})

test('the place above the folder of backups is known from the path of a backup in it', () => {
  const folder = 'Safeguarding Desk backups'
  expect(placeAbove(`E:\\${folder}\\Oakfield 019aab00\\a.sgbackup`)).toBe('E:\\')
  expect(placeAbove(`\\\\server\\share\\${folder}\\Oakfield 019aab00\\a.sgbackup`)).toBe(
    '\\\\server\\share',
  )
  expect(placeAbove(`/media/stick/${folder}/Oakfield 019aab00/a.sgbackup`)).toBe('/media/stick')
  expect(placeAbove(`/${folder}/Oakfield/a.sgbackup`)).toBe('/')
  expect(placeAbove('C:\\Users\\dan\\Downloads\\a.sgbackup')).toBeNull()
})
