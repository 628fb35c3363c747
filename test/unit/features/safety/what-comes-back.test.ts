import { describe, expect, test } from 'vitest'
import {
  isWhole,
  journalWords,
} from '../../../../renderer/src/features/safety/check/journal-words.ts'
import { copyInFrame } from '../../../../renderer/src/features/safety/health/copy-in-frame.ts'
import { whatComesBack } from '../../../../renderer/src/features/safety/health/what-comes-back.ts'
import { isBackupWaiting } from '../../../../renderer/src/features/safety/place/is-backup-waiting.ts'
import { aBackupCard, aState, daysAgo, now, tallies } from './cards.ts'

type More = Parameters<typeof aState>[0]

const place = { label: 'USB stick (E:)', path: 'E:\\', reachable: true, isSameDisk: false }
const alone = 'If this computer were lost today, there would be no copy anywhere else.'
const withFiles = (missing: number) => ({ count: 36, bytes: 83_000_000, missing })

describe('what would come back', () => {
  const said = (more: More, use: 'work' | 'sample' | 'look' = 'work') =>
    whatComesBack({ state: aState({ place, ...more }), now, use })

  test('is counted with its files, and what it lacks is said', () => {
    expect(said({})).toBe(
      'If this computer were lost today, you would get everything back but your last 4 changes (128 answers, 12 actions, 38 pieces of evidence, 38 files), from the backup of yesterday 10:30 in “USB stick (E:)”.',
    )
    expect(said({ lastSeq: 100 })).toContain('you would get everything back (128 answers')
    expect(said({ lastSeq: 101 })).toContain('but your last change (')
  })

  test('is never everything while files are missing in the backup', () => {
    const backups = [aBackupCard({ files: withFiles(2) })]
    expect(said({ lastSeq: 100, backups })).toContain(
      'everything back but 2 files of the evidence (128 answers, 12 actions, 38 pieces of evidence, 36 files)',
    )
    expect(said({ backups })).toContain('but your last 4 changes and 2 files of the evidence (')
  })

  test('is nothing from the same disk', () => {
    expect(said({ place: { ...place, isSameDisk: true } })).toBe(
      'If this computer were lost today, nothing would be left: the backups in “USB stick (E:)” are on the same disk.',
    )
  })

  test('is not claimed of a place that is away', () => {
    expect(said({ backups: [], place: { ...place, reachable: false } })).toContain(
      'what is in “USB stick (E:)”, which cannot be seen at the moment.',
    )
  })

  test('is what was there before a restore, when no backup holds more', () => {
    const words = said({ backups: [aBackupCard({ isReplaced: true })] })
    expect(words).toContain('what was here before the restore, from the backup of yesterday 10:30')
    expect(words).toContain('and not what is here now')
  })

  test('is nothing without a backup, and one that was not read back is not denied', () => {
    expect(said({ backups: [], place: null })).toBe(alone)
    expect(said({ backups: [aBackupCard({ provenAt: null })] })).toContain('not read back yet')
    expect(said({ backups: [] }, 'sample')).toBe(alone)
    expect(said({ backups: [], place: null }, 'sample')).not.toBe(alone)
    expect(said({}, 'look')).not.toContain('lost today')
  })
})

test('the frame names the backup of the verdict, and a snapshot only without a second place', () => {
  const snapshots = [
    {
      ...({ name: '1', number: 1, seq: 104, at: daysAgo(0), reason: 'daily', tallies } as const),
      ...{ proven: true, shrunk: false },
    },
  ]
  expect(copyInFrame(aState({ place, snapshots }), now)).toBe('Last backup yesterday 10:30')
  expect(copyInFrame(aState({ place, snapshots, backups: [] }), now)).toBe('No backup yet')
  const away = { ...place, reachable: false }
  expect(copyInFrame(aState({ place: away, snapshots, backups: [] }), now)).toBe(
    'Backups out of reach',
  )
  expect(copyInFrame(aState({ place: null, snapshots, backups: [] }), now)).toBe(
    'Last snapshot today 10:30',
  )
  expect(copyInFrame(aState({ place: null, backups: [] }), now)).toBe('No snapshot yet')
})

test('a backup waits only where the place is there and lacks something', () => {
  expect(isBackupWaiting(aState({ place }))).toBe(true)
  expect(isBackupWaiting(aState({ place, lastSeq: 100 }))).toBe(false)
  expect(isBackupWaiting(aState({ place: { ...place, reachable: false } }))).toBe(false)
  expect(isBackupWaiting(null)).toBe(false)
})

describe('a check of the journal', () => {
  const whole = { gaps: [], hasDamagedStart: false, lastSeq: 14, lastAt: now, snapshotSeq: null }
  const found = (gaps: readonly { from: number; to: number }[], lastSeq = 14) =>
    journalWords({ ok: true, value: { ...whole, gaps: [...gaps], lastSeq } })

  test('says how far it was read', () => {
    expect(found([])).toEqual({
      tone: 'success',
      title: 'The journal was read up to change 14: all as it was written',
    })
    expect(found([], 0).title).toBe('Nothing is in the journal yet')
  })

  test('names each change that cannot be read', () => {
    expect(found([{ from: 13, to: 13 }])).toEqual({
      tone: 'danger',
      title: '1 change in the journal on the disk cannot be read (change 13)',
    })
    expect(
      found([
        { from: 3, to: 5 },
        { from: 9, to: 9 },
      ]).title,
    ).toBe('4 changes in the journal on the disk cannot be read (change 3 to 5, change 9)')
  })

  test('calls it damaged only when something is missing in it', () => {
    expect(isWhole({ ok: true, value: whole })).toBe(true)
    expect(isWhole({ ok: true, value: { ...whole, gaps: [{ from: 2, to: 2 }] } })).toBe(false)
    const value = { ...whole, hasDamagedStart: true }
    expect(isWhole({ ok: true, value })).toBe(false)
    expect(journalWords({ ok: true, value }).tone).toBe('danger')
    expect(isWhole({ ok: false, failure: { reason: 'gone' } })).toBe(true)
  })

  test('that had no answer claims nothing', () => {
    const { tone, title } = journalWords({ ok: false, failure: { reason: 'gone' } })
    expect(tone).toBe('warning')
    expect(title).toContain('That says nothing about it')
  })
})
