import type { ReturnTo } from '../packs/template.ts'
import { dateInWords } from '../shared/calendar.ts'
import { counted } from '../shared/text.ts'
import type { ReturnDocument } from './return-document.ts'
import { evidenceInWords } from './return-package.ts'

export interface ReturnEmail {
  /** Null where the pack names no address. */
  readonly to: string | null
  readonly subject: string
  readonly body: string
}

/** A mail program cuts longer links, so the letter stays short. */
const LONGEST_SENTENCE = 400

/** The letter that goes with a package. Attaching the file is left to her: a link cannot. */
export function returnEmail(
  document: ReturnDocument,
  packageName: string,
  returnTo: ReturnTo,
): ReturnEmail {
  const { school, schoolYear, revision } = document
  const urn = school.urn === null ? '' : `, URN ${school.urn}`
  const subject = `Safeguarding return ${schoolYear}: ${school.name}${urn}${revision > 1 ? `, revision ${revision}` : ''}`
  return { to: returnTo.email, subject, body: bodyOf(document, packageName) }
}

function bodyOf(document: ReturnDocument, packageName: string): string {
  const { summary, actions, signOffs, school, schoolYear, incomplete, revision } = document
  const signers = signOffs.map(({ name, role }) => `${name} (${role})`).join(', ')
  return [
    'Hello,',
    '',
    `please find attached the safeguarding return of ${school.name} for ${schoolYear}.`,
    ...(revision > 1 ? [`It is revision ${revision} and replaces what we sent before.`] : []),
    '',
    `File: ${packageName}`,
    `Answers: ${summary.confirmed} of ${counted(summary.asked, 'question')}`,
    `Actions: ${actions.length}`,
    `Evidence: ${evidenceInWords(document)}`,
    ...(signers === '' ? [] : [`Signed by: ${signers}`]),
    ...(incomplete === null ? [] : ['', incompleteSentence(incomplete)]),
    '',
    'return.pdf inside it can be read without any special program. Please let us know that it arrived.',
    '',
    'Kind regards',
    signOffs[0]?.name ?? school.name,
    '',
  ].join('\r\n')
}

function incompleteSentence({
  open,
  reason,
  promisedOn,
}: NonNullable<ReturnDocument['incomplete']>): string {
  const said = reason.length > LONGEST_SENTENCE ? `${reason.slice(0, LONGEST_SENTENCE)}…` : reason
  return `It is not complete yet: ${counted(open.length, 'question')} open. ${said} The rest is promised for ${dateInWords(promisedOn)}.`
}

/** The letter as a link for the mail program of the computer. */
export function mailtoLink({ to, subject, body }: ReturnEmail): string {
  const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
  return `mailto:${to === null ? '' : encodeURIComponent(to).replace('%40', '@')}?${query}`
}
