import { describe, expect, test } from 'vitest'
import type { SnapshotCard, SnapshotReason } from '../../../electron/contract/safety-values.ts'
import { realDisk } from '../../../electron/ports/disk/disk.ts'
import { portError } from '../../../electron/ports/disk/failures.ts'
import { type BackupCare, createKeeper } from '../../../electron/ports/safety/keeper.ts'
import { createSafetyFile } from '../../../electron/ports/safety/safety-file.ts'
import { createTroubles } from '../../../electron/ports/safety/troubles.ts'
import { createFakeTimers } from './fake-timers.ts'
import { aFolder, aGround } from './ground.ts'

const DESK = '01890000-0000-7000-8000-000000000001'
const MINUTE = 60_000

/** A keeper whose journal and snapshots only note what was asked of them. */
async function aKeeper(more: Partial<BackupCare> & { kind?: string; isCopy?: boolean } = {}) {
  const folder = await aFolder()
  const ground = aGround(realDisk)
  let clock = Date.parse('2026-09-01T10:00:00Z')
  const now = () => new Date(clock)
  const timers = createFakeTimers()
  const done: string[] = []
  const stand = {
    seq: 5,
    snapshots: [] as SnapshotCard[],
    lastBackup: null as null | 'no-place' | { at: string; seq: number },
    block: null as Promise<void> | null,
  }
  const safety = createSafetyFile(ground, {
    folderOf: () => folder,
    read: () => Promise.reject(new Error()),
  })
  const troubles = createTroubles(ground, safety)
  const desk = { id: DESK, kind: more.kind ?? 'school', isCopy: more.isCopy ?? false }
  const keeper = createKeeper({
    ground: { ...ground, now },
    timers,
    safety,
    troubles,
    journal: {
      tipOf: async () => ({ desk: { desk }, segment: 1, lastSeq: stand.seq }),
      deskIds: () => [DESK],
    } as never,
    snapshots: {
      list: async () => stand.snapshots,
      make: async (_id: string, reason: SnapshotReason) => {
        await stand.block
        done.push(`snapshot ${reason}`)
        const card = { at: now().toISOString(), seq: stand.seq } as SnapshotCard
        stand.snapshots = [card]
        return card
      },
    },
    remember: async () => void done.push('witness'),
    backups: {
      last: async () => stand.lastBackup,
      makeBackup: async () => {
        done.push('backup')
        stand.lastBackup = { at: now().toISOString(), seq: stand.seq }
      },
      rehearse: async () => {
        done.push('drill')
        return { ok: true, of: 'snapshot' }
      },
      ...more,
    },
  })
  const settle = () => keeper.alone(DESK, async () => undefined)
  return {
    keeper,
    stand,
    troubles: async () => (await safety.of(DESK)).troubles,
    drill: async () => (await safety.of(DESK)).lastDrill,
    pass: async (milliseconds: number) => {
      for (let left = milliseconds; left > 0; left -= MINUTE) {
        clock += Math.min(MINUTE, left)
        timers.pass(Math.min(MINUTE, left))
        await settle()
        await settle()
      }
    },
    tell: async () => {
      await settle()
      return done.splice(0)
    },
    timers,
  }
}

