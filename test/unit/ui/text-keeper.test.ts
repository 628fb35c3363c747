import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { savedText } from '../../../renderer/src/ui/saved-text.ts'
import { keeperOf } from '../../../renderer/src/ui/text-keeper.ts'
import { useUnsavedFields } from '../../../renderer/src/ui/unsaved-fields.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A field, and a store that writes when the test says so. */
function aField() {
  const field = { shown: '', stored: '' }
  const waiting: { text: string; write: () => void; fail: (error: Error) => void }[] = []
  const keeper = keeperOf(
    savedText(''),
    ({ text }) => {
      field.shown = text
    },
    () => field.stored,
    (text) =>
      new Promise<void>((resolve, reject) => {
        const write = () => {
          field.stored = text
          keeper.arrive(text)
          resolve()
        }
        waiting.push({ text, write, fail: reject })
      }),
  )
  return { field, keeper, waiting }
}

const longAfter = () => vi.advanceTimersByTimeAsync(60_000)

test('a text that waits for room stays as it was typed, though an earlier one was written', async () => {
  const { field, keeper, waiting } = aField()
  keeper.type('first')
  await longAfter()
  keeper.type('first and second')
  await longAfter()
  expect(waiting.map(({ text }) => text)).toEqual(['first', 'first and second'])

  waiting[0]?.write()
  await longAfter()
  expect(field.shown).toBe('first and second')
  expect(useUnsavedFields.getState().count).toBe(1)

  waiting[1]?.write()
  await longAfter()
  expect(field.shown).toBe('first and second')
  expect(useUnsavedFields.getState().count).toBe(0)
})

test('nothing is called saved while the only text waits', async () => {
  const { keeper, waiting } = aField()
  keeper.type('text')
  await longAfter()
  keeper.flush()
  expect(useUnsavedFields.getState().count).toBe(1)
  waiting[0]?.write()
  await longAfter()
  expect(useUnsavedFields.getState().count).toBe(0)
})
