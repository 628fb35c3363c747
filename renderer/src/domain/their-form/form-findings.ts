import type { GatheredAudit } from '../audit/gather-audit.ts'
import type { GuardFinding, GuardPlace } from '../returns/guard-finding.ts'
import { keyOfQuestion } from './form-parts.ts'

type Lines = Pick<GatheredAudit, 'lines'>

/**
 * What the guard found, by the item of the form that would carry it out of the school.
 *
 * A piece of evidence and an action go along with every question that names them. What is only
 * in a package, a slot's reason say, concerns no item.
 */
export function findingsByItem(
  findings: readonly GuardFinding[],
  gathered: Lines,
): ReadonlyMap<string, readonly GuardFinding[]> {
  const byItem = new Map<string, GuardFinding[]>()
  for (const finding of findings) {
    for (const key of itemsAt(finding.where, gathered)) {
      const there = byItem.get(key)
      if (there === undefined) byItem.set(key, [finding])
      else there.push(finding)
    }
  }
  return byItem
}

function itemsAt({ link }: GuardPlace, { lines }: Lines): readonly string[] {
  switch (link.type) {
    case 'answer':
      return [keyOfQuestion(link.code)]
    case 'figure':
      return [`figure:${link.code}`]
    case 'action': {
      const { actionId } = link
      const at = lines.filter(({ actions }) => actions.some(({ id }) => id === actionId))
      return [`action:${actionId}`, ...at.map(({ code }) => keyOfQuestion(code))]
    }
    case 'evidence': {
      const { evidenceId } = link
      const at = lines.filter(({ evidence }) => evidence.some(({ id }) => id === evidenceId))
      return at.map(({ code }) => keyOfQuestion(code))
    }
    case 'slot':
    case 'incomplete':
      return []
  }
}
