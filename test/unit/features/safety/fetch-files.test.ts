import { expect, test } from 'vitest'
import {
  fetchedWords,
  fetchFiles,
  sourcesOf,
} from '../../../../renderer/src/features/safety/copies/fetch-files.ts'
import { aBackupCard } from './cards.ts'

const hash = (digit: string) => digit.repeat(64)
const [a, b, c] = [hash('a'), hash('b'), hash('c')]

const backup = (seq: number, missing?: number) =>
  aBackupCard({ seq, files: { count: 3, bytes: 3, ...(missing === undefined ? {} : { missing }) } })

test('the newest backup that lacks nothing is asked first', () => {
  const sources = sourcesOf([backup(9, 2), backup(8, 1), backup(7), backup(6, 0)])
  expect(sources.map(({ seq }) => seq)).toEqual([7, 6, 8, 9])
})

test('one backup after the other is asked for what is still missing, until nothing is', async () => {
  const asked: (readonly string[])[] = []
  const holds = [[a], [b, c], []]
  const done = await fetchFiles([a, b, c], [3, 2, 1].map(backup), async (_, wanted) => {
    const has = holds[asked.length] ?? []
    asked.push(wanted)
    const missing = wanted.filter((sha256) => !has.includes(sha256))
    return { ok: true, value: { fetched: wanted.length - missing.length, missing } }
  })
  expect(asked).toEqual([
    [a, b, c],
    [b, c],
  ])
  expect(done).toEqual({ fetched: [a, b, c], remaining: [], failure: null })
})

test('a backup that cannot be read does not end it; stopping it does', async () => {
  const asked: string[] = []
  const run = (reason: 'gone' | 'cancelled') =>
    fetchFiles([a], [backup(2), backup(1)], async ({ backupId }) => {
      asked.push(backupId)
      return { ok: false, failure: { reason } }
    })
  expect(await run('gone')).toMatchObject({ fetched: [], remaining: [a] })
  expect(asked).toHaveLength(2)
  await run('cancelled')
  expect(asked).toHaveLength(3)
})

test('it is told how many came back and how many are nowhere', () => {
  const done = { fetched: [a], remaining: [], failure: null }
  expect(fetchedWords(done)).toMatchObject({ tone: 'success' })
  expect(fetchedWords(done).title).toContain('1 missing file is back')
  const partly = fetchedWords({ ...done, remaining: [b, c] })
  expect(partly.tone).toBe('warning')
  expect(partly.title).toContain('2 files are in no backup that could be read')
  const stopped = fetchedWords({ fetched: [], remaining: [a], failure: { reason: 'cancelled' } })
  expect(stopped.title).toBe('Stopped before a file came back')
})
