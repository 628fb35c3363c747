import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { formKeeper } from '../../../renderer/src/ui/form-keeper.ts'

interface Form {
  readonly name: string
  readonly urn: string
}

const first: Form = { name: 'Oakfield', urn: '' }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function aKeeper(result: unknown = {}) {
  const saved: Form[] = []
  const keeper = formKeeper<Form>(first, async (values) => {
    saved.push(values)
    return result
  })
  return { keeper, saved }
}

test('a pause in typing saves once, with the last of what was typed', async () => {
  const { keeper, saved } = aKeeper()
  keeper.type({ ...first, name: 'O' })
  keeper.type({ ...first, name: 'Oa' })
  expect(saved).toEqual([])
  await vi.advanceTimersByTimeAsync(250)
  expect(saved).toEqual([{ name: 'Oa', urn: '' }])
})

test('leaving the field saves at once, and only what is not saved yet', () => {
  const { keeper, saved } = aKeeper()
  keeper.type({ ...first, name: 'Oa' })
  keeper.flush()
  keeper.flush()
  expect(saved).toHaveLength(1)
})

test('what comes back from the store does not touch what was typed', () => {
  const { keeper } = aKeeper()
  keeper.type({ name: 'Oak ', urn: '12' })
  keeper.flush()
  const shown: string[] = []
  keeper.arrive({ name: 'Oak', urn: '' }, (field) => shown.push(field))
  expect(shown).toEqual([])
})

test('an undo is shown, in the fields that it changed and no others', async () => {
  const { keeper } = aKeeper()
  keeper.type({ name: 'Oak', urn: '12' })
  keeper.flush()
  keeper.arrive({ name: 'Oak', urn: '' }, () => undefined)
  await vi.advanceTimersByTimeAsync(1_000)
  const shown: string[] = []
  keeper.arrive({ name: 'Oakfield', urn: '' }, (field) => shown.push(field))
  expect(shown).toEqual(['name'])
})

test('a save that changed nothing does not make the next news be taken for its echo', async () => {
  const { keeper } = aKeeper(null)
  keeper.type({ ...first, urn: '12' })
  keeper.flush()
  await vi.advanceTimersByTimeAsync(0)
  const shown: string[] = []
  keeper.arrive({ name: 'Ashfield', urn: '' }, (field) => shown.push(field))
  expect(shown).toEqual(['name'])
})

test('news that is shown is not saved again as if it had been typed', async () => {
  const { keeper, saved } = aKeeper()
  keeper.arrive({ name: 'Ashfield', urn: '' }, () => keeper.type({ name: 'Ashfield', urn: '' }))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(saved).toEqual([])
})

test('news does not take away what is being typed', () => {
  const { keeper } = aKeeper()
  keeper.type({ ...first, name: 'Oak' })
  const shown: string[] = []
  keeper.arrive({ name: 'Ashfield', urn: '' }, (field) => shown.push(field))
  expect(shown).toEqual([])
})
