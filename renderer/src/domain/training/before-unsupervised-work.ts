import type { Requirement } from './requirement.ts'

const GOVERNORS: ReadonlySet<string> = new Set(['governor', 'link-governor', 'chair'])

/**
 * Whether an induction comes before somebody works unsupervised.
 *
 * What is asked of governors alone does not: no duty says so, and they are not left with children.
 */
export function isBeforeUnsupervisedWork({ within, roles }: Pick<Requirement, 'within' | 'roles'>) {
  return within === 'induction' && roles.some((role) => !GOVERNORS.has(role))
}
