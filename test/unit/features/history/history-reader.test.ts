import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type HistoryReader,
  readHistory,
} from '../../../../renderer/src/features/history/history-reader.ts'
import type { Change } from '../../../../renderer/src/storage/change.ts'
import { aChange } from './a-change.ts'

/** A log that can grow, and notes what was asked of it. */
function aLog(size: number) {
  const log = Array.from({ length: size }, (_, at) => aChange(at + 1))
  const asked: number[] = []
  return {
    log,
    asked,
    page: async (before: number, limit: number): Promise<readonly Change[]> => {
      asked.push(limit)
      return log
        .filter(({ seq }) => seq < before)
        .reverse()
        .slice(0, limit)
    },
  }
}

const settled = async (reader: HistoryReader) => {
  while (reader.view().state === 'reading') await new Promise((resume) => setTimeout(resume))
}
const seqs = (reader: HistoryReader) => reader.view().changes.map(({ seq }) => seq)

test('the newest are read at once, and older ones only when asked for', async () => {
  const { page, asked } = aLog(12_000)
  const reader = readHistory({ page, fits: () => true })
  await settled(reader)
  expect(reader.view().state).toBe('more')
  expect(asked).toEqual([80])
  reader.more()
  await settled(reader)
  expect(seqs(reader)).toEqual(Array.from({ length: 160 }, (_, at) => 12_000 - at))
})

test('a search goes through the whole log in growing pages and says when it is at the end', async () => {
  const { page, asked } = aLog(12_000)
  const reader = readHistory({ page, fits: ({ seq }) => seq === 3 })
  await settled(reader)
  expect(seqs(reader)).toEqual([3])
  expect(reader.view()).toMatchObject({ state: 'all', scanned: 12_000 })
  expect(Math.max(...asked)).toBeLessThan(1000)
})

test('a search that is stopped keeps what it found and can go on', async () => {
  const { page, asked } = aLog(5000)
  const reader = readHistory({ page, fits: ({ seq }) => seq === 4990 || seq === 5 })
  const unsubscribe = reader.subscribe(() => {
    if (asked.length === 2) reader.halt()
  })
  await settled(reader)
  expect(reader.view().state).toBe('stopped')
  expect(seqs(reader)).toEqual([4990])
  unsubscribe()
  reader.more()
  await settled(reader)
  expect(seqs(reader)).toEqual([4990, 5])
})

test('whatever comes while it reads, each fitting change is there once, newest first', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(300),
      fc.array(fc.constantFrom('add', 'newer', 'more'), { maxLength: 20 }),
      async (size, steps) => {
        const { log, page } = aLog(size)
        const reader = readHistory({ page, fits: ({ seq }) => seq % 3 !== 0 })
        for (const step of steps) {
          if (step === 'add') log.push(aChange(log.length + 1))
          else if (step === 'newer') reader.newer()
          else reader.more()
          await Promise.resolve()
        }
        reader.newer()
        await settled(reader)
        while (reader.view().state === 'more') {
          reader.more()
          await settled(reader)
        }
        await expect
          .poll(() => seqs(reader))
          .toEqual(
            log
              .map(({ seq }) => seq)
              .filter((seq) => seq % 3 !== 0)
              .reverse(),
          )
      },
    ),
    { numRuns: 40 },
  )
})

test('a closed one reads no more and tells nobody', async () => {
  const { page, asked } = aLog(5000)
  const reader = readHistory({ page, fits: () => false })
  reader.close()
  await new Promise((resume) => setTimeout(resume, 5))
  expect(asked.length).toBeLessThanOrEqual(1)
})
