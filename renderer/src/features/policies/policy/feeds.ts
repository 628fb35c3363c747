import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { Evidence, EvidenceTarget } from '../../../domain/evidence/evidence.ts'
import type { PolicyLine } from '../../../domain/policies/standing.ts'
import type { EvidenceId } from '../../../domain/shared/ids.ts'

/** A question or a line of the return that a policy can prove. */
export interface Feed {
  readonly target: EvidenceTarget
  readonly words: string
  /** Whether the file in force proves it already. */
  readonly linked: boolean
}

/** What the pack suggests that this policy proves, as this school is asked it. */
export function feedsOf(
  { inPack }: Pick<PolicyLine, 'inPack'>,
  gathered: GatheredAudit,
  evidenceId: EvidenceId | null,
): readonly Feed[] {
  const codes = new Set(inPack?.feeds ?? [])
  const linked = new Set(
    gathered.evidenceLinks
      .filter((link) => link.evidenceId === evidenceId)
      .map(({ target }) => keyOf(target)),
  )
  const slots = gathered.audit.template.slots.filter(
    ({ fulfilledBy, feeds }) => fulfilledBy === 'policy' && feeds.some((code) => codes.has(code)),
  )
  const feed = (target: EvidenceTarget, words: string): Feed => {
    return { target, words, linked: linked.has(keyOf(target)) }
  }
  return [
    ...slots.map(({ code, title }) => feed({ type: 'slot', code }, title)),
    ...gathered.lines
      .filter(({ code }) => codes.has(code))
      .map(({ code, text }) => feed({ type: 'question', code }, text)),
  ]
}

export function keyOf({ type, code }: EvidenceTarget): string {
  return `${type} ${code}`
}

/** What the files of all policies in force could prove and are not linked to yet. */
export function openLinks(
  lines: readonly PolicyLine[],
  gathered: GatheredAudit,
): readonly { readonly piece: Evidence; readonly target: EvidenceTarget }[] {
  return lines.flatMap((line) => {
    const piece = gathered.evidenceById.get(line.current?.evidenceId ?? '')
    if (piece === undefined || line.state === 'off' || line.policy.kind === 'record') return []
    return feedsOf(line, gathered, piece.id)
      .filter(({ linked }) => !linked)
      .map(({ target }) => ({ piece, target }))
  })
}
