import { expect, test } from 'vitest'
import type { HandOff } from '../../../../renderer/src/domain/hand-off/hand-off.ts'
import {
  asOlderSave,
  olderSave,
  type SavedBook,
} from '../../../../renderer/src/domain/hand-off/older-save.ts'
import type { PlannedCell } from '../../../../renderer/src/domain/workbook/plan.ts'
import { NOW } from '../../../builders/audit.ts'

const book = (id: string, savedAt?: string): SavedBook => ({
  id: `book ${savedAt}`,
  fileName: `${savedAt ?? 'no date'}.xlsx`,
  read: {
    identity: { handOff: { id, name: 'Priya Nair' } } as never,
    ...(savedAt === undefined ? {} : { savedAt }),
  },
})

const came = (savedAt?: string) => ({
  at: NOW,
  by: '',
  fileName: 'back.xlsx',
  questions: [],
  files: [],
  ...(savedAt === undefined ? {} : { savedAt }),
})

const given = (id: string, ...returned: HandOff['returned']) => ({ id, returned }) as HandOff

const newer = '2026-03-03T09:10:00Z'
const older = '2026-03-02T14:05:00Z'

test('a save from before the one that was brought in is told from it', () => {
  const handOffs = [given('tom', came('2027-01-01T00:00:00Z')), given('priya', came(), came(newer))]
  expect(olderSave(book('priya', older), [], handOffs)).toBe(
    'It is an older save, of 2 March 2026, 14:05, than the one of 3 March 2026, 09:10 that you brought in already. Where the two differ, you choose. The app’s answer stays unless you take this one’s.',
  )
  expect(olderSave(book('priya', newer), [], handOffs)).toBeNull()
  expect(olderSave(book('priya', '2026-03-03T09:10:01.500Z'), [], handOffs)).toBeNull()
})

test('of two that came together the older one is told', () => {
  const both = [book('priya', newer), book('tom', '2027-01-01T00:00:00Z'), book('priya', older)]
  expect(both.map((one) => olderSave(one, both, [given('priya')]) !== null)).toEqual([
    false,
    false,
    true,
  ])
})

test('what does not say when it was saved is never called older', () => {
  expect(olderSave(book('priya'), [book('priya', newer)], [given('priya', came(newer))])).toBeNull()
  expect(olderSave(book('priya', older), [], [given('priya', came())])).toBeNull()
})

test('an older save changes nothing unless she says so', () => {
  const cells = ['change', 'conflict', 'blank', 'error'].map((kind) => ({ kind }) as PlannedCell)
  const plan = asOlderSave({ cells, problems: [], missing: [], unchanged: 3 })
  expect(plan.cells.map(({ kind }) => kind)).toEqual(['conflict', 'conflict', 'blank', 'error'])
})
