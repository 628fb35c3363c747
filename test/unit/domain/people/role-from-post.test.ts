import { describe, expect, test } from 'vitest'
import { rolesFromWork } from '../../../../renderer/src/domain/people/role-from-post.ts'

const roles = (post: string, category = '', teaching: boolean | null = null) =>
  [...rolesFromWork({ post, category, teaching })].sort()

describe('the roles that a post points to', () => {
  test.each([
    ['Class Teacher Year 4 and Computing Lead', ['teaching']],
    ['Teaching  Assistant', ['support']],
    ['HLTA', ['support']],
    ['SEND Teaching Assistant', ['support']],
    ['Midday Supervisor', ['site-catering-admin']],
    ['Lunchtime Supervisor', ['site-catering-admin']],
    ['Cook in Charge', ['site-catering-admin']],
    ['Site Manager', ['site-catering-admin']],
    ['Receptionist', ['site-catering-admin']],
    ['Office Administrator', ['site-catering-admin']],
    ['ICT Technician', ['it-support']],
    ['Headteacher', ['headteacher', 'teaching']],
    ['Head Teacher', ['headteacher', 'teaching']],
    ['Deputy Headteacher', ['senior-leader', 'teaching']],
    ['Assistant Headteacher and SENCO', ['senco', 'senior-leader', 'teaching']],
    ['Designated Safeguarding Lead', ['dsl']],
    ['Deputy Designated Safeguarding Lead', ['deputy-dsl']],
    ['Deputy Safeguarding Lead, Class Teacher', ['deputy-dsl', 'teaching']],
    ['Nursery Practitioner', ['eyfs-staff', 'support']],
    ['Reception Teacher', ['eyfs-staff', 'teaching']],
    ['Trainee Teacher', ['trainee']],
    ['Supply Teacher', ['supply']],
    ['Volunteer reader', ['volunteer']],
    ['Parent Governor', ['governor']],
    ['Learning Mentor', ['support']],
    ['Wizard', []],
    ['', []],
  ])('%s', (post, expected) => {
    expect(roles(post)).toEqual(expected)
  })

  test('the post decides before the kind that the system gives', () => {
    expect(roles('School Business Manager', 'Support Staff', false)).toEqual([
      'site-catering-admin',
    ])
    expect(roles('Trainee Teacher', 'Unpaid', false)).toEqual(['trainee'])
  })

  test('where the post says nothing, the mark for teaching and then the kind do', () => {
    expect(roles('Phase leader', 'Teachers', true)).toEqual(['teaching'])
    expect(roles('', 'Midday Supervisors', false)).toEqual(['site-catering-admin'])
  })
})