describe('the keeper of a desk', () => {
  test('bears witness of the first change at once, and again at most each quarter of an hour', async () => {
    const { keeper, pass, tell } = await aKeeper({ last: async () => 'no-place' })
    for (let minute = 0; minute < 31; minute += 1) {
      keeper.appended(DESK)
      await pass(MINUTE)
    }
    const witnesses = (await tell()).filter((each) => each === 'witness')
    // Two of them go with the two snapshots of the same half hour.
    expect(witnesses.length).toBeGreaterThanOrEqual(3)
    expect(witnesses.length).toBeLessThanOrEqual(7)
  })

  test('makes a snapshot within a quarter of an hour of changes', async () => {
    const { keeper, pass, tell } = await aKeeper({ last: async () => 'no-place' })
    keeper.appended(DESK)
    await pass(14 * MINUTE)
    expect(await tell()).not.toContain('snapshot after-work')
    await pass(2 * MINUTE)
    expect(await tell()).toContain('snapshot after-work')
    await pass(60 * MINUTE)
    expect(await tell()).not.toContain('snapshot after-work')
  })

  test('backs up after ten minutes of quiet, not while changes come', async () => {
    const { keeper, pass, tell } = await aKeeper()
    for (let minute = 0; minute < 12; minute += 1) {
      keeper.appended(DESK)
      await pass(MINUTE)
    }
    expect(await tell()).not.toContain('backup')
    await pass(10 * MINUTE)
    expect(await tell()).toContain('backup')
    await pass(120 * MINUTE)
    expect(await tell()).not.toContain('backup')
  })

  test('makes a snapshot when the desk is released, and a backup when the last is old', async () => {
    const { keeper, stand, tell } = await aKeeper()
    keeper.held(DESK)
    keeper.released(DESK)
    expect(await tell()).toEqual(['snapshot after-work', 'witness', 'witness', 'backup'])
    stand.seq = 6
    stand.lastBackup = { at: '2026-09-01T01:00:00Z', seq: 5 }
    keeper.held(DESK)
    keeper.released(DESK)
    expect(await tell()).not.toContain('backup')
  })

  test('looks after a desk that stays open: daily, and a drill each week', async () => {
    const { keeper, pass, tell, stand, drill } = await aKeeper()
    keeper.held(DESK)
    await pass(2 * MINUTE)
    expect(await tell()).toEqual(['snapshot daily', 'witness', 'backup', 'drill'])
    expect(await drill()).toMatchObject({ ok: true, of: 'snapshot' })
    stand.seq = 6
    await pass(23 * 60 * MINUTE)
    expect(await tell()).toEqual([])
    await pass(2 * 60 * MINUTE)
    expect(await tell()).toEqual(['snapshot daily', 'witness', 'backup'])
  }, 20_000)

  test('is not put off by a clock that was ahead', async () => {
    const { keeper, pass, tell, stand } = await aKeeper()
    stand.lastBackup = { at: '2031-01-01T00:00:00Z', seq: 4 }
    keeper.held(DESK)
    await pass(2 * MINUTE)
    expect(await tell()).toContain('backup')
  })

  test('tells of a backup that failed until one succeeds', async () => {
    let isAway = true
    const { keeper, pass, troubles } = await aKeeper({
      makeBackup: async () => {
        if (isAway) throw portError('gone', { about: 'Stick (E:)' })
      },
    })
    keeper.held(DESK)
    await pass(2 * MINUTE)
    expect(await troubles()).toMatchObject([
      { what: 'backup', reason: 'gone', about: 'Stick (E:)' },
    ])
    isAway = false
    await pass(20 * MINUTE)
    expect(await troubles()).toEqual([])
  })

  test.each([{ kind: 'sample' }, { isCopy: true }])('leaves %o alone', async (kind) => {
    const { keeper, pass, tell } = await aKeeper(kind)
    keeper.held(DESK)
    await pass(20 * MINUTE)
    keeper.released(DESK)
    expect((await tell()).filter((each) => each !== 'witness')).toEqual([])
  })

  test('waits some seconds for what runs when the host ends, and no longer', async () => {
    const { keeper, stand, timers, tell } = await aKeeper()
    let finish = (): void => undefined
    stand.block = new Promise((done) => {
      finish = done
    })
    keeper.held(DESK)
    keeper.released(DESK)
    let isClosed = false
    const closing = keeper.close().then(() => {
      isClosed = true
    })
    timers.pass(2900)
    await new Promise((done) => setImmediate(done))
    expect(isClosed).toBe(false)
    timers.pass(200)
    await closing
    finish()
    expect(await tell()).toEqual(expect.arrayContaining(['witness']))
  })
})

test('what is read on request waits for the replacing of files, and that waits for it', async () => {
  const { keeper } = await aKeeper()
  const steps: string[] = []
  const gate = () => {
    let open = (): void => undefined
    const opened = new Promise<void>((done) => {
      open = done
    })
    return { open, opened }
  }
  const [first, second] = [gate(), gate()]
  const work = (name: string, until: Promise<void>) => async () => {
    steps.push(`${name} begins`)
    await until
    steps.push(`${name} ends`)
  }
  const all = [
    keeper.alone(DESK, work('mending', first.opened)),
    keeper.beside(DESK, work('snapshot', second.opened)),
    keeper.alone(DESK, work('restore', Promise.resolve())),
    keeper.beside(DESK, work('another', Promise.resolve())),
  ]
  await new Promise(setImmediate)
  expect(steps).toEqual(['mending begins'])
  first.open()
  await new Promise(setImmediate)
  expect(steps).toEqual(['mending begins', 'mending ends', 'snapshot begins'])
  second.open()
  await Promise.all(all)
  expect(steps.slice(2)).toEqual(
    ['snapshot', 'restore', 'another'].flatMap((name) => [`${name} begins`, `${name} ends`]),
  )
})

test('what is read on request does not wait for a backup', async () => {
  let end = (): void => undefined
  const slow = new Promise<void>((done) => {
    end = done
  })
  let begin = (): void => undefined
  const begun = new Promise<void>((done) => {
    begin = done
  })
  const makeBackup = async () => {
    begin()
    await slow
  }
  const { keeper, timers, tell } = await aKeeper({ makeBackup })
  keeper.held(DESK)
  timers.pass(2 * MINUTE)
  await begun
  expect(await keeper.beside(DESK, async () => 'read')).toBe('read')
  end()
  await tell()
})
