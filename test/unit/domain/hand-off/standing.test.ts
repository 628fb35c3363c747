import { expect, test } from 'vitest'
import { isAllAnswered } from '../../../../renderer/src/domain/hand-off/all-answered.ts'
import type { HandOff } from '../../../../renderer/src/domain/hand-off/hand-off.ts'
import { letterToColleague } from '../../../../renderer/src/domain/hand-off/letter.ts'
import {
  cameBack,
  isLate,
  outInWords,
  wantedInWords,
  whatIsOut,
  whoHas,
} from '../../../../renderer/src/domain/hand-off/standing.ts'
import { strangerHandOff } from '../../../../renderer/src/domain/hand-off/stranger.ts'
import { withoutName } from '../../../../renderer/src/domain/hand-off/without-name.ts'
import type { ColumnId } from '../../../../renderer/src/domain/workbook/answers-workbook.ts'
import type { ReadRow } from '../../../../renderer/src/domain/workbook/read-sheets.ts'

const given = (changes: Partial<HandOff> = {}): HandOff => ({
  id: 'one',
  auditId: 'audit-1',
  personId: 'p1',
  name: 'Priya Nair',
  questions: ['TRN04', 'TRN05'],
  note: '',
  wantedBy: null,
  fileName: 'Questions for Priya Nair 2026-11-12.zip',
  handedAt: '2026-11-12T23:30:00Z',
  by: 'Daljit Sandhu',
  returned: [],
  closed: null,
  ...changes,
})

const closed = { at: '2026-11-20T09:00:00Z', by: 'Daljit Sandhu' }

test('what is late stands first, then what is wanted soonest, and what names no day comes last', () => {
  const all = [
    given({ id: 'some-day', name: 'Ama Boateng' }),
    given({ id: 'soon', wantedBy: '2026-12-01' }),
    given({ id: 'late', wantedBy: '2026-11-20' }),
    given({ id: 'back', wantedBy: '2026-11-01', closed }),
    given({ id: 'soon-too', name: 'Jo Fox', wantedBy: '2026-12-01' }),
  ]
  expect(whatIsOut(all).map(({ id }) => id)).toEqual(['late', 'soon-too', 'soon', 'some-day'])
})

test('nobody is late on the day itself, nor with what is back', () => {
  const wanted = given({ wantedBy: '2026-11-24' })
  expect(isLate(wanted, '2026-11-24')).toBe(false)
  expect(isLate(wanted, '2026-11-25')).toBe(true)
  expect(isLate({ ...wanted, closed }, '2026-11-25')).toBe(false)
  expect(wantedInWords(wanted, '2026-11-24')).toBe('wanted by 24 November 2026')
  expect(wantedInWords(wanted, '2026-11-25')).toBe('was wanted by 24 November 2026')
  expect(wantedInWords(given(), '2026-11-25')).toBeNull()
})

test('a question is told to be with whoever has it, since the day in London', () => {
  const handOffs = [given(), given({ id: 'two', name: 'Tom Reed', questions: ['TRN05'] })]
  expect(whoHas(handOffs, 'TRN05').map(outInWords)).toEqual([
    'With Priya Nair since 12 November 2026',
    'With Tom Reed since 12 November 2026',
  ])
  expect(whoHas(handOffs, 'TRN04')).toHaveLength(1)
  expect(whoHas([given({ closed })], 'TRN04')).toEqual([])
})

test('what came back in several goes is counted once', () => {
  const one = { at: '2026-11-20T09:00:00Z', by: '', fileName: 'a.xlsx', files: [] }
  const returned = [
    { ...one, questions: ['TRN05'] },
    { ...one, questions: ['TRN05', 'TRN04'] },
  ]
  expect(cameBack(given({ returned }))).toEqual(['TRN04', 'TRN05'])
})

function read(rows: readonly [id: string, answer: string][]) {
  const row = ([id, answer]: readonly [string, string], at: number): ReadRow => ({
    sheet: 'TRN',
    row: at,
    id,
    text: (column) => (column === 'verdict' ? answer : ''),
  })
  const columns = new Map<ColumnId, number>([['verdict', 3]])
  const sheets = [{ name: 'TRN', days: 1900, columns, rows: rows.map(row) }] as const
  return { identity: null, base: null, sheets, complaints: [] }
}

test('all is answered once each question has something, a line of it counts', () => {
  const whole = read([
    ['q:TRN04', 'Met'],
    ['q:TRN05', ''],
    ['p:TRN05/a', 'Yes'],
  ])
  expect(isAllAnswered(whole, ['TRN04', 'TRN05'])).toBe(true)
  expect(
    isAllAnswered(
      read([
        ['q:TRN04', 'Met'],
        ['q:TRN05', ' '],
      ]),
      ['TRN04', 'TRN05'],
    ),
  ).toBe(false)
  expect(isAllAnswered(read([['p:TRN050/a', 'Yes']]), ['TRN05'])).toBe(false)
})

const identity = { handOff: { id: 'one', name: 'Priya Nair' } } as never

test('a workbook of closed questions, or of questions nobody knows, is told of', () => {
  expect(strangerHandOff(identity, [given()])).toEqual([])
  expect(strangerHandOff(null, [given()])).toEqual([])
  expect(strangerHandOff(identity, [given({ closed })])).toEqual([
    'It is of the questions given to Priya Nair on 12 November 2026, which were closed on 20 November 2026.',
  ])
  expect(strangerHandOff(identity, [])).toEqual([
    'It was made for Priya Nair, and this desk has no such questions given out.',
  ])
})

test('the letter names the file, the day and the word, and no answer', () => {
  const letter = letterToColleague(given({ wantedBy: '2026-12-04', note: 'You ran the day.' }), {
    school: 'Oakfield',
    schoolYear: '2026-27',
    sections: ['Training'],
  })
  expect(letter.subject).toBe('Safeguarding audit 2026-27: 2 questions for you')
  expect(letter.text).toContain('“Questions for Priya Nair 2026-11-12.zip”')
  expect(letter.text).toContain(
    '2 questions of our safeguarding audit 2026-27 (TRN04, TRN05): Training.',
  )
  expect(letter.text).toContain('Please send it back by 4 December 2026.')
  expect(letter.text).toContain('\n\nYou ran the day.\n\n')
})

test('of somebody who was erased no name is left', () => {
  const one = { at: '', by: '', fileName: 'Priya Nair.xlsx', questions: [], files: [] }
  const left = withoutName(given({ note: 'Dear Priya Nair', returned: [one] }))
  expect(JSON.stringify(left)).not.toContain('Priya')
})
