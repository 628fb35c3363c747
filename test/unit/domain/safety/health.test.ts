import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type {
  BackupFacts,
  Circumstances,
  PlaceFacts,
  SafetyFacts,
  SnapshotFacts,
} from '../../../../renderer/src/domain/safety/facts.ts'
import { healthOf } from '../../../../renderer/src/domain/safety/health.ts'
import { formatBytes } from '../../../../renderer/src/ui/format-number.ts'

const now = '2026-11-24T10:30:00.000Z'
const day = 86_400_000
const daysAgo = (days: number) => new Date(Date.parse(now) - days * day).toISOString()

function aSnapshot(more: Partial<SnapshotFacts> = {}): SnapshotFacts {
  return { number: 1, seq: 100, at: now, proven: true, shrunk: false, ...more }
}

function aBackup(more: Partial<BackupFacts> = {}): BackupFacts {
  return { seq: 100, at: now, provenAt: now, shrunk: false, ...more }
}

function aPlace(more: Partial<PlaceFacts> = {}): PlaceFacts {
  return { label: 'USB stick (E:)', path: 'E:\\', reachable: true, isSameDisk: false, ...more }
}

function facts(more: Partial<SafetyFacts> = {}): SafetyFacts {
  return {
    createdAt: daysAgo(60),
    lastSeq: 100,
    snapshots: [aSnapshot()],
    place: aPlace(),
    backups: [aBackup()],
    lastDrill: null,
    holder: null,
    troubles: [],
    missingFiles: 0,
    missingInBackups: 0,
    vaultPlace: 'C:\\Users\\mercer\\SafeguardingDesk',
    freeBytes: 50e9,
    ...more,
  }
}

const around: Circumstances = { now, saving: 'saved', device: 'ours', use: 'work' }
const health = (more: Partial<SafetyFacts> = {}, circumstances: Partial<Circumstances> = {}) =>
  healthOf(facts(more), { ...around, ...circumstances })
const kinds = (...args: Parameters<typeof health>) =>
  health(...args).reasons.map(({ what }) => what)

describe('work that a proven copy lacks', () => {
  const stale = (days: number) => ({
    snapshots: [aSnapshot({ seq: 90, at: daysAgo(days) })],
    place: null,
    backups: [],
  })
  const calm = { use: 'sample' } as const

  test('is not held by a backup of a state that a restore replaced', () => {
    const only = { ...stale(8), place: facts().place }
    expect(health({ ...only, backups: [aBackup({ seq: 100 })] }, calm).level).toBe('good')
    const replaced = aBackup({ seq: 100, isReplaced: true })
    expect(health({ ...only, backups: [replaced] }, calm).level).toBe('red')
  })

  test('is amber from the third day and red from the seventh', () => {
    expect(health(stale(2.9), calm).level).toBe('none')
    expect(health(stale(3), calm).level).toBe('amber')
    expect(health(stale(6.9), calm).level).toBe('amber')
    expect(health(stale(7), calm).level).toBe('red')
    expect(health(stale(7), calm).reasons[0]).toEqual({
      what: 'stale-copy',
      level: 'red',
      title: 'The last proven snapshot is 7 days old',
      sentence:
        'It lacks your last 10 changes, which are saved on this computer. Make a snapshot now.',
      mends: ['make-snapshot'],
    })
  })

  test('does not press when nothing was changed since, however long ago', () => {
    expect(health({ snapshots: [aSnapshot({ at: daysAgo(400) })] }).level).toBe('good')
  })

  test('counts from the first day when there is no copy at all', () => {
    const none = { snapshots: [], backups: [], place: null }
    expect(health({ ...none, createdAt: daysAgo(1) }, calm).level).toBe('none')
    expect(health({ ...none, createdAt: daysAgo(4) }, calm).level).toBe('amber')
    expect(health({ ...none, createdAt: daysAgo(8) }, calm).level).toBe('red')
    expect(health({ ...none, createdAt: daysAgo(8), lastSeq: 0 }, calm).level).toBe('none')
  })

  test('is not covered by a copy that could not be proven', () => {
    const unproven = { ...stale(8), snapshots: [aSnapshot({ proven: false, at: daysAgo(8) })] }
    expect(kinds({ ...unproven, createdAt: daysAgo(8) }, calm)).toEqual(['stale-copy'])
  })

  test('is not covered by a copy of a state that a restore replaced', () => {
    const replaced = { ...stale(8), backups: [aBackup({ seq: 180, at: daysAgo(9) })] }
    expect(kinds(replaced, calm)).toEqual(['stale-copy'])
  })
})

