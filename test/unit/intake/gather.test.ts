import { expect, test } from 'vitest'
import { gather } from '../../../renderer/src/intake/gather.ts'

const noPause = async () => undefined

test('what comes while a job runs is done together in the next, and each gets its own outcome', async () => {
  const jobs: (readonly number[])[] = []
  const double = gather(async (all: readonly number[]) => {
    jobs.push(all)
    return all.map((each) => each * 2)
  }, noPause)
  expect(await Promise.all([double(1), double(2), double(3)])).toEqual([2, 4, 6])
  expect(await double(4)).toBe(8)
  expect(jobs).toEqual([[1], [2, 3], [4]])
})

test('a job that fails is told to those it was for, and the next ones go on', async () => {
  let isFirst = true
  const work = gather(async (all: readonly number[]) => {
    if (isFirst) {
      isFirst = false
      throw new Error('full')
    }
    return all
  }, noPause)
  const [one, two] = await Promise.allSettled([work(1), work(2)])
  expect(one).toMatchObject({ status: 'rejected', reason: { message: 'full' } })
  expect(two).toEqual({ status: 'fulfilled', value: 2 })
})
