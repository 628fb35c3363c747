import { expect, test } from 'vitest'
import type { ListedPerson } from '../../../../renderer/src/domain/people/importing/listed-person.ts'
import { withNamedLead } from '../../../../renderer/src/domain/people/importing/named-lead.ts'
import { TODAY } from '../../../builders/people.ts'
import { aTeacher } from '../../../builders/staff-log.ts'

const line = (given: string, family: string): ListedPerson => ({
  rows: [1],
  staffCode: '',
  misId: '',
  title: '',
  given,
  family,
  preferredGiven: '',
  preferredFamily: '',
  email: '',
  post: 'Deputy head',
  groups: [],
  roleIds: ['senior-leader'],
  startsOn: null,
  endsOn: null,
})
const list = [line('Daljit', 'Sandhu'), line('Amina', 'Rahman')]
const named = [{ roleId: 'dsl', name: 'daljit sandhu', jobTitle: '' }]
const roles = (listed: readonly ListedPerson[]) => listed.map(({ roleIds }) => roleIds)

test('whoever was named as lead at the first start is proposed for the role', () => {
  expect(roles(withNamedLead(list, named, [], TODAY))).toEqual([
    ['dsl', 'senior-leader'],
    ['senior-leader'],
  ])
})

test('nothing is proposed where somebody is the lead, or two have the name', () => {
  const lead = aTeacher({ roles: [{ roleId: 'dsl', from: null, to: null }] })
  expect(withNamedLead(list, named, [lead], TODAY)).toBe(list)
  const twins = [...list, line('Daljit', 'Sandhu')]
  expect(withNamedLead(twins, named, [], TODAY)).toBe(twins)
})
