import type { ReturnTo } from '../packs/template.ts'
import { counted } from '../shared/text.ts'
import type { ReturnDocument } from './return-document.ts'
import { type ReturnEmail, returnEmail } from './return-email.ts'
import type { PackedFile } from './return-package.ts'

/** A part of a package as its letter speaks of it. */
export interface MailedPart {
  readonly number: number
  readonly of: number
  readonly fileName: string
  readonly files: readonly Pick<PackedFile, 'path'>[]
}

/** The letter that goes with one part: the first tells all, the others say what they belong to. */
export function partEmail(
  document: ReturnDocument,
  part: MailedPart,
  returnTo: ReturnTo,
): ReturnEmail {
  const whole = returnEmail(document, part.fileName, returnTo)
  const { number, of } = part
  const subject = `${whole.subject} (mail ${number} of ${of})`
  const body = number === 1 ? firstBody(whole, of) : laterBody(document, part)
  return { to: whole.to, subject, body }
}

const HELLO = 'Hello,\r\n\r\n'

function firstBody({ body }: ReturnEmail, of: number): string {
  const divided = `the return is too large for one email, so it comes in ${of}, of which this is the first. Please keep all ${of} attachments: the README in each says how they are put together.\r\n\r\n`
  return `${HELLO}${divided}${capital(body.startsWith(HELLO) ? body.slice(HELLO.length) : body)}`
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

function laterBody(
  { school, schoolYear, revision, signOffs }: ReturnDocument,
  { number, of, fileName, files }: MailedPart,
): string {
  const which = revision > 1 ? `, revision ${revision}` : ''
  return [
    'Hello,',
    '',
    `this is mail ${number} of ${of} with the safeguarding return of ${school.name} for ${schoolYear}${which}. The first tells what it is.`,
    '',
    `File: ${fileName}`,
    `In it: ${counted(files.length, 'file')}`,
    '',
    'Kind regards',
    signOffs[0]?.name ?? school.name,
    '',
  ].join('\r\n')
}
