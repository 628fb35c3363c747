import type { Parcel } from '../../../../domain/delivery/files-to-send.ts'
import { mailBytes } from '../../../../domain/delivery/mail-bytes.ts'
import type { ReturnDocument, SectionResult } from '../../../../domain/returns/return-document.ts'
import { evidenceInWords } from '../../../../domain/returns/return-package.ts'
import { formatDate } from '../../../../ui/format-date.ts'
import { formatBytes, plural } from '../../../../ui/format-number.ts'
import type { SummaryRow } from '../../../../ui/SummaryList.tsx'
import { missingSlots } from '../../packing/slots.ts'

/** Whose return it is and what is in it, read from the file that will leave. */
export function reviewRows(
  document: ReturnDocument,
  parcel: Parcel,
  recipient: string,
): readonly SummaryRow[] {
  return [
    ...whose(document),
    row('to', 'Goes to', recipient || 'Not known: the pack names nobody'),
    ...whatIsIn(document),
    row('protected', 'Protected', protectedInWords(parcel)),
    row('file', 'Files', [...namesOf(parcel), filesInWords(parcel)].join(': ')),
  ]
}

const row = (key: string, term: string, detail: string): SummaryRow => ({ key, term, detail })

function whose(document: ReturnDocument): readonly SummaryRow[] {
  const { school, schoolYear, revision, signOffs, incomplete } = document
  const signed = signOffs.map(({ name, role, on }) => `${name} (${role}), ${formatDate(on)}`)
  return [
    row('school', 'School', school.name),
    row('urn', 'URN', school.urn ?? 'Not given'),
    row('year', 'School year', schoolYear),
    row('revision', 'Revision', String(revision)),
    row('signed', 'Signed by', signed.join('; ') || 'Nobody'),
    ...(incomplete === null
      ? []
      : [
          row(
            'incomplete',
            'Incomplete',
            `${plural(incomplete.open.length, 'open question')}, the rest by ${formatDate(incomplete.promisedOn)}`,
          ),
        ]),
  ]
}

function whatIsIn(document: ReturnDocument): readonly SummaryRow[] {
  const { summary, actions, areas, slotDocuments = [] } = document
  const empty = missingSlots(areas)
  return [
    row(
      'answers',
      'Answers',
      `${summary.confirmed} of ${plural(summary.asked, 'question')} confirmed, ${plural(actions.length, 'action')}`,
    ),
    row('evidence', 'Evidence', evidenceInWords(document)),
    row(
      'papers',
      'Papers from the staff log',
      slotDocuments.length === 0 ? 'None' : plural(slotDocuments.length, 'paper'),
    ),
    ...(empty.length === 0 ? [] : [row('empty', 'Nothing that counts in', empty.join(', '))]),
  ]
}

export function filesInWords({ files }: Parcel): string {
  const size = sum(files.map((file) => file.size))
  return `${plural(files.length, 'file')}, ${formatBytes(size)}; as email ${formatBytes(sum(files.map((file) => mailBytes(file.size))))}`
}

/** Several have a table of their own. */
function namesOf({ files }: Parcel): readonly string[] {
  return files.length === 1 ? files.map(({ name }) => name) : []
}

const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0)

function protectedInWords(parcel: Parcel): string {
  return parcel.isProtected
    ? 'Yes, by a passphrase. Tell it by telephone, never in the mail that carries the file.'
    : 'No. Whoever gets the file can open it. Use your school’s secure mail, or protect the package.'
}

/** How one section came out: "10 met, 2 partly". */
export function resultInWords({ result }: SectionResult): string {
  const parts = result.filter(({ count }) => count > 0)
  return parts.map(({ count, label }) => `${count} ${label.toLowerCase()}`).join(', ')
}
