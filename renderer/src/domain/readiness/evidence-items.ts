import type { GatheredAudit } from '../audit/gather-audit.ts'
import { linksAsked } from '../audit/signed-content.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { stateOfEvidence } from '../evidence/evidence-state.ts'
import { slotLines } from '../evidence/evidence-use.ts'
import { compareDates, dateInWords } from '../shared/calendar.ts'
import { counted } from '../shared/text.ts'
import type { ReadinessItem, ReadinessKind, ReadinessLevel } from './readiness-item.ts'

/** What is wrong with the evidence that this audit uses, and which slots are empty. */
export function evidenceItems(gathered: GatheredAudit): readonly ReadinessItem[] {
  const used = new Set(linksAsked(gathered).map(({ evidenceId }) => evidenceId))
  return [
    ...gathered.evidence
      .filter(({ id }) => used.has(id))
      .flatMap((piece) => pieceItems(piece, gathered)),
    ...slotItems(gathered),
  ]
}

function pieceItems(piece: Evidence, gathered: GatheredAudit): readonly ReadinessItem[] {
  const state = stateOfEvidence(piece, gathered.today, gathered.missingFiles)
  const named = `“${piece.title}”`
  switch (state.state) {
    case 'missing-file': {
      const sentence = `${named} has lost its file. Add the file again as a new version.`
      return [item(piece, 'error', 'evidence-file-missing', sentence)]
    }
    case 'expired': {
      const sentence = `${named} expired on ${dateInWords(state.on)}. Replace it, or take it off.`
      return [item(piece, 'warning', 'evidence-expired', sentence)]
    }
    case 'due':
      return [dueItem(piece, state), ...periodItems(piece, gathered)]
    case 'current':
      return periodItems(piece, gathered)
  }
}

function dueItem(
  piece: Evidence,
  { daysLeft, because }: { readonly daysLeft: number; readonly because: 'review' | 'expiry' },
): ReadinessItem {
  const named = `“${piece.title}”`
  if (daysLeft < 0) {
    const sentence = `${named} was due for review ${counted(-daysLeft, 'day')} ago.`
    return item(piece, 'warning', 'evidence-due', sentence)
  }
  const what = because === 'review' ? 'is due for review' : 'expires'
  const when = daysLeft === 0 ? 'today' : `in ${counted(daysLeft, 'day')}`
  return item(piece, 'hint', 'evidence-due', `${named} ${what} ${when}.`)
}

/**
 * Evidence that is older than what the audit is about, or from the future.
 *
 * Something that is still in force (it has a review or expiry date ahead) is not old, and what
 * came after the period is fine: answers are as things stand today.
 */
function periodItems(piece: Evidence, { audit, today }: GatheredAudit): readonly ReadinessItem[] {
  const date = piece.periodTo ?? piece.effectiveOn
  if (date === null) return []
  const named = `“${piece.title}”`
  if (compareDates(piece.effectiveOn ?? date, today) > 0) {
    const sentence = `${named} is dated ${dateInWords(piece.effectiveOn ?? date)}, which has not come yet.`
    return [item(piece, 'warning', 'evidence-outside-period', sentence)]
  }
  const period = audit.template.reportingPeriod
  const inForce = piece.reviewOn !== null || piece.expiresOn !== null
  if (period === null || inForce || compareDates(date, period.from) >= 0) return []
  const sentence = `${named} is from ${dateInWords(date)}, before the period that this audit is about.`
  return [item(piece, 'warning', 'evidence-outside-period', sentence)]
}

function slotItems(gathered: GatheredAudit): readonly ReadinessItem[] {
  return (
    slotLines(gathered)
      // What expired or is lost in a slot is told by its piece.
      .filter(({ gap }) => gap === 'empty' || gap === 'no-reason')
      .map(({ slot, gap }) => ({
        id: `slot-missing:${slot.code}`,
        level: 'warning',
        kind: 'slot-missing',
        sentence:
          gap === 'empty'
            ? `${slot.code} has nothing in it: ${slot.title}.`
            : `${slot.code} is said not to apply, without a reason.`,
        link: { screen: 'slot', slot: slot.code },
      }))
  )
}

function item(
  { id: evidenceId }: Evidence,
  level: ReadinessLevel,
  kind: ReadinessKind,
  sentence: string,
): ReadinessItem {
  const link = { screen: 'evidence', evidenceId } as const
  return { id: `${kind}:${evidenceId}`, level, kind, sentence, link }
}
