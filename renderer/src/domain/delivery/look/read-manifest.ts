import { z } from 'zod'
import type { PackageManifest } from '../../returns/return-package.ts'
import { parseJsonSafely } from '../../shared/safe-json.ts'

const LIMITS = { maxDepth: 8, maxLength: 10_000_000 }

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const size = z.number().int().nonnegative()
const text = z.string().max(1000)

/** Newer minor versions may say more; what this app does not know it passes over. */
const manifest = z.object({
  kind: z.literal('safeguarding-return-manifest'),
  format: z.object({ major: z.literal(1), minor: size }),
  sealing: z.literal('none'),
  returnId: text,
  revision: z.number().int().positive(),
  supersedes: hash.nullable(),
  draft: z.boolean(),
  sample: z.literal(true).optional(),
  schoolYear: text,
  asAt: text,
  school: z.object({ name: text, urn: text.nullable() }),
  template: z.object({ packId: text, version: text, hash }),
  files: z
    .array(z.object({ path: text, sha256: hash, size, madeSmallerFrom: hash.optional() }))
    .max(10_000),
})

/** Reads the list of a package, which may come from anywhere; null where it is none. */
export function readManifest(json: string): PackageManifest | null {
  const parsed = parseJsonSafely(json, LIMITS)
  const read = parsed.ok ? manifest.safeParse(parsed.value) : null
  if (!read?.success) return null
  const { sample, ...rest } = read.data
  return sample === undefined ? rest : { ...rest, sample }
}
