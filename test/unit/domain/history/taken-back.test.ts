import { expect, test } from 'vitest'
import { type Taking, takenBack } from '../../../../renderer/src/domain/history/taken-back.ts'
import type { ChangeId } from '../../../../renderer/src/domain/shared/ids.ts'

const id = (seq: number) => `c${seq}` as ChangeId
const edit = (seq: number, label = 'verdict of GOV01'): Taking => ({
  seq,
  id: id(seq),
  what: { kind: 'answer', label },
  about: ['answer:a:GOV01'],
})
/** As Ctrl+Z writes it. */
const undone = (seq: number, of: number): Taking => ({
  ...edit(seq),
  what: { kind: 'undo', label: 'verdict of GOV01', undoes: id(of) },
})
/** As the history writes it. */
const back = (seq: number, of: readonly number[], more: Partial<Taking['what']> = {}): Taking => ({
  ...edit(seq),
  what: { kind: 'undo', label: 'verdict of GOV01', ...more },
  about: ['answer:a:GOV01', ...of.map((one) => `change:c${one}`)],
})
const standing = (...log: readonly Taking[]) => [...takenBack(log)].sort()

test('what was taken back stands so, whether by key or from the history, in any order of the log', () => {
  expect(standing(edit(1), edit(2), undone(3, 1))).toEqual(['c1'])
  expect(standing(back(3, [1, 2]), edit(2), edit(1))).toEqual(['c1', 'c2'])
})

test('what was done again can be taken back once more', () => {
  const again: Taking = { ...edit(3), what: { kind: 'redo', label: 'x', redoes: id(1) } }
  expect(standing(edit(1), undone(2, 1), again)).toEqual([])
  // From the history: taking back the taking back.
  expect(standing(edit(1), back(2, [1]), back(3, [2], { kind: 'redo' }))).toEqual(['c2'])
  // By key, of a taking back from the history; and that again.
  const byKey: Taking = {
    ...back(3, [1]),
    what: { kind: 'redo', label: 'verdict of GOV01', undoes: id(2) },
  }
  expect(standing(edit(1), back(2, [1]), byKey)).toEqual(['c2'])
  const onceMore: Taking = { ...back(4, [1]), what: { kind: 'undo', label: 'x', redoes: id(2) } }
  expect(standing(edit(1), back(2, [1]), byKey, onceMore)).toEqual(['c1'])
})

test('what came back in part has something left to take back', () => {
  const part = back(2, [1], { label: 'verdict of GOV01, 3 of 5 records' })
  expect(standing(edit(1), part)).toEqual([])
})

test('a change that only names another in words takes nothing back', () => {
  expect(standing(edit(1), { ...edit(2), about: ['change:c1'] })).toEqual([])
})
