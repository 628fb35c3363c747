import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chooseTable,
  columnsProblem,
  findHeaderRow,
  guessColumns,
  keyOfHeaders,
} from '../../../../renderer/src/domain/people/importing/columns.ts'
import { readStaffRows } from '../../../../renderer/src/domain/people/importing/read-rows.ts'
import { aTable, rowsRead, sampleTable } from '../../../builders/people.ts'

describe('what columns hold', () => {
  test('is guessed from both sample exports', () => {
    expect(guessColumns(sampleTable('staff.csv').rows[0] ?? [])).toEqual([
      'staffCode',
      'title',
      'family',
      'given',
      'preferredFamily',
      'preferredGiven',
      'post',
      'category',
      'teaching',
      'startsOn',
      'endsOn',
      'email',
    ])
    expect(guessColumns(sampleTable('staff-arbor.csv').rows[0] ?? [])).toEqual([
      'misId',
      'ignore',
      'title',
      'given',
      'family',
      'preferredGiven',
      'preferredFamily',
      'category',
      'post',
      'teaching',
      'email',
      'startsOn',
      'endsOn',
    ])
  })

  test('a whole name is read where first and last name have no columns', () => {
    expect(guessColumns(['Staff Member', 'E-mail', 'Job_Title'])).toEqual([
      'fullName',
      'email',
      'post',
    ])
  })

  test('two columns never hold the same', () => {
    expect(guessColumns(['Email', 'Work email'])).toEqual(['email', 'ignore'])
    expect(columnsProblem(['family', 'family'])).toContain('Two columns')
  })

  test('without a name nothing is read', () => {
    expect(columnsProblem(['email', 'post'])).toContain('names')
    expect(columnsProblem(['fullName'])).toBeNull()
  })

  test('headings are found below a title, and the sheet with the list among others', () => {
    const notes = aTable([['Printed by the office'], ['Monday']], 'Notes')
    const staff = aTable([['Oakfield'], [], ['Surname', 'Forename'], ['Gill', 'Sukhi']], 'Staff')
    expect(chooseTable([notes, staff])).toBe(staff)
    expect(findHeaderRow(staff)).toEqual({ row: 2, headers: ['Surname', 'Forename'] })
    expect(chooseTable([aTable([])])).toBeNull()
  })

  test('a mapping is remembered by the headings, whatever their case and spaces', () => {
    expect(keyOfHeaders(['Staff Code', ' SURNAME '])).toBe(keyOfHeaders(['staff  code', 'Surname']))
    expect(keyOfHeaders(['Surname', 'Forename'])).not.toBe(keyOfHeaders(['Forename', 'Surname']))
  })
})

describe('the rows of a list', () => {
  const HEAD = ['Surname', 'Forename', 'Email', 'Start date', 'End date']
  const sentences = (rows: readonly (readonly string[])[], sheet: string | null = null) =>
    rowsRead(aTable([HEAD, ...rows], sheet)).complaints.map(({ sentence }) => sentence)

  test('what cannot be read is named with its cell and what became of it', () => {
    expect(sentences([['Gill', 'Sukhi', '', '31/02/2024']], 'Staff')).toEqual([
      'Sheet “Staff”, cell D2: “31/02/2024” is not a day in the calendar, so the date was left out. Write it like 12 February 2027 or 12/02/2027, the day first.',
    ])
    expect(sentences([['Gill', 'Sukhi', 'none at all']])).toEqual([
      'Cell C2: this is not an email address, so it was left out.',
    ])
    expect(sentences([['', '', 'a@b.example']])).toEqual([
      'Cell A2: there is no name, so the row was left out.',
    ])
    expect(sentences([['Gill', 'Sukhi', '', '01/09/2024', '01/09/2023']])).toEqual([
      'Cell E2: the last day lies before the first, so it was left out.',
    ])
    expect(sentences([['G'.repeat(301), 'Sukhi']])).toEqual([
      'Cell A2: the text is longer than 300 characters, so it was left out.',
    ])
  })

  test('a row with a bad cell is taken all the same, without that cell', () => {
    const { people } = rowsRead(aTable([HEAD, ['Gill', 'Sukhi', 'x', 'soon', '']]))
    expect(people).toMatchObject([{ family: 'Gill', email: '', startsOn: null, rows: [1] }])
  })

  test('spaces, marks and empty rows mean nothing', () => {
    const rows = [
      ['\u00a0 Gill\u200b ', ' Sukhi\n Kaur', ' S.GILL@oakfield.example '],
      ['', ' ', ''],
    ]
    const { people, complaints } = rowsRead(aTable([HEAD, ...rows]))
    expect(people).toMatchObject([
      { family: 'Gill', given: 'Sukhi Kaur', email: 's.gill@oakfield.example' },
    ])
    expect(complaints).toEqual([])
  })

  test.each([
    ['Sandhu, Daljit', 'Daljit', 'Sandhu'],
    ['Daljit Sandhu', 'Daljit', 'Sandhu'],
    ['Mrs Daljit Kaur Sandhu', 'Daljit Kaur', 'Sandhu'],
    ['Sandhu, Mrs Daljit', 'Daljit', 'Sandhu'],
    ['Suryati', '', 'Suryati'],
  ])('the whole name %s', (name, given, family) => {
    const { people } = rowsRead(
      aTable([
        ['Name', 'Email'],
        [name, ''],
      ]),
    )
    expect(people).toMatchObject([{ given, family }])
  })

  test('a code that looks like a day is still a code, and a number in a day column is a day', () => {
    const table = {
      ...aTable([
        ['ID', 'Surname', 'Start date'],
        ['45000', 'Gill', '43344'],
      ]),
      days: 1904 as const,
    }
    expect(rowsRead(table).people).toMatchObject([{ misId: '45000', startsOn: '2022-09-02' }])
  })

  test('no cell, whatever it holds, breaks reading', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
        const { people, complaints } = readStaffRows(aTable([HEAD, ...rows]), 0, guessColumns(HEAD))
        const written = rows.filter((cells) => cells.some((one) => one.trim() !== '')).length
        expect(people.length).toBeLessThanOrEqual(written)
        expect(complaints.every(({ sentence }) => /^Cell [A-Z]+\d+: /.test(sentence))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
