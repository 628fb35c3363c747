import { describe, expect, test } from 'vitest'
import { lastProvenBackup } from '../../../../renderer/src/domain/safety/copies.ts'
import { aBackup, aPlace, healthWith, now, someFacts } from './facts.ts'

const without = (missing: number) => aBackup({ files: { missing } })
const first = (...args: Parameters<typeof healthWith>) => healthWith(...args).reasons[0]

describe('files of the evidence that are missing', () => {
  test('here and in no backup are red, and which they are can be found out', () => {
    const { level, headline, reasons } = healthWith({ missingFiles: 2 })
    expect(level).toBe('red')
    expect(headline).toBe('2 files of the evidence are missing on this computer')
    expect(reasons[0]?.mends).toEqual(['find-files'])
    expect(reasons[0]?.sentence).toContain('No backup in the second place has them.')
    expect(healthWith({ missingFiles: 1 }).headline).toContain('1 file of the evidence is missing')
  })

  test('are amber while a backup has every one of them, and never safe', () => {
    const found = healthWith({ missingFiles: 2, missingInBackups: 2 })
    expect(found.level).toBe('amber')
    expect(found.reasons[0]?.sentence).toContain('A backup in the second place has them')
    const some = healthWith({ missingFiles: 3, missingInBackups: 2 })
    expect(some.level).toBe('red')
    expect(some.reasons[0]?.sentence).toContain(
      'Backups in the second place have 2 of them: fetch them from there. If you have the others elsewhere',
    )
  })

  test('are more than when the last backup was made, and that is said', () => {
    const said = (missingFiles: number, lacked: number) =>
      first({ missingFiles, backups: [without(lacked)] })?.sentence
    expect(said(3, 1)).toContain('2 of them were there when the last backup was made.')
    expect(said(2, 1)).toContain('1 of them was there when the last backup was made.')
    expect(said(1, 0)).toContain('It was there when the last backup was made.')
    expect(said(2, 2)).not.toContain('last backup')
    expect(first({ missingFiles: 2, place: null, backups: [] })?.sentence).not.toContain('backup')
  })

  test('are not promised from a place that cannot be seen', () => {
    const away = { missingFiles: 2, place: aPlace({ reachable: false }), backups: [] }
    expect(first(away)?.sentence).toContain('may still have them')
    expect(first(away)?.level).toBe('red')
  })

  test('in the last backup only are never called safe either', () => {
    const { level, headline, reasons } = healthWith({ backups: [without(2)] })
    expect(level).toBe('red')
    expect(headline).toBe('The last backup is whole, but without 2 files of the evidence')
    expect(reasons[0]?.mends).toEqual(['back-up-now'])
    expect(healthWith({ backups: [without(0)] }).level).toBe('good')
  })

  test('in one backup do not count while another of the same state has them', () => {
    const backups = [without(2), without(0)]
    expect(lastProvenBackup(someFacts({ backups }))).toBe(backups[1])
    expect(healthWith({ backups }).level).toBe('good')
  })
})

describe('a second place on the same disk', () => {
  test('is at most amber, and says what would be left', () => {
    const { level, headline, reasons } = healthWith({ place: aPlace({ isSameDisk: true }) })
    expect(level).toBe('amber')
    expect(headline).toBe('Your work is on this disk twice, and nowhere else')
    expect(reasons[0]?.sentence).toContain('nothing would be left')
    expect(reasons[0]?.mends).toEqual(['choose-place'])
  })

  test('is known by its name where the disks cannot tell', () => {
    const unknown = (path: string) => ({ place: aPlace({ isSameDisk: null, path }) })
    expect(healthWith(unknown('C:\\Users\\mercer\\Documents')).level).toBe('amber')
    expect(healthWith(unknown('E:\\')).headline).toBe('Your work is safe, in two places')
  })

  test('is believed to be another one when the disks say so, whatever its name', () => {
    const place = aPlace({ path: 'C:\\mounted\\stick', isSameDisk: false })
    expect(healthWith({ place }).level).toBe('good')
  })
})

