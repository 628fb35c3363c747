import type { AuditTemplate } from '../../../domain/packs/template.ts'
import { evidenceInWords } from '../../../domain/returns/return-package.ts'
import { addresses } from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { plural } from '../../../ui/format-number.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { SummaryList, type SummaryRow } from '../../../ui/SummaryList.tsx'
import type { Packing } from './packing.ts'
import { missingSlots } from './slots.ts'

interface ReviewBlockProps {
  readonly packing: Packing
  readonly template: AuditTemplate
}

/** The last look before it is made: whose it is, for whom, and what is in it. */
export function ReviewBlock({ packing, template }: ReviewBlockProps) {
  return (
    <Panel title="What will leave the school">
      <SummaryList
        rows={[...whose(packing), ...forWhom(packing, template), ...whatIsIn(packing)]}
      />
    </Panel>
  )
}

function whose({ document: { school, schoolYear, revision, signOffs } }: Packing): SummaryRow[] {
  return [
    {
      key: 'school',
      term: 'School',
      detail: school.name,
      action: <a href={addresses.school}>Change school details</a>,
    },
    { key: 'urn', term: 'URN', detail: school.urn ?? 'Not given' },
    { key: 'year', term: 'School year', detail: `${schoolYear}, revision ${revision}` },
    {
      key: 'signed',
      term: 'Signed by',
      detail:
        signOffs.length === 0
          ? 'Nobody yet'
          : signOffs.map(({ name, role }) => `${name} (${role})`).join(', '),
    },
  ]
}

function forWhom(
  { document: { incomplete } }: Packing,
  { returnTo, smallCounts }: AuditTemplate,
): SummaryRow[] {
  const to = [returnTo.name, returnTo.email].filter(Boolean).join(', ')
  return [
    { key: 'to', term: 'Goes to', detail: to || 'Not known: the pack names none' },
    {
      key: 'counts',
      term: 'Small counts',
      detail:
        smallCounts.partnership === 'exact'
          ? 'Exact, as the partnership may see them'
          : 'Counts from 1 to 4 are shown as “<5”',
    },
    ...(incomplete === null
      ? []
      : [
          {
            key: 'incomplete',
            term: 'Incomplete',
            detail: `${plural(incomplete.open.length, 'open question')} listed, the rest promised for ${formatDate(incomplete.promisedOn)}`,
          },
        ]),
  ]
}

function whatIsIn({ document, fileName }: Packing): SummaryRow[] {
  const { summary, actions, areas } = document
  const empty = missingSlots(areas)
  return [
    {
      key: 'answers',
      term: 'Answers',
      detail: `${summary.confirmed} of ${plural(summary.asked, 'question')} confirmed, ${plural(actions.length, 'action')}`,
    },
    { key: 'evidence', term: 'Evidence', detail: evidenceInWords(document) },
    ...(empty.length === 0
      ? []
      : [{ key: 'empty', term: 'Empty lines', detail: empty.join(', ') }]),
    {
      key: 'file',
      term: 'File',
      detail: (
        <>
          <code>{fileName}</code>
          <div className="sd-muted sd-small">
            README.txt, manifest.json, return.json, return.xlsx, return.pdf and the evidence above
          </div>
        </>
      ),
    },
  ]
}
