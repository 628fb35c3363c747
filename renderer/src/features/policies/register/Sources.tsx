import { sourceInWords, statutorySources } from '../sources.ts'
import type { Policies } from '../use-policies.ts'
import type { PolicyRow } from './policy-rows.ts'

interface SourcesProps {
  readonly rows: readonly PolicyRow[]
  readonly policies: Policies
}

/** What the short names beside "Statutory" stand for. */
export function Sources({ rows, policies }: SourcesProps) {
  const keys = [...new Set(rows.flatMap(({ line }) => statutorySources(line)))].sort()
  if (keys.length === 0) return null
  const { sources } = policies.log.pack
  return (
    <p className="sd-small sd-muted">
      Statutory as these say:{' '}
      {keys.map((key) => `${key}, ${sourceInWords(key, sources)}`).join('; ')}. Lists differ and
      change: check before you rely on them.
    </p>
  )
}