describe('the second place', () => {
  test('is advised for ever and never presses', () => {
    for (const days of [0, 6, 7, 700]) {
      const alone = health({ place: null, backups: [], createdAt: daysAgo(days) })
      expect(alone.level).toBe('amber')
      expect(alone.reasons.map(({ mends }) => mends)).toEqual([['choose-place']])
    }
    expect(health({ place: null, backups: [], createdAt: daysAgo(9) }).headline).toBe(
      'For 9 days everything has been on this one computer only',
    )
  })

  test('is not asked of a sample', () => {
    expect(health({ place: null, backups: [] }, { use: 'sample' }).level).toBe('none')
  })

  test('must keep up, even where snapshots do', () => {
    const behind = (days: number) => ({ backups: [aBackup({ seq: 99, at: daysAgo(days) })] })
    expect(health(behind(2)).level).toBe('good')
    expect(health(behind(3)).level).toBe('amber')
    expect(health(behind(7)).level).toBe('red')
    expect(health(behind(7)).reasons[0]?.mends).toEqual(['back-up-now', 'choose-place'])
  })

  test('may be away while what lies there is young', () => {
    const away = { place: aPlace({ reachable: false }) }
    expect(health(away).level).toBe('good')
    const behind = health({ ...away, backups: [aBackup({ seq: 99, at: daysAgo(4) })] })
    expect(behind.reasons[0]?.sentence).toContain('“USB stick (E:)” is not there at the moment')
  })

  test('says when there is nothing in it yet, and claims nothing of one that is away', () => {
    expect(kinds({ backups: [] })).toEqual(['no-backup'])
    const away = { place: aPlace({ reachable: false }), backups: [] }
    expect(kinds(away)).toEqual(['place-away'])
  })
})

describe('what presses at once', () => {
  test('every failure does, with the day since when', () => {
    const place = aPlace({ reachable: false })
    for (const what of ['snapshot', 'backup', 'drill', 'witness', 'place'] as const) {
      const trouble = {
        what,
        since: daysAgo(4),
        reason: 'disk-full',
        about: null,
        bytes: 12_300_000,
      }
      const { level, headline, reasons } = health({ place, troubles: [trouble] })
      expect(level).toBe('red')
      expect(headline).toContain('since 20 November 2026')
      expect(reasons).toHaveLength(1)
      expect(reasons[0]?.sentence).toContain('The disk is full (12 MB free).')
      expect(reasons[0]?.mends.length).toBeGreaterThan(0)
    }
  })

  test('a failure of a place that is used no more does not', () => {
    const trouble = {
      what: 'backup',
      since: now,
      reason: 'gone',
      about: 'E:',
      bytes: null,
    } as const
    expect(kinds({ troubles: [trouble], place: null, backups: [] })).toEqual(['no-place'])
  })

  test('a failure of no known cause still says what it means', () => {
    const trouble = { what: 'backup', since: now, reason: 'x-7', about: null, bytes: null } as const
    expect(health({ troubles: [trouble] }).reasons[0]?.sentence).toBe(
      'What you do is still saved on this computer, and the earlier backups are untouched.',
    )
  })

  test('a rehearsal that failed does, told once', () => {
    const lastDrill = { at: daysAgo(1), ok: false }
    expect(kinds({ lastDrill })).toEqual(['trouble'])
    const trouble = { what: 'drill', since: now, reason: '', about: null, bytes: null } as const
    expect(kinds({ lastDrill, troubles: [trouble] })).toEqual(['trouble'])
  })

  test('a store that shrank does, with both ways out', () => {
    const snapshots = [aSnapshot({ number: 8 }), aSnapshot({ number: 9, shrunk: true })]
    expect(health({ snapshots }).reasons[0]?.mends).toEqual(['open-earlier', 'accept-shrink'])
    const since = [aSnapshot({ number: 9, shrunk: true }), aSnapshot({ number: 10 })]
    expect(health({ snapshots: since }).level).toBe('good')
  })

  test('another holder does, and we ourselves do not', () => {
    const holder = { deviceId: 'theirs', name: 'A. Mercer', at: daysAgo(2) }
    expect(health({ holder }).headline).toBe('A. Mercer took over this desk on 22 November 2026')
    expect(health({ holder: { ...holder, deviceId: 'ours' } }).level).toBe('good')
  })

  test('changes that wait in the window do', () => {
    expect(health({}, { saving: 'not-yet-safe' }).level).toBe('red')
    expect(health({}, { saving: 'waiting-for-space' }).reasons[0]?.mends).toEqual(['free-space'])
    expect(health({}, { saving: 'saving' }).level).toBe('good')
  })

  test('a full disk does, a nearly full one asks', () => {
    expect(health({ freeBytes: 99e6 }).level).toBe('red')
    expect(health({ freeBytes: 499e6 }).level).toBe('amber')
    expect(health({ freeBytes: 72.46e6 }).headline).toContain(`${formatBytes(72.46e6)} are free`)
    expect(health({ freeBytes: 500e6 }).level).toBe('good')
    expect(health({ freeBytes: null }).level).toBe('good')
  })

  test('the worst comes first', () => {
    const trouble = { what: 'place', since: now, reason: 'gone', about: 'E:', bytes: null } as const
    const place = aPlace({ reachable: false })
    const { reasons } = health({ freeBytes: 400e6, place, troubles: [trouble] })
    expect(reasons.map(({ level }) => level)).toEqual(['red', 'amber'])
  })
})

