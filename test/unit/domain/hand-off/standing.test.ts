import { expect, test } from 'vitest'
import { gaveAll } from '../../../../renderer/src/domain/hand-off/gave-all.ts'
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
import type { PlannedCell } from '../../../../renderer/src/domain/workbook/plan.ts'

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

const said = (code: string, changes: Partial<PlannedCell> = {}) =>
  ({ code, kind: 'change', givenBy: ['Priya Nair'], ...changes }) as PlannedCell

test('all is given once she wrote something at each question, in this go or an earlier one', () => {
  const both = [said('TRN04'), said('TRN05', { kind: 'error' })]
  expect(gaveAll(given(), { cells: both })).toBe(true)
  expect(gaveAll(given(), { cells: [said('TRN04')] })).toBe(false)
  expect(gaveAll(given(), { cells: [said('TRN04'), said('TRN05', { kind: 'blank' })] })).toBe(false)
  const toms = said('TRN05', { givenBy: ['Tom Reed'] })
  expect(gaveAll(given(), { cells: [said('TRN04'), toms] })).toBe(false)
  const rivals = [{ place: '', theirs: '', value: '', givenBy: ['Priya Nair'] }]
  expect(gaveAll(given(), { cells: [said('TRN04'), { ...toms, rivals }] })).toBe(true)
  const one = { at: '', by: '', fileName: '', questions: ['TRN05'], files: [] }
  expect(gaveAll(given({ returned: [one] }), { cells: [said('TRN04')] })).toBe(true)
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
