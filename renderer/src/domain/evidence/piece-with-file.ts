import type { Sha256 } from '../shared/ids.ts'
import type { Evidence } from './evidence.ts'

/** The piece that holds a file with these bytes, be it in an earlier version; the current one first. */
export function pieceWithFile(library: readonly Evidence[], sha256: Sha256): Evidence | null {
  const holds = ({ source }: Evidence['versions'][number]) =>
    source.type === 'file' && source.sha256 === sha256
  return (
    library.find(({ versions }) => versions.slice(-1).some(holds)) ??
    library.find(({ versions }) => versions.some(holds)) ??
    null
  )
}
