import { describe, expect, test } from 'vitest'
import { rehearsalWords } from '../../../../renderer/src/features/safety/check/rehearsal-words.ts'
import {
  adviceOn,
  neededBytes,
  probeTrouble,
  roomTrouble,
  walkTrouble,
} from '../../../../renderer/src/features/safety/place/place-words.ts'
import { aBackupCard, aPlace, aReport, now } from './cards.ts'

describe('a rehearsal', () => {
  test('says what would come back, counted, and how far what is here has gone on', () => {
    const { here } = aReport()
    const report = aReport({ here: here && { ...here, seq: 104, onlyHere: 4 } })
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
    expect(lines()).toContain('That is the same as what is here.')
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
    expect(lines[0]).toContain('A part of it is not as it was written (“journal/000001.jsonl”)')
    expect(lines[0]).toContain('Your work here is untouched')
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

  test('with too little room is refused before it is chosen, with both numbers', () => {
    const needed = neededBytes([aBackupCard()], 10)
    expect(roomTrouble(aPlace({ freeBytes: 60_000_000 }), needed)).toContain(
      'a backup needs about 89.3 MB, and 60.0 MB are free',
    )
    expect(roomTrouble(aPlace(), needed)).toBeNull()
    expect(roomTrouble(aPlace({ freeBytes: null }), needed)).toBeNull()
    expect(neededBytes([], 300e6)).toBe(305e6)
  })

  test('that is there and takes nothing is not called away', () => {
    const sentence = probeTrouble({ reason: 'gone' }, 'Shelf', true)
    expect(sentence).toContain('Nothing can be written to “Shelf”')
    expect(sentence).not.toContain('Plug it in')
  })
})
