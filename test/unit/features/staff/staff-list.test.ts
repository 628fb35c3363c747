import { describe, expect, test } from 'vitest'
import type { Person } from '../../../../renderer/src/domain/people/person.ts'
import { readCsv } from '../../../../renderer/src/exchange/tables/read-csv.ts'
import { staffCsv } from '../../../../renderer/src/features/staff/list/staff-csv.ts'
import {
  atTheSchool,
  groupsHeld,
  rolesHeld,
  type StaffSearch,
  searchStaff,
  staffRows,
} from '../../../../renderer/src/features/staff/list/staff-rows.ts'
import {
  groupsFromText,
  problemOf,
  readEmail,
} from '../../../../renderer/src/features/staff/person/person-problems.ts'
import { afterImport, aPerson, planOf, sampleTable, TODAY } from '../../../builders/people.ts'

const roles = [
  { id: 'teaching', title: 'Teaching staff' },
  { id: 'dsl', title: 'Designated safeguarding lead' },
]

const people = afterImport(sampleTable('staff-arbor.csv'), afterImport(sampleTable('staff.csv')))

const rows = (held: readonly Person[] = people) => staffRows({ people: held, roles }, TODAY)

const found = (search: Partial<StaffSearch>, held?: readonly Person[]) =>
  searchStaff(rows(held), { ...atTheSchool, ...search }).map(({ name }) => name)

describe('the list of staff', () => {
  test('shows who is at the school, and the leavers only when asked', () => {
    expect(found({})).toHaveLength(47)
    expect(found({ who: 'left' })).toEqual(['Rupert Haldane-Moss'])
    expect(found({ who: 'all' })).toHaveLength(48)
    expect(found({ who: 'starters' })).toEqual(['Esme Larkham'])
  })

  test.each([
    ['wojcik', 'Gosia Wójcik'],
    ['malgorzata', 'Gosia Wójcik'],
    ['obrannigan', 'Aoife O’Brannigan'],
    ["o'dowd", 'Mary-Anne O’Dowd'],
    ['gurpreet', 'ਗੁਰਪ੍ਰੀਤ Dhaliwal'],
    ['cook', 'Pat Lovegrove-Dunn'],
    ['kol', 'Kevin Oldacre'],
    ['vakil imran', 'Imran Vakil'],
    ['4133', 'Xiu Lan Marlow'],
  ])('finds %s', (text, name) => {
    expect(found({ text })).toContain(name)
  })

  test('narrows by role and group, and offers only those that are held', () => {
    expect(found({ roleId: 'dsl' })).toEqual(['Daljit Sandhu'])
    const inGroups = [
      aPerson({ groups: ['Year 6'] }),
      aPerson({ given: 'Una', groups: ['Year 10'] }),
    ]
    expect(groupsHeld(rows(inGroups))).toEqual(['Year 6', 'Year 10'])
    expect(found({ group: 'Year 10' }, inGroups)).toEqual(['Una Sandhu'])
    const strange = aPerson({ roles: [{ roleId: 'of-another-pack', from: null, to: null }] })
    expect(rolesHeld(rows([strange]), roles)).toEqual([
      { id: 'of-another-pack', title: 'of-another-pack' },
    ])
  })

  test('a leaver shows the roles of the last day, and an erased person is in no list', () => {
    const [leaver] = searchStaff(rows(), { ...atTheSchool, who: 'left' })
    expect(leaver?.roleTitles).toEqual(['Teaching staff'])
    expect(rows([{ ...aPerson(), erasedAt: '2026-01-01T00:00:00Z' }])).toEqual([])
  })

  test('saved as CSV and brought in again changes nothing', () => {
    const read = readCsv(new TextEncoder().encode(staffCsv(rows())))
    if (!read.ok) throw new Error(read.error.type)
    expect(new Set(planOf(read.value, people).lines.map(({ kind }) => kind))).toEqual(
      new Set(['same']),
    )
  })
})

describe('what is typed about a person', () => {
  test('a person keeps at least one name', () => {
    const person = aPerson({ given: 'Suryati', family: '' })
    expect(problemOf('given', ' ', person)).toContain('still “Suryati”')
    expect(problemOf('family', '', person)).toBeNull()
  })

  test('an address is saved once it is one', () => {
    expect(readEmail('d.sandhu')).toMatchObject({ ok: false })
    expect(readEmail(' D@Oakfield.example ')).toEqual({ ok: true, value: 'd@oakfield.example' })
    expect(readEmail(' ')).toEqual({ ok: true, value: '' })
  })

  test('groups are parted by commas, each once', () => {
    expect(groupsFromText(' Year 6,Lunchtime  team; Year 6,, ')).toEqual([
      'Year 6',
      'Lunchtime team',
    ])
  })
})
