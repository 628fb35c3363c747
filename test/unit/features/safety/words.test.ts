import { describe, expect, test } from 'vitest'
import { rehearsalWords } from '../../../../renderer/src/features/safety/check/rehearsal-words.ts'
import {
  canDiscard,
  canUndo,
  keptTitle,
  newestKeptFirst,
} from '../../../../renderer/src/features/safety/copies/kept-words.ts'
import { whatComesBack } from '../../../../renderer/src/features/safety/health/what-comes-back.ts'
import {
  adviceOn,
  probeTrouble,
  walkTrouble,
} from '../../../../renderer/src/features/safety/place/place-words.ts'
import {
  refusalAdvice,
  refusalTitle,
} from '../../../../renderer/src/features/safety/restore/refusal-words.ts'
import {
  compare,
  newerWords,
} from '../../../../renderer/src/features/safety/restore/report-words.ts'
import { aBackupCard, aKeptCard, aPlace, aReport, aState, daysAgo, now } from './cards.ts'

describe('a rehearsal', () => {
  test('says what would come back, counted, and how far what is here has gone on', () => {
    const { here } = aReport()
    const report = aReport({ here: here && { ...here, seq: 104 } })
    expect(rehearsalWords({ type: 'works', of: 'backup', report }, now)).toEqual({
      tone: 'success',
      title: 'It works: your work would come back',
      lines: [
        'From the newest backup, made yesterday 10:30, would come back: 128 answers, 12 actions, 38 pieces of evidence, 38 files (83.0 MB). 4 changes here are newer than that.',
      ],
    })
  })

  test('says equal only when it is', () => {
    const lines = (report = aReport()) =>
      rehearsalWords({ type: 'works', of: 'snapshot', report }, now).lines[0]
    expect(lines()).toContain('That is equal to what is here.')
    const { here } = aReport()
    const differences = { answers: { added: 0, changed: 1, removed: 0 } }
    expect(lines(aReport({ here: here && { ...here, differences } }))).toContain('It differs')
  })

  test('that misses files works, and does not hide them', () => {
    const found = rehearsalWords(
      { type: 'works', of: 'backup', report: aReport({ missingFiles: ['a'.repeat(64)] }) },
      now,
    )
    expect(found.tone).toBe('warning')
    expect(found.lines[1]).toContain('1 file of the evidence was not in it')
  })

  test('that fails names what is damaged and says that the work here is untouched', () => {
    const { tone, title, lines } = rehearsalWords(
      { type: 'fails', of: 'backup', because: 'damaged', entry: 'journal/000001.jsonl' },
      now,
    )
    expect(tone).toBe('danger')
    expect(title).toBe('It did not work: the newest backup is damaged')
    expect(lines[0]).toContain('“journal/000001.jsonl” in it is not as it was written')
    expect(lines[0]).toContain('Your work here is untouched')
  })
})

describe('what would come back', () => {
  const said = (more: Parameters<typeof aState>[0], needsPlace = true) =>
    whatComesBack({ state: aState(more), now, needsPlace })

  test('is counted from the last backup, and what it lacks is said', () => {
    expect(said({})).toBe(
      'If this computer were lost today, you would get everything back but your last 4 changes (128 answers, 12 actions, 38 pieces of evidence), from the backup of yesterday 10:30 in “USB stick (E:)”.',
    )
    expect(said({ lastSeq: 100 })).toContain('you would get everything back (128 answers')
    expect(said({ lastSeq: 101 })).toContain('but your last change (')
  })

  test('is not claimed of a place that is away', () => {
    const place = { label: 'USB stick (E:)', path: 'E:\\', reachable: false, isSameDisk: false }
    expect(said({ backups: [], place })).toBe(
      'If this computer were lost today, you would have what lies in “USB stick (E:)”, which cannot be seen at the moment.',
    )
  })

  test('is nothing without a backup that was read back, and that is said plainly', () => {
    const alone = 'If this computer were lost today, there would be no copy anywhere else.'
    expect(said({ backups: [], place: null })).toBe(alone)
    expect(said({ backups: [aBackupCard({ provenAt: null })] })).toBe(alone)
    expect(said({ backups: [] }, false)).toBe(alone)
    expect(said({ backups: [], place: null }, false)).not.toBe(alone)
  })
})

describe('a backup that is not opened', () => {
  const refused = { type: 'refused', entry: null, found: null } as const
  const kinds = ['not-a-backup', 'other-kind', 'newer', 'cut-short', 'damaged'] as const

  test('is told in one sentence that names the file, for each reason another', () => {
    const titles = kinds.map((because) => refusalTitle({ ...refused, because }, 'x.sgbackup'))
    expect(new Set(titles).size).toBe(kinds.length)
    for (const title of titles) expect(title).toMatch(/^“x\.sgbackup” .+\.$/)
  })

  test('names what in it is damaged, and what kind of file it is instead', () => {
    expect(refusalTitle({ ...refused, because: 'damaged', entry: 'evidence/ab/c' }, 'x')).toContain(
      '“evidence/ab/c” in it',
    )
    expect(
      refusalTitle({ ...refused, because: 'other-kind', found: 'safeguarding-desk/pack' }, 'x'),
    ).toBe('“x” is a pack of questions, not a backup.')
    expect(refusalTitle({ ...refused, because: 'other-kind', found: 'toString' }, 'x')).toBe(
      '“x” is another kind of file, not a backup.',
    )
  })

  test('always says that nothing was changed', () => {
    for (const because of kinds) {
      for (const hasOlder of [true, false]) {
        expect(refusalAdvice({ ...refused, because }, hasOlder)).toContain(
          'Nothing here was changed',
        )
      }
    }
  })
})

