import { expect, test } from 'vitest'
import type { HandOff } from '../../../../renderer/src/domain/hand-off/hand-off.ts'
import { giverOfFile } from '../../../../renderer/src/features/workbook/back/giver-of-file.ts'
import { anAudit, gathered, NOW } from '../../../builders/audit.ts'
import { aQuestion, aTemplate } from '../../../builders/template.ts'

const audit = gathered({
  audit: anAudit({
    template: aTemplate({
      questions: ['TRN04', 'TRN05', 'GOV01'].map((code) => aQuestion({ code })),
    }),
  }),
})

const given = (id: string, name: string, questions: readonly string[]): HandOff => ({
  id,
  auditId: 'audit-1',
  personId: null,
  name,
  questions,
  note: '',
  wantedBy: null,
  fileName: `Questions for ${name} 2026-11-24.zip`,
  handedAt: NOW,
  by: '',
  returned: [],
  closed: null,
})

const priya = given('priya', 'Priya Nair', ['TRN04', 'GOV01'])
const tom = given('tom', 'Tom Reed', ['TRN04', 'TRN05'])

const bookOf = (id: string) => ({
  book: {
    read: {
      identity: { handOff: { id, name: '' } } as never,
      base: null,
      sheets: [],
      complaints: [],
    },
  },
})

const find = (path: string, books = [] as ReturnType<typeof bookOf>[], handOffs = [priya, tom]) =>
  giverOfFile(path, { gathered: audit, handOffs, books })

test('the workbook beside a file tells whose it is', () => {
  const found = find('Back/Files/TRN04 - Updates/a.pdf', [bookOf('tom')])
  expect(found).toEqual({ code: 'TRN04', handOffId: 'tom' })
})

test('so does the name of the zip, also of a second download', () => {
  const path = 'Questions for Priya Nair 2026-11-24 (1)/Files/TRN04 - Updates/a.pdf'
  expect(find(path)).toEqual({ code: 'TRN04', handOffId: 'priya' })
})

test('a loose file is of the only colleague who has its question, and of nobody where two have it', () => {
  expect(find('TRN05 register.pdf')).toEqual({ code: 'TRN05', handOffId: 'tom' })
  expect(find('TRN04 register.pdf')).toEqual({ code: 'TRN04', handOffId: null })
})

test('a file that says nothing is asked about, and is of the only one who has anything', () => {
  expect(find('register.pdf')).toEqual({ code: null, handOffId: null })
  expect(find('register.pdf', [], [priya])).toEqual({ code: null, handOffId: 'priya' })
})

test('what is closed has nobody waiting for it', () => {
  const closed = { ...tom, closed: { at: NOW, by: '' } }
  expect(find('TRN05 register.pdf', [], [priya, closed]).handOffId).toBeNull()
})
