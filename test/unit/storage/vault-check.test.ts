import { beforeEach, expect, test, vi } from 'vitest'
import type { Desk } from '../../../renderer/src/storage/desk.ts'
import { useMissingFiles } from '../../../renderer/src/storage/missing-files.ts'
import {
  check,
  checkAll,
  filesOf,
  noteStanding,
} from '../../../renderer/src/storage/vault-check.ts'
import { aFile, aVersion, evidence } from '../../builders/audit.ts'

const hash = (digit: string) => digit.repeat(64)

beforeEach(() => vi.stubGlobal('requestIdleCallback', (run: () => void) => queueMicrotask(run)))

type Answer = 'present' | 'missing' | 'damaged' | 'silent'

function aDesk(answers: Readonly<Record<string, Answer>>) {
  const asked: string[] = []
  let running = 0
  let most = 0
  const ask = async (_channel: string, { sha256 }: { sha256: string }) => {
    asked.push(sha256)
    running += 1
    most = Math.max(most, running)
    await new Promise((go) => setTimeout(go))
    running -= 1
    const state = answers[sha256] ?? 'present'
    return state === 'silent'
      ? { ok: false, failure: { reason: 'gone' } }
      : { ok: true, value: { state, size: 1 } }
  }
  const desk = { card: { id: 'desk' }, bridge: { ask } } as unknown as Desk
  return { desk, asked, most: () => most }
}

const lost = () => [...useMissingFiles.getState().missing]

test('every file is asked for once, one at a time, and what is lost is told', async () => {
  const { desk, asked, most } = aDesk({ [hash('2')]: 'missing', [hash('3')]: 'damaged' })
  checkAll(desk, [hash('1'), hash('2'), hash('3')])
  checkAll(desk, [hash('1'), hash('4')])
  await vi.waitFor(() => expect(asked).toEqual(['1', '2', '3', '4'].map(hash)))
  await vi.waitFor(() => expect(lost()).toEqual([hash('2'), hash('3')]))
  expect([...useMissingFiles.getState().damaged]).toEqual([hash('3')])
  expect(most()).toBe(1)
})

test('a file that was brought again is missing no more', async () => {
  const { desk } = aDesk({ [hash('2')]: 'missing' })
  await check(desk, hash('2'))
  expect(lost()).toEqual([hash('2')])
  noteStanding(desk, hash('2'), 'present')
  expect(lost()).toEqual([])
})

test('a host that does not answer says nothing about the file, and is asked again', async () => {
  const { desk, asked } = aDesk({ [hash('1')]: 'silent' })
  expect(await check(desk, hash('1'))).toBeNull()
  expect(lost()).toEqual([])
  checkAll(desk, [hash('1')])
  await vi.waitFor(() => expect(asked).toHaveLength(2))
})

test('good news about files that were never lost puts nothing in order anew', async () => {
  const { desk } = aDesk({})
  noteStanding(desk, hash('1'), 'present')
  const before = useMissingFiles.getState()
  await check(desk, hash('1'))
  expect(useMissingFiles.getState().missing).toBe(before.missing)
})

test('what one desk lost is not said of another', async () => {
  await check(aDesk({ [hash('2')]: 'missing' }).desk, hash('2'))
  await check(aDesk({}).desk, hash('1'))
  expect(lost()).toEqual([])
})

test('only current versions are asked for, each file once, and no places', () => {
  const version = (digit: string) => aVersion({ source: aFile({ sha256: hash(digit) }) })
  const pieces = [
    evidence({ versions: [version('1'), version('2')] }),
    evidence({ versions: [version('2')] }),
    evidence({ versions: [aVersion({ source: { type: 'pointer', place: 'Office' } })] }),
  ]
  expect(filesOf(pieces)).toEqual([hash('2')])
})
