import { expect, test } from 'vitest'
import {
  checkSchool,
  type SchoolDraft,
} from '../../../../renderer/src/domain/audit/check-school.ts'

const draft: SchoolDraft = {
  name: '  Oakfield   Primary School ',
  urn: '999 901',
  dfeNumber: '9999901',
  type: 'maintained',
  phase: 'primary',
  ageLow: '3',
  ageHigh: '11',
  boarding: false,
  trust: ' ',
}

function faultsOf(changes: Partial<SchoolDraft>): readonly string[] {
  const result = checkSchool({ ...draft, ...changes })
  return result.ok ? [] : result.error.map(({ field }) => field)
}

test('a school is taken with its numbers in one form', () => {
  expect(checkSchool(draft)).toEqual({
    ok: true,
    value: {
      name: 'Oakfield Primary School',
      urn: '999901',
      dfeNumber: '999/9901',
      type: 'maintained',
      phase: 'primary',
      ageLow: 3,
      ageHigh: 11,
      boarding: false,
      trust: null,
    },
  })
})

test('only the name must be there', () => {
  expect(faultsOf({ urn: '', dfeNumber: '', ageLow: '', ageHigh: '' })).toEqual([])
  expect(faultsOf({ name: '  ' })).toEqual(['name'])
  expect(faultsOf({ name: 'x'.repeat(201) })).toEqual(['name'])
})

test.each([
  [{ urn: '12345' }, 'urn'],
  [{ urn: '12345a' }, 'urn'],
  [{ dfeNumber: '999/990' }, 'dfeNumber'],
  [{ dfeNumber: 'ABC/1234' }, 'dfeNumber'],
  [{ ageLow: '26' }, 'ageLow'],
  [{ ageLow: '3.5' }, 'ageLow'],
  [{ ageHigh: '-1' }, 'ageHigh'],
  [{ ageLow: '11', ageHigh: '3' }, 'ageHigh'],
])('%j is sent back at its own field', (changes, field) => {
  expect(faultsOf(changes)).toEqual([field])
})
