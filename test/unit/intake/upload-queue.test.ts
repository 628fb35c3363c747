import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createQueue } from '../../../renderer/src/intake/upload-queue.ts'

test('never more than the limit run at once, all run, and in the order in which they came', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.boolean(), { maxLength: 12 }),
      async (scheduler, limit, fails) => {
        const queue = createQueue(limit)
        let running = 0
        let most = 0
        const began: number[] = []
        const jobs = fails.map((fail, nth) =>
          queue(async () => {
            began.push(nth)
            running += 1
            most = Math.max(most, running)
            await scheduler.schedule(Promise.resolve())
            running -= 1
            if (fail) throw new Error('refused')
          }).catch(() => undefined),
        )
        await scheduler.waitFor(Promise.all(jobs))
        expect(most).toBeLessThanOrEqual(limit)
        expect(began).toEqual(fails.map((_, nth) => nth))
      },
    ),
  )
})