describe('backups that do not hold what is here', () => {
  test('are not denied after a restore', () => {
    const { level, headline, reasons } = healthWith({ backups: [aBackup({ isReplaced: true })] })
    expect(level).toBe('amber')
    expect(headline).toBe('The last backup is from before this restore')
    expect(reasons[0]?.sentence).toContain('It is kept')
  })

  test('are no matter when the one that was restored is among them', () => {
    const backups = [aBackup({ seq: 180, isReplaced: true }), aBackup()]
    expect(healthWith({ backups }).headline).toBe('Your work is safe, in two places')
  })

  test('are not denied when this computer has not read them back', () => {
    expect(healthWith({ backups: [aBackup({ provenAt: null })] }).headline).toBe(
      'No backup in the second place was read back by this computer yet',
    )
  })
})

test('a journal that cannot be read in a part is red, and opening the desk again mends it', () => {
  const trouble = {
    what: 'journal',
    since: now,
    reason: 'damaged',
    about: null,
    bytes: null,
  } as const
  const { level, headline, reasons } = healthWith({ troubles: [trouble] })
  expect(level).toBe('red')
  expect(headline).toBe(
    'A part of the journal on the disk cannot be read, as was found at 10:50 today',
  )
  expect(reasons[0]?.mends).toEqual(['open-again'])
  expect(reasons[0]?.sentence).toContain('What you see in this window is untouched.')
  const earlier = healthWith({ troubles: [{ ...trouble, since: '2026-11-20T10:00:00.000Z' }] })
  expect(earlier.headline).toBe(
    'A part of the journal on the disk cannot be read since 20 November 2026',
  )
})

describe('a trouble', () => {
  const at = '2026-11-24T10:46:00.000Z'
  const trouble = { what: 'backup', since: at, reason: 'gone', about: null, bytes: null } as const
  const away = aPlace({ reachable: false })

  test('of minutes ago is told with its time and not with a date', () => {
    expect(healthWith({ place: away, troubles: [trouble] }).headline).toBe(
      'The backup of 10:46 today could not be made',
    )
    const earlier = { ...trouble, since: '2026-11-23T23:46:00.000Z' }
    expect(healthWith({ place: away, troubles: [earlier] }).headline).toBe(
      'No backup could be made since 23 November 2026',
    )
  })

  test('of each kind has words for the day itself', () => {
    for (const what of ['snapshot', 'backup', 'drill', 'witness', 'place'] as const) {
      const { headline } = healthWith({ place: away, troubles: [{ ...trouble, what }] })
      expect(headline).toContain('10:46 today')
      expect(headline).not.toContain('2026')
    }
  })

  test('of a place that was away is over once it is seen again', () => {
    const both = [trouble, { ...trouble, what: 'place' } as const]
    expect(healthWith({ place: away, troubles: both }).level).toBe('red')
    expect(healthWith({ troubles: both }).level).toBe('good')
  })

  test('of another cause stays while the place is there', () => {
    for (const more of [{ reason: 'disk-full' }, { about: 'journal' }]) {
      expect(healthWith({ troubles: [{ ...trouble, ...more }] }).level).toBe('red')
    }
  })
})

describe('where there is no work of hers', () => {
  const alone = { place: null, backups: [] }

  test('a sample is not called safe work, nor asked for a second place', () => {
    expect(healthWith(alone, { use: 'sample' })).toEqual({
      level: 'none',
      headline: 'This is a sample: none of your own work is in it',
      reasons: [],
    })
    expect(healthWith({}, { use: 'sample' }).headline).toBe('The sample is kept in two places')
    const place = aPlace({ isSameDisk: true })
    expect(healthWith({ place }, { use: 'sample' }).headline).toBe(
      'The sample is on this disk twice',
    )
  })

  test('what is only looked at is not called safe, and nothing is asked for it', () => {
    const { level, headline } = healthWith(alone, { use: 'look' })
    expect([level, headline]).toEqual(['none', 'This desk is only there to look at'])
    const { reasons } = healthWith({ ...alone, missingFiles: 1, freeBytes: 1 }, { use: 'look' })
    expect(reasons.map((reason) => [reason.level, reason.mends])).toEqual([['amber', []]])
  })

  test('another holder is told with the time of today', () => {
    const holder = { deviceId: 'theirs', name: 'Amina', at: '2026-11-24T10:40:00.000Z' }
    expect(healthWith({ holder }, { use: 'look' }).headline).toBe(
      'Amina took over this desk at 10:40 today',
    )
  })
})
