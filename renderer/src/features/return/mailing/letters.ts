import type { PackageFile } from '../../../domain/delivery/delivery.ts'
import { partNumberOf } from '../../../domain/delivery/files-to-send.ts'
import { mailBytes } from '../../../domain/delivery/mail-bytes.ts'
import {
  mostBytesOf,
  type PlannedPart,
  PROTECTION_BYTES,
} from '../../../domain/delivery/parts/plan-parts.ts'
import type { ReturnTo } from '../../../domain/packs/template.ts'
import { partEmail } from '../../../domain/returns/part-email.ts'
import type { ReturnDocument } from '../../../domain/returns/return-document.ts'
import { type ReturnEmail, returnEmail } from '../../../domain/returns/return-email.ts'
import { LONGEST_IN_LETTER, LONGEST_IN_LINK, withContents } from './letter-text.ts'

/** A letter as a link may carry it, and as it may be in full. */
export interface Letter {
  readonly inLink: ReturnEmail
  readonly inFull: ReturnEmail
}

export function letterOfWhole(
  document: ReturnDocument,
  fileName: string,
  returnTo: ReturnTo,
  names: readonly string[],
): Letter {
  return letterOf(returnEmail(document, fileName, returnTo), names)
}

/** Beside a copy that is closed the letter lists nothing of what is in it, and says how it opens. */
export function letterOfProtected(
  document: ReturnDocument,
  fileName: string,
  returnTo: ReturnTo,
): Letter {
  const email = returnEmail(document, fileName, returnTo)
  const body = `${email.body.trimEnd()}\r\n\r\nThe file opens with a passphrase, which we tell you by telephone.\r\n`
  return { inLink: { ...email, body }, inFull: { ...email, body } }
}

export function letterOfPart(
  document: ReturnDocument,
  { number, of, files }: PlannedPart,
  fileName: string,
  returnTo: ReturnTo,
): Letter {
  const email = partEmail(document, { number, of, fileName, files }, returnTo)
  return letterOf(
    email,
    files.map(({ path }) => path),
  )
}

/** The letter of a part that is closed: no list, and how all of them are opened without this app. */
export function letterOfProtectedPart(
  document: ReturnDocument,
  { number, of, files }: PlannedPart,
  fileName: string,
  returnTo: ReturnTo,
): Letter {
  const email = partEmail(document, { number, of, fileName, files }, returnTo)
  const body = `${email.body.trimEnd()}\r\n\r\n${number === 1 ? howPartsOpen(of) : OPENS_LIKE_FIRST}\r\n`
  return { inLink: { ...email, body }, inFull: { ...email, body } }
}

const OPENS_LIKE_FIRST =
  'The file opens with the same passphrase as the first, which we tell you by telephone.'

/** Twice, since each is a zip within a zip: so not even the names in it can be read on the way. */
function howPartsOpen(of: number): string {
  return [
    `All ${of} files open with one passphrase, which we tell you by telephone. With 7-Zip:`,
    `1. Save all ${of} into one empty folder and mark them.`,
    '2. Right-click, 7-Zip, Extract Here. Give the passphrase whenever it is asked for.',
    `3. Do the same with the ${of} zips that are there now; these ask for nothing.`,
    '4. Open return.pdf.',
  ].join('\r\n')
}

function letterOf(email: ReturnEmail, names: readonly string[]): Letter {
  return {
    inLink: { ...email, body: withContents(email.body, names, LONGEST_IN_LINK) },
    inFull: { ...email, body: withContents(email.body, names, LONGEST_IN_LETTER) },
  }
}

/** A planned part with its file, where it was written. */
export interface PartLine {
  readonly planned: PlannedPart
  readonly file: PackageFile | null
  /** Bytes of the zip: exact once it is written, at most so before. */
  readonly size: number
  readonly asMail: number
}

/**
 * The parts that there are to be, each with its file.
 *
 * Files of another division, with another limit, are not these parts; nor are protected ones
 * where plain ones are wanted.
 */
export function partLines(
  plan: readonly PlannedPart[],
  made: readonly PackageFile[],
  form: PartForm,
): readonly PartLine[] {
  const isWanted = ({ kind }: PackageFile): boolean =>
    kind.type === (form === 'protected' ? 'protected' : 'part')
  return plan.map((planned) => {
    const file = made.find((one) => isWanted(one) && isPart(one, planned)) ?? null
    const before = mostBytesOf(planned) + (form === 'protected' ? PROTECTION_BYTES : 0)
    const size = file?.size ?? before
    return { planned, file, size, asMail: mailBytes(size) }
  })
}

export type PartForm = 'plain' | 'protected'

function isPart(file: PackageFile, { number, of, tooBigToMail }: PlannedPart): boolean {
  const part = partNumberOf(file)
  return part?.number === number && part.of === of && part.tooBigToMail === tooBigToMail
}
