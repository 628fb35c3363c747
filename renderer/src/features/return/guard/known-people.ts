import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'

/** Words with capitals only: "Tom Brown", "R. Patel". Not "Mrs Khan, about a pupil". */
const ONLY_A_NAME = /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}$/u

/**
 * Adults whom the return may name: people asked for among the figures, and owners of actions.
 *
 * An owner counts only where nothing but a name stands there, so that a child mentioned beside
 * it does not slip through.
 */
export function knownPeople({
  audit,
  figures,
  actions,
}: Pick<GatheredAudit, 'audit' | 'figures' | 'actions'>): readonly string[] {
  const ofPeople = new Set(
    audit.template.contextFields.filter(({ kind }) => kind === 'person').map(({ code }) => code),
  )
  return [
    ...figures.flatMap(({ code, value }) => (ofPeople.has(code) && value ? [value] : [])),
    ...actions.map(({ owner }) => owner.trim()).filter((owner) => ONLY_A_NAME.test(owner)),
  ]
}
