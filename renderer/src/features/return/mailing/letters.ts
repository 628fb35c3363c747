import type { PackageFile } from '../../../domain/delivery/delivery.ts'
import { mailBytes } from '../../../domain/delivery/mail-bytes.ts'
import type { PlannedPart } from '../../../domain/delivery/parts/plan-parts.ts'
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
 * Files of another division, with another limit, are not these parts.
 */
export function partLines(
  plan: readonly PlannedPart[],
  sizeOf: (part: PlannedPart) => number,
  made: readonly PackageFile[],
): readonly PartLine[] {
  return plan.map((planned) => {
    const file = made.find(({ kind }) => isPart(kind, planned)) ?? null
    const size = file?.size ?? sizeOf(planned)
    return { planned, file, size, asMail: mailBytes(size) }
  })
}

function isPart(kind: PackageFile['kind'], { number, of, tooBigToMail }: PlannedPart): boolean {
  return (
    kind.type === 'part' &&
    kind.number === number &&
    kind.of === of &&
    kind.tooBigToMail === tooBigToMail
  )
}