describe('a comparison with now', () => {
  const { here } = aReport()
  const beside = (seq: number, differences: Parameters<typeof compare>[0]['here']) =>
    compare(aReport({ here: differences && { ...differences, seq } }))

  test('tells a desk that is not here from one that is equal', () => {
    expect(compare(aReport({ here: null }))).toEqual({ type: 'not-here' })
    expect(beside(100, here)).toEqual({ type: 'equal' })
  })

  test('counts what is newer here and what is at stake', () => {
    const differences = { answers: { added: 0, changed: 12, removed: 3 } }
    expect(beside(134, here && { ...here, differences })).toEqual({
      type: 'differs',
      newer: 34,
      atStake: 15,
      lines: ['12 answers would change, 3 would go'],
    })
    expect(newerWords(1)).toBe('1 change here is newer than this backup and would go')
  })

  test('does not call it equal when only the history went on', () => {
    expect(beside(101, here)).toMatchObject({ type: 'differs', newer: 1, lines: [] })
  })

  test('says nothing is newer of a backup that went further', () => {
    const differences = { answers: { added: 2, changed: 0, removed: 0 } }
    expect(beside(90, here && { ...here, differences })).toMatchObject({ newer: 0, atStake: 0 })
  })
})

describe('what was set aside', () => {
  test('is named by what replaced it and when', () => {
    expect(keptTitle(aKeptCard())).toBe('Before the restore of 22 November 2026')
    expect(keptTitle(aKeptCard({ why: 'damaged' }))).toContain('damaged data of 22 November 2026')
  })

  test('can be removed only after thirty days, and never by a clock that cannot be', () => {
    expect(canDiscard(aKeptCard({ at: daysAgo(29.9) }), now)).toBe(false)
    expect(canDiscard(aKeptCard({ at: daysAgo(30) }), now)).toBe(true)
    expect(canDiscard(aKeptCard({ at: daysAgo(-400) }), now)).toBe(false)
  })

  test('can be undone for as long, when it was a restore', () => {
    expect(canUndo(aKeptCard(), now)).toBe(true)
    expect(canUndo(aKeptCard({ at: daysAgo(31) }), now)).toBe(false)
    expect(canUndo(aKeptCard({ why: 'undo-restore' }), now)).toBe(false)
  })

  test('stands with the newest first, by number', () => {
    const kept = ['2', '10', '1'].map((keptId) => aKeptCard({ keptId }))
    expect(newestKeptFirst(kept).map(({ keptId }) => keptId)).toEqual(['10', '2', '1'])
  })
})

describe('a place', () => {
  const vault = 'C:\\Users\\mercer\\AppData\\Local\\SafeguardingDesk'

  test('on the same disk is advised against, on another one not', () => {
    expect(adviceOn([aPlace()], vault)).toBe('same-disk')
    expect(adviceOn([aPlace({ path: 'E:\\', kind: 'drive' })], vault)).toBeNull()
    expect(adviceOn([], vault)).toBeNull()
    expect(adviceOn([aPlace()], null)).toBeNull()
  })

  test('that is synced is fine for backups, also further in', () => {
    const synced = aPlace({ kind: 'synced', path: 'C:\\Users\\mercer\\OneDrive' })
    const inside = aPlace({ kind: 'folder', path: 'C:\\Users\\mercer\\OneDrive\\Safe' })
    expect(adviceOn([synced, inside], vault)).toBe('synced')
  })

  test('that is not taken is told in words that name it, and what to do', () => {
    const reasons = ['disk-full', 'read-only', 'locked', 'gone', 'damaged', 'too-big'] as const
    const sentences = reasons.map((reason) => probeTrouble({ reason }, 'Drive (E:)'))
    expect(new Set(sentences).size).toBe(reasons.length)
    for (const sentence of sentences) {
      expect(sentence).toContain('“Drive (E:)”')
      expect(sentence).toMatch(/[Cc]hoose another|Nothing was changed/)
    }
    expect(probeTrouble({ reason: 'read-only', about: 'vault' }, 'Desk')).toContain(
      'lost together with it',
    )
  })

  test('that was typed and is not there is asked for as the Explorer shows it', () => {
    const failure = { reason: 'gone', about: '\\\\x' } as const
    expect(walkTrouble({ step: 'path', failure })).toContain('\\\\server\\share')
    expect(walkTrouble({ step: 'look', failure })).toContain('cannot be looked into')
  })
})
