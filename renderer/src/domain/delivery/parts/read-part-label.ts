import { z } from 'zod'
import { ok, type Result, refused } from '../../shared/result.ts'
import { parseJsonSafely } from '../../shared/safe-json.ts'
import type { PartLabel } from './part-label.ts'

const LIMITS = { maxDepth: 8, maxLength: 5_000_000 }
const MOST_PARTS = 9999
const MOST_FILES = 10_000

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const size = z.number().int().nonnegative()
const text = z.string().max(1000)
const count = z.number().int().positive().max(MOST_PARTS)

const label = z
  .strictObject({
    kind: z.literal('safeguarding-return-part'),
    format: z.strictObject({ major: z.literal(1), minor: size }),
    sealing: z.literal('none'),
    returnId: text,
    revision: z.number().int().positive(),
    draft: z.boolean(),
    schoolYear: text,
    school: z.strictObject({ name: text, urn: text.nullable() }),
    number: count,
    of: count,
    tooBigToMail: z.boolean(),
    package: z.strictObject({ name: text, sha256: hash, size }),
    manifest: hash,
    files: z.array(z.strictObject({ path: text, sha256: hash, size })).max(MOST_FILES),
  })
  .refine(({ number, of }) => number <= of) satisfies z.ZodType<PartLabel>

/** Reads the label of a part, which may come from anywhere. */
export function readPartLabel(
  json: string,
): Result<PartLabel, { readonly type: 'not-a-part-label' }> {
  const parsed = parseJsonSafely(json, LIMITS)
  const read = parsed.ok ? label.safeParse(parsed.value) : null
  return read?.success ? ok(read.data) : refused({ type: 'not-a-part-label' })
}
