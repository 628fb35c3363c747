import type { SignOffRole } from '../packs/template.ts'
import type { School, Signatory } from './school.ts'

/** Somebody who may have to sign, and what this kind of school calls them. */
export interface SigningPerson {
  readonly roleId: string
  readonly label: string
}

type KindOfSchool = Pick<School, 'type' | 'phase'>

/** The four whom nearly every partnership asks; a pack may ask fewer, or others too. */
const USUAL_ROLES = ['dsl', 'headteacher', 'link-governor', 'chair'] as const

/** Who usually signs, before a pack says so. */
export function usualSigningPeople(school: KindOfSchool): readonly SigningPerson[] {
  return USUAL_ROLES.map((roleId) => ({ roleId, label: labelOfRole(roleId, '', school) }))
}

/**
 * Who signs by the template, and whoever else was named before.
 *
 * A name typed under a role that the pack does not ask for stays, so that nothing typed goes.
 */
export function signingPeople(
  roles: readonly SignOffRole[],
  signatories: readonly Signatory[],
  school: KindOfSchool,
): readonly SigningPerson[] {
  const asked = roles.map(({ id, label }) => ({
    roleId: id,
    label: labelOfRole(id, label, school),
  }))
  const others = signatories
    .filter(({ roleId, name }) => name !== '' && !roles.some(({ id }) => id === roleId))
    .map(({ roleId }) => ({ roleId, label: labelOfRole(roleId, roleId, school) }))
  return [...asked, ...others]
}

/** What a role is called at this kind of school; a role of the partnership's own keeps its label. */
export function labelOfRole(roleId: string, label: string, school: KindOfSchool): string {
  switch (roleId) {
    case 'dsl':
      return 'Designated safeguarding lead'
    case 'headteacher':
      return headLabel(school)
    case 'link-governor':
      return linkLabel(school)
    case 'chair':
      return chairLabel(school)
    default:
      return label
  }
}

function headLabel({ type }: KindOfSchool): string {
  if (type === 'college') return 'Principal'
  if (type === 'independent') return 'Head'
  return type === 'academy' ? 'Headteacher or principal' : 'Headteacher'
}

/** A pupil referral unit that the council maintains has a management committee, not governors. */
const hasCommittee = ({ type, phase }: KindOfSchool): boolean =>
  type === 'maintained' && phase === 'alternative-provision'

function linkLabel(school: KindOfSchool): string {
  if (hasCommittee(school)) return 'Safeguarding member of the management committee'
  if (school.type === 'academy') return 'Safeguarding link governor or trustee'
  return 'Safeguarding link governor'
}

function chairLabel(school: KindOfSchool): string {
  if (hasCommittee(school)) return 'Chair of the management committee'
  switch (school.type) {
    case 'academy':
      return 'Chair of trustees or of the local board'
    case 'independent':
      return 'Chair of governors or proprietor'
    case 'college':
      return 'Chair of the corporation'
    default:
      return 'Chair of governors'
  }
}
