import { describe, expect, test } from 'vitest'
import { rehearsalWords } from '../../../../renderer/src/features/safety/check/rehearsal-words.ts'
import {
  damagedPart,
  refusalAdvice,
  refusalTitle,
} from '../../../../renderer/src/features/safety/restore/refusal-words.ts'
import {
  compare,
  newerWords,
} from '../../../../renderer/src/features/safety/restore/report-words.ts'
import { aReport, now } from './cards.ts'

describe('a backup that is not opened', () => {
  const refused = { type: 'refused', entry: null, found: null } as const
  const kinds = ['not-a-backup', 'other-kind', 'newer', 'cut-short', 'damaged'] as const

  test('is told in one sentence that names the file, for each reason another', () => {
    const titles = kinds.map((because) => refusalTitle({ ...refused, because }, 'x.sgbackup'))
    expect(new Set(titles).size).toBe(kinds.length)
    for (const title of titles) expect(title).toMatch(/^“x\.sgbackup” .+\.$/)
  })

  test('names what in it is damaged, and what kind of file it is instead', () => {
    const damaged = { ...refused, because: 'damaged', entry: 'evidence/ab/c' } as const
    // Plain words first; the name of the part is for whoever looks into it.
    expect(refusalTitle(damaged, 'x')).toBe(
      '“x” is damaged: a part of it is not as it was written.',
    )
    expect(damagedPart(damaged)).toBe('evidence/ab/c')
    expect(damagedPart({ ...damaged, because: 'cut-short' })).toBeNull()
    expect(
      refusalTitle({ ...refused, because: 'other-kind', found: 'safeguarding-desk/pack' }, 'x'),
    ).toBe('“x” is a pack of questions, not a backup.')
    expect(refusalTitle({ ...refused, because: 'other-kind', found: 'toString' }, 'x')).toBe(
      '“x” is another kind of file, not a backup.',
    )
  })

  test('always says that nothing was changed', () => {
    for (const because of kinds) {
      for (const offer of [null, { when: 'today 10:46', isNewest: true }]) {
        expect(refusalAdvice({ ...refused, because }, offer)).toContain('Nothing here was changed')
      }
    }
  })

  test('offers the newest as the newest, and an older one only as older', () => {
    const advice = (isNewest: boolean) =>
      refusalAdvice({ ...refused, because: 'damaged' }, { when: 'today 10:46', isNewest })
    expect(advice(true)).toContain('Your newest backup is of today 10:46.')
    expect(advice(false)).toContain('The next older one is of today 10:46.')
  })
})

describe('a comparison with now', () => {
  const { here } = aReport()
  if (here === null) throw new Error('the desk of the report is here')
  const beside = (more: Partial<typeof here>) => compare(aReport({ here: { ...here, ...more } }))

  test('tells a desk that is not here from one that is the same', () => {
    expect(compare(aReport({ here: null }))).toEqual({ type: 'not-here' })
    expect(beside({})).toEqual({ type: 'equal' })
  })

  test('counts what is newer here and what is at stake', () => {
    const differences = { answers: { added: 0, changed: 12, removed: 3 } }
    expect(beside({ seq: 134, onlyHere: 34, differences })).toEqual({
      type: 'differs',
      newer: 34,
      filesBack: 0,
      atStake: 15,
      lines: ['12 answers would change, 3 would go'],
    })
    expect(newerWords(1)).toBe('1 change here is newer than this backup and would go')
  })

  test('does not call it the same when only the history went on', () => {
    expect(beside({ seq: 101, onlyHere: 1 })).toMatchObject({ newer: 1, lines: [] })
  })

  test('does not call it the same when files that are missing here would come back', () => {
    expect(beside({ missingFilesBack: 2 })).toMatchObject({
      type: 'differs',
      newer: 0,
      filesBack: 2,
      lines: ['2 missing files of the evidence would come back'],
    })
    expect(beside({ missingFilesBack: 1 })).toMatchObject({
      lines: ['1 missing file of the evidence would come back'],
    })
  })

  test('counts what only this side has, also against a backup that went further', () => {
    expect(beside({ seq: 90, onlyHere: 1 })).toMatchObject({ type: 'differs', newer: 1 })
    expect(beside({ seq: 90 })).toMatchObject({ type: 'differs', newer: 0 })
  })

  test('in a rehearsal does not forget missing files either', () => {
    const line = (more: Partial<typeof here>) =>
      rehearsalWords(
        { type: 'works', of: 'backup', report: aReport({ here: { ...here, ...more } }) },
        now,
      ).lines[0]
    expect(line({ missingFilesBack: 2 })).toContain('with 2 files more that are missing here.')
    expect(line({ seq: 90, onlyHere: 1 })).toContain('1 change here is newer than that.')
  })
})