test('the headline of good days says where the work lies', () => {
  expect(health().headline).toBe('Your work is safe, in two places')
  expect(health({ lastSeq: 0, place: null, backups: [] }).headline).toBe('Your work is safe')
})

describe('a clock that jumped', () => {
  const instants = fc
    .integer({ min: Date.UTC(1990, 0), max: Date.UTC(2090, 0) })
    .map((ms) => new Date(ms).toISOString())

  test('never makes a copy that lacks nothing look old', () => {
    fc.assert(
      fc.property(instants, instants, instants, (at, createdAt, then) => {
        const whole = { createdAt, snapshots: [aSnapshot({ at })], backups: [aBackup({ at })] }
        expect(healthOf(facts(whole), { ...around, now: then }).level).toBe('good')
      }),
    )
  })

  test('never makes a copy that lacks something look fresh', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (days) => {
        const ahead = { at: daysAgo(-days), seq: 99 }
        expect(kinds({ snapshots: [aSnapshot(ahead)], backups: [aBackup()] })).toEqual([])
        expect(kinds({ snapshots: [aSnapshot(ahead)], backups: [aBackup(ahead)] })).toEqual([
          'clock',
          'clock',
        ])
        expect(kinds({ backups: [aBackup(ahead)] })).toEqual(['clock'])
      }),
    )
  })

  test('is not believed about when a trouble began', () => {
    const trouble = {
      what: 'backup',
      since: daysAgo(-30),
      reason: 'gone',
      about: null,
      bytes: null,
    } as const
    const place = aPlace({ reachable: false })
    expect(health({ place, troubles: [trouble] }).headline).toBe('No backup could be made')
  })
})

const levels = { good: 0, none: 0, amber: 1, red: 2 }
const someFacts = fc.record({
  lastSeq: fc.integer({ min: 0, max: 200 }),
  snapshots: fc.array(
    fc.record({
      number: fc.integer({ min: 1, max: 99 }),
      seq: fc.integer({ min: 0, max: 200 }),
      at: fc.integer({ min: 0, max: 40 }).map(daysAgo),
      proven: fc.boolean(),
      shrunk: fc.constant(false),
    }),
    { maxLength: 4 },
  ),
  backups: fc.array(
    fc.record({
      seq: fc.integer({ min: 0, max: 200 }),
      at: fc.integer({ min: 0, max: 40 }).map(daysAgo),
      provenAt: fc.option(fc.constant(now)),
      shrunk: fc.constant(false),
    }),
    { maxLength: 4 },
  ),
})

test('days that pass without a new copy never make it look better', () => {
  fc.assert(
    fc.property(someFacts, fc.integer({ min: 0, max: 30 }), (some, days) => {
      const today = healthOf(facts(some), around)
      const later = healthOf(facts(some), { ...around, now: daysAgo(-days) })
      expect(levels[later.level]).toBeGreaterThanOrEqual(levels[today.level])
    }),
  )
})

test('a proven copy of everything, made now, never makes it look worse', () => {
  fc.assert(
    fc.property(someFacts, (some) => {
      const before = healthOf(facts(some), around)
      const made = aSnapshot({ number: 100, seq: some.lastSeq, at: now })
      const after = healthOf(facts({ ...some, snapshots: [...some.snapshots, made] }), around)
      expect(levels[after.level]).toBeLessThanOrEqual(levels[before.level])
    }),
  )
})

test('what is not good always has a reason, a sentence and no exclamation', () => {
  fc.assert(
    fc.property(someFacts, (some) => {
      const { level, headline, reasons } = healthOf(facts(some), around)
      expect(level === 'good').toBe(reasons.length === 0)
      for (const text of [headline, ...reasons.flatMap((one) => [one.title, one.sentence])]) {
        expect(text).toMatch(/\S/)
        expect(text).not.toMatch(/!|—|undefined|NaN/)
      }
    }),
  )
})
