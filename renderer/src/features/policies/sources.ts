import type { PackSource } from '../../domain/packs/living-pack.ts'
import type { PolicyLine } from '../../domain/policies/standing.ts'

/** `List of statutory policies (strictlyeducation.co.uk)`; the key where the pack does not list it. */
export function sourceInWords(key: string, sources: readonly PackSource[]): string {
  const source = sources.find((one) => one.key === key)
  if (source === undefined) return key
  return source.site === '' ? source.title : `${source.title} (${source.site})`
}

/** The keys that say that a policy is statutory; none where only the school says so. */
export function statutorySources({
  policy,
  inPack,
}: Pick<PolicyLine, 'policy' | 'inPack'>): readonly string[] {
  return policy.statutory === true && inPack?.statutory === true ? (inPack.sources ?? []) : []
}

/** `List of statutory policies`, where there is no room for the site. */
export function titleOfSource(key: string, sources: readonly PackSource[]): string {
  return sources.find((one) => one.key === key)?.title ?? key
}
