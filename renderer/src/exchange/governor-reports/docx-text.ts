import { wellFormed } from '../../domain/shared/text.ts'

/** Characters that XML cannot carry and Word would refuse the whole document for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are meant
const UNCARRIED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** A text as a Word document can hold it; what it cannot is written as the sign for unreadable. */
export function cleanText(text: string): string {
  return wellFormed(text).replace(/\r\n?/g, '\n').replace(UNCARRIED, '\uFFFD')
}
