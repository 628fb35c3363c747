import type { PolicyRow } from './policy-rows.ts'

interface SourcesProps {
  readonly rows: readonly PolicyRow[]
}

/** Where the titles beside "Statutory" are found. */
export function Sources({ rows }: SourcesProps) {
  const titles = [...new Set(rows.flatMap(({ statutory }) => statutory.sources))].sort()
  if (titles.length === 0) return null
  return (
    <p className="sd-small sd-muted">
      Statutory as these say: {titles.join('; ')}. Lists differ and change: check before you rely on
      them.
    </p>
  )
}
