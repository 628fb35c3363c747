import { z } from 'zod'
import { parseJsonSafely } from '../shared/safe-json.ts'

/** A role as a pack names it: `deputy-dsl`, "Deputy safeguarding lead". */
export interface Role {
  readonly id: string
  readonly title: string
}

const rolesPart = z.object({
  roles: z.array(z.object({ id: z.string().min(1), title: z.string().min(1) })),
})

/** The starter's is 40,000 characters. */
const LIMITS = { maxDepth: 32, maxLength: 5_000_000 }

/** Stands for everybody employed; nobody is given it by name. */
const ALL_STAFF = 'all-staff'

/** The roles that a pack's `training.json` names, or none where it has no such file. */
export function readRoles(trainingJson: string | undefined): readonly Role[] {
  if (trainingJson === undefined) return []
  const json = parseJsonSafely(trainingJson, LIMITS)
  const read = json.ok ? rolesPart.safeParse(json.value) : null
  if (!read?.success) return []
  return read.data.roles
    .filter(({ id }) => id !== ALL_STAFF)
    .map(({ id, title }) => ({ id, title }))
}

/** What a role is called, or its id where no pack names it any more. */
export function titleOfRole(roles: readonly Role[], roleId: string): string {
  return roles.find(({ id }) => id === roleId)?.title ?? roleId
}
