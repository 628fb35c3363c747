import type { Signatory } from '../../domain/audit/school.ts'

/** What was typed before, with these lines in the place of their like. */
export function withPeople(
  before: readonly Signatory[],
  typed: readonly Signatory[],
): readonly Signatory[] {
  const roles = new Set(typed.map(({ roleId }) => roleId))
  return [...before.filter(({ roleId }) => !roles.has(roleId)), ...typed]
}
