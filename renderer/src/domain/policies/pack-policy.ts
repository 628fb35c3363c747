import type { PoliciesFile } from '../packs/schemas/policies-file.ts'

/** What the pack says of a policy. */
export type PackPolicy = PoliciesFile['policies'][number]
