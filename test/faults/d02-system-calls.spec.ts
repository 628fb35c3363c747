import { spawnSync } from 'node:child_process'
import type { JournalRecord } from '../../electron/contract/values.ts'
import { bridgeTo } from '../bench/fill-desk.ts'
import type { FaultHost } from './tools/host.ts'
import { readJournalOnDisk } from './tools/journal-on-disk.ts'
import { DESK, startPorts } from './tools/ports.ts'
import { isShort, type Row, row } from './tools/row.ts'
import { aSmallDesk } from './tools/small-desk.ts'

const CALLS = ['pwrite64', 'fdatasync', 'fsync', 'rename', 'openat', 'mkdir', 'unlink', 'ftruncate']
const ERRORS = ['EIO', 'ENOSPC', 'EACCES', 'EBUSY', 'EPERM'] as const
const mayTrace = spawnSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0

for (const [id, words] of [
  ['D02', '{tried} kills of the built host at a system call, {acknowledged} changes called saved'],
  ['D03', '{tried} system calls of the built host that fail, {acknowledged} changes called saved'],
] as const) {
  row({ id, words, parts: 2, minutes: 15 }, async (row) => {
    if (!mayTrace) return row.wait('this account may not trace system calls')
    for (const call of isShort ? CALLS.slice(0, 3) : CALLS) {
      for (let at = 1; at <= (isShort ? 3 : 12); at += 1) {
        // What is counted while it starts differs little; the rest is chance.
        const when = isShort ? row.random.between(1, 20) : at * 3 - row.random.below(3)
        if (!isShort && !row.isMine(at)) continue
        await oneCall(
          row,
          call,
          when,
          id === 'D02' ? 'signal=KILL' : `error=${row.random.pick(ERRORS)}`,
        )
      }
    }
  })
}

/** Starts, makes changes, snapshots and a backup under a tracer; then looks at what is there. */
async function oneCall(row: Row, call: string, when: number, what: string): Promise<void> {
  const { workshop } = row
  await workshop.remove('run')
  const vault = workshop.path('run/vault')
  const first = await startPorts(vault, { complain: row.error })
  const { records } = await aSmallDesk(first)
  await first.close()
  const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:${what}:when=${when}`]
  const under = ['strace', '-f', '-qq', '-o', '/dev/null', ...inject]
  // One thread, so that the same call has the same number each time.
  const env = { UV_THREADPOOL_SIZE: '1', UV_USE_IO_URING: '0' }
  const host = await workshop.mayDie('run', { under, env })
  const saved = host === null ? 12 : await work(host, records)
  await host?.kill()
  row.tried()
  row.acknowledged(saved - 12)
  const after = `${what} at ${call} ${when}`
  const next = await startPorts(vault, { complain: row.error })
  const head = await next.ask('journal:head', { deskId: DESK })
  if (!head.ok) row.broken(`${after}: ${JSON.stringify(head.failure)}`)
  else if (head.value.lastSeq < saved) row.lost(`${after}: ${head.value.lastSeq} of ${saved}`)
  await next.close()
  const read = await readJournalOnDisk(vault, DESK).catch((error: Error) => error)
  if (read instanceof Error) row.broken(`${after}: ${read.message}`)
}

/** @returns the last change that was called saved */
async function work(host: FaultHost, records: readonly JournalRecord[]): Promise<number> {
  const bridge = bridgeTo(host)
  let saved = 12
  for (let at = 12; at < 22; at += 2) {
    const next = records.slice(at, at + 2)
    const order = { deskId: DESK, generation: 1, records: next }
    const went = await bridge.ask('journal:append', order)
    if (!went.ok && went.failure.about === 'host') return saved
    if (went.ok) saved = went.value.lastSeq
    if (at === 16) await bridge.ask('snapshots:make', { deskId: DESK, reason: 'asked' })
  }
  return saved
}
