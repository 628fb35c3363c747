import type { Evidence } from '../../domain/evidence/evidence.ts'
import type { Policy, PolicyVersion } from '../../domain/policies/policy.ts'
import type { PolicyVersionId } from '../../domain/shared/ids.ts'
import { aboutPiece, aboutPolicy } from '../about.ts'
import type { What } from '../change.ts'
import type { DeskDatabase, RowTables } from '../database.ts'
import type { Desk } from '../desk.ts'

/** What the school has registered; the rest of the suite is only in the pack. */
export async function readPolicies(db: DeskDatabase): Promise<readonly Policy[]> {
  return db.rows.policies.toArray()
}

/** Registers a document of the school's own, or one of the pack's for the first time. */
export function addPolicy(desk: Desk, policy: Policy) {
  return desk.change(whatOf(`Adding “${policy.title}”`, [policy]), (rows) =>
    rows.policies.put(policy),
  )
}

/**
 * Changes one thing about a policy, on top of whatever else was changed meanwhile.
 *
 * @param policy as it is shown; one of the pack's that has no row yet gets it now
 * @param field completes "Undone: Owner of “Whistleblowing”"
 */
export function editPolicy(
  desk: Desk,
  policy: Policy,
  field: string,
  edit: (stored: Policy) => Policy,
) {
  return editPolicies(desk, [policy], `${field} of “${policy.title}”`, edit)
}

/** The same for several at once, as one change: "12 policies taken into the register". */
export function editPolicies(
  desk: Desk,
  policies: readonly Policy[],
  label: string,
  edit: (stored: Policy) => Policy,
) {
  return desk.change(whatOf(label, policies), async (rows) => {
    const stored = await rows.policies.bulkGet(policies.map(({ id }) => id))
    await rows.policies.bulkPut(policies.map((shown, at) => edit(stored[at] ?? shown)))
  })
}

/** Takes a document of the school's own out of the register. Files of its versions stay in the library. */
export function removePolicy(desk: Desk, policy: Policy) {
  return desk.change(whatOf(`Removing “${policy.title}”`, [policy]), (rows) =>
    rows.policies.delete(policy.id),
  )
}

/**
 * Registers a version, with its file as a piece of the library where it has one.
 *
 * @throws when a version of that id is there already
 */
export function addPolicyVersion(
  desk: Desk,
  policy: Policy,
  version: PolicyVersion,
  piece: Evidence | null = null,
) {
  const label = `Version ${version.label} of “${policy.title}”`
  return desk.change(whatOf(label, [policy], piece), async (rows) => {
    const stored = (await rows.policies.get(policy.id)) ?? policy
    if (stored.versions.some(({ id }) => id === version.id)) {
      throw new Error(`version ${version.id} of policy ${policy.id} is there already`)
    }
    await putPiece(rows, piece)
    await rows.policies.put({ ...stored, versions: [...stored.versions, version] })
  })
}

/**
 * Changes one thing about a version.
 *
 * @param piece a file that comes with the change; `edit` puts its id into the version
 * @param field completes "Undone: Approval of version 2026-27 of “Whistleblowing”"
 */
export function editPolicyVersion(
  desk: Desk,
  policy: Policy,
  versionId: PolicyVersionId,
  field: string,
  edit: (stored: PolicyVersion) => PolicyVersion,
  piece: Evidence | null = null,
) {
  const name = policy.versions.find(({ id }) => id === versionId)?.label ?? ''
  const label = `${field} of version ${name} of “${policy.title}”`
  return desk.change(whatOf(label, [policy], piece), async (rows) => {
    const stored = (await rows.policies.get(policy.id)) ?? policy
    await putPiece(rows, piece)
    await rows.policies.put({
      ...stored,
      versions: stored.versions.map((each) => (each.id === versionId ? edit(each) : each)),
    })
  })
}

/** Receipts of the version stay: they say what was read. Its file stays in the library. */
export function removePolicyVersion(desk: Desk, policy: Policy, version: PolicyVersion) {
  const label = `Removing version ${version.label} of “${policy.title}”`
  return desk.change(whatOf(label, [policy]), async (rows) => {
    const stored = await rows.policies.get(policy.id)
    if (!stored) return
    const versions = stored.versions.filter(({ id }) => id !== version.id)
    await rows.policies.put({ ...stored, versions })
  })
}

async function putPiece(rows: RowTables, piece: Evidence | null): Promise<void> {
  if (piece) await rows.evidence.put(piece)
}

function whatOf(label: string, policies: readonly Policy[], piece: Evidence | null = null): What {
  const about = policies.map(({ id }) => aboutPolicy(id))
  return { kind: 'policies', label, about: piece ? [...about, aboutPiece(piece.id)] : about }
}
