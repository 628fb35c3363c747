import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { AuditTemplate } from '../../../domain/packs/template.ts'
import { evidenceInWords, papersInWords } from '../../../domain/returns/return-package.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { plural } from '../../../ui/format-number.ts'
import type { Packing } from '../packing/packing.ts'
import { missingSlots } from '../packing/slots.ts'
import { onlyCore } from '../sign-off/what-is-signed.ts'

export interface ReviewRow {
  readonly key: string
  readonly term: string
  readonly detail: string
}

/** All that must be right before a package leaves: a wrong one cannot be called back. */
export function reviewRows(packing: Packing, gathered: GatheredAudit): readonly ReviewRow[] {
  const core = onlyCore(gathered)
  return [
    ...whose(packing),
    ...forWhom(packing, gathered.audit.template),
    ...(core === null ? [] : [row('core', 'Short core', core)]),
    ...whatIsIn(packing),
  ]
}

const row = (key: string, term: string, detail: string): ReviewRow => ({ key, term, detail })

function whose({ document }: Packing): readonly ReviewRow[] {
  const { school, schoolYear, revision, signOffs, draft } = document
  const signed = signOffs.map(({ name, role }) => `${name} (${role})`).join(', ')
  return [
    row('school', 'School', school.name),
    row('urn', 'URN', school.urn ?? 'Not given'),
    row('year', 'School year', `${schoolYear}, revision ${revision}${draft ? ', draft' : ''}`),
    row('signed', 'Signed by', signed || 'Nobody yet'),
  ]
}

function forWhom(
  { document: { incomplete } }: Packing,
  { returnTo, smallCounts }: AuditTemplate,
): readonly ReviewRow[] {
  const to = [returnTo.name, returnTo.email].filter(Boolean).join(', ')
  const counts =
    smallCounts.partnership === 'exact'
      ? 'Exact, as the partnership may see them'
      : 'From 1 to 4 shown as “<5”'
  const rows = [
    row('to', 'Goes to', to || 'Not known: the pack names none'),
    row('counts', 'Small counts', counts),
  ]
  if (incomplete === null) return rows
  const open = plural(incomplete.open.length, 'open question')
  const promised = formatDate(incomplete.promisedOn)
  return [...rows, row('incomplete', 'Incomplete', `${open} listed, the rest by ${promised}`)]
}

function whatIsIn({ document, fileName }: Packing): readonly ReviewRow[] {
  const { summary, actions, areas } = document
  const asked = plural(summary.asked, 'question')
  const empty = missingSlots(areas)
  const papers = document.slotDocuments?.length ?? 0
  return [
    row(
      'answers',
      'Answers',
      `${summary.confirmed} of ${asked} confirmed, ${plural(actions.length, 'action')}`,
    ),
    row('evidence', 'Evidence', evidenceInWords(document)),
    ...(papers === 0 ? [] : [row('papers', 'Papers', papersInWords(papers))]),
    ...(empty.length === 0 ? [] : [row('empty', 'Nothing that counts in', empty.join(', '))]),
    row('file', 'File', fileName),
  ]
}
