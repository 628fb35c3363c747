import type { ReturnDocument } from '../domain/returns/return-document.ts'

/** The minor version that this app writes. Raised when a field is added. */
export const RETURN_MINOR = 3

/**
 * A return as `return.json`.
 *
 * Names are sorted, so equal documents give equal bytes however they were put together;
 * only `kind`, `format` and `sealing` lead, as in every container of ours.
 */
export function writeReturnJson(document: ReturnDocument): Uint8Array {
  const { kind, format, sealing, ...rest } = document
  const ordered = { kind, format: sorted(format), sealing, ...(sorted(rest) as object) }
  return new TextEncoder().encode(`${JSON.stringify(ordered, null, 2)}\n`)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]))
}
