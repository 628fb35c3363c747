import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { linksAsked } from '../../../domain/audit/signed-content.ts'
import { slotLines } from '../../../domain/evidence/evidence-use.ts'
import { isOpen } from '../../../domain/readiness/who-knows.ts'
import { dateInWords } from '../../../domain/shared/calendar.ts'
import { counted } from '../../../domain/shared/text.ts'
import type { LeftOut } from '../use-left-out.ts'

/** What the signatures are under, in plain words: one thing a line, and only what applies. */
export function whatIsSigned(gathered: GatheredAudit, leftOut: LeftOut): readonly string[] {
  const { lines } = gathered
  const open = lines.filter(isOpen).length
  const core = onlyCore(gathered)
  return [
    `${lines.length - open} of ${counted(lines.length, 'question')} answered and confirmed.`,
    ...(core === null ? [] : [core]),
    ...incompleteInWords(gathered, open),
    ...slotsInWords(gathered),
    ...papersInWords(gathered),
    ...leftOutInWords(gathered, leftOut),
  ]
}

/** `Only the short core goes: 41 of 127 questions.`, or null where all of them go. */
export function onlyCore({ lines, hidden }: GatheredAudit): string | null {
  const rest = hidden.filter(({ because }) => because === 'not-in-core').length
  if (rest === 0) return null
  return `Only the short core goes: ${lines.length} of ${counted(lines.length + rest, 'question')}.`
}

function incompleteInWords({ audit }: GatheredAudit, open: number): readonly string[] {
  if (audit.incomplete === null) {
    return open === 0 ? [] : ['Goes without being marked as incomplete.']
  }
  return [`Goes as incomplete, the rest promised for ${dateInWords(audit.incomplete.promisedOn)}.`]
}

function slotsInWords(gathered: GatheredAudit): readonly string[] {
  const slots = slotLines(gathered)
  const empty = slots.filter(({ gap }) => gap === 'empty' || gap === 'no-reason').length
  const lapsed = slots.filter(({ gap }) => gap === 'lapsed').length
  const of = counted(slots.length, 'line')
  return [
    ...(empty > 0 ? [`${empty} of ${of} of evidence empty.`] : []),
    ...(lapsed > 0 ? [`${lapsed} of ${of} of evidence with nothing that still counts.`] : []),
    ...(slots.length > 0 && empty + lapsed === 0
      ? [`${slots.length} of ${of} of evidence settled.`]
      : []),
  ]
}

function papersInWords({ slotDocuments = [] }: GatheredAudit): readonly string[] {
  const papers = slotDocuments.filter(({ leftOutBecause }) => leftOutBecause === null).length
  return papers === 0 ? [] : [`${counted(papers, 'paper')} from your staff log.`]
}

function leftOutInWords(gathered: GatheredAudit, leftOut: LeftOut): readonly string[] {
  const used = new Set(linksAsked(gathered).map(({ evidenceId }) => evidenceId))
  const out = [...leftOut.keys()].filter((id) => used.has(id)).length
  return out === 0 ? [] : [`${counted(out, 'file')} left out of the package, with a reason.`]
}
