import { expect, test } from 'vitest'
import {
  bringBackWords,
  folderOf,
  newestBackupWords,
  rememberedWords,
} from '../../../../renderer/src/features/recovery/lost/words.ts'
import type { CopyHere, LostDesk } from '../../../../renderer/src/storage/lost-desks.ts'
import { aBackupCard, now } from '../safety/cards.ts'

const copy: CopyHere = {
  seq: 1234,
  at: '2026-11-24T10:41:07Z',
  counts: { answers: 128, evidence: 2 },
  whole: true,
}
const lost: LostDesk = {
  card: {
    id: '01900000-0000-7000-8000-000000000001',
    kind: 'school',
    label: 'Oakfield Primary School',
    createdAt: '2026-11-02T09:00:00Z',
    isCopy: false,
  },
  remembered: { seq: 1240, at: '2026-11-24T11:00:00Z' },
  copy,
}
const details = (desk: LostDesk) => rememberedWords(desk).map(({ detail }) => detail)

test('what is remembered is told with day and number, and what the browser has with counts', () => {
  expect(details(lost)).toEqual([
    '24 November 2026, 11:00, change 1,240',
    'A whole copy, up to 24 November 2026, 10:41, change 1,234: 128 answers and 2 pieces of evidence.',
  ])
  expect(details({ ...lost, remembered: null, copy: null })).toEqual([
    'Only this browser knows of it.',
    'Nothing of it that can be read.',
  ])
})

test('bringing back says what comes, and that the files of evidence are not in a browser', () => {
  expect(bringBackWords(copy)).toBe(
    'All 1,234 changes come back, with the history. The files of its 2 pieces of evidence lay in the folder and are missing until the folder or a backup is there; each is marked.',
  )
  expect(bringBackWords({ ...copy, counts: {} })).not.toContain('evidence')
  expect(bringBackWords({ ...copy, whole: false })).toContain('which changes are missing')
})

test('without a copy, or with an empty one, nothing is offered from this browser', () => {
  expect(bringBackWords(null)).toBeNull()
  expect(bringBackWords({ ...copy, seq: 0, counts: {} })).toBeNull()
})

test('the folder that is missing is named to the end, in the strokes of its computer', () => {
  expect(folderOf('C:\\Users\\a\\SafeguardingDesk', 'desk-1')).toBe(
    'C:\\Users\\a\\SafeguardingDesk\\desks\\desk-1',
  )
  expect(folderOf('/home/a/desk', 'desk-1')).toBe('/home/a/desk/desks/desk-1')
})

test('the newest backup is named beside the way to open one, or that none was found', () => {
  expect(newestBackupWords(aBackupCard({ at: now }), now)).toMatch(
    /^The newest that was found is of today 10:30, change 100: 128 answers, .* kept at E:/,
  )
  expect(newestBackupWords(null, now)).toContain('None was found')
  expect(newestBackupWords(undefined, now)).toBeNull()
})

test('a single change is told as one', () => {
  expect(bringBackWords({ ...copy, seq: 1, counts: {} })).toBe(
    'Its 1 change comes back, with the history.',
  )
})
