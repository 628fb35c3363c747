import type { FileInResponse } from '../../../electron/contract/channels.ts'
import type { PortFailure } from '../../../electron/contract/failure.ts'
import { describeFailure } from '../bridge/failure-words.ts'
import { formatBytes } from '../ui/format-number.ts'
import { endingOf } from './file-names.ts'

type PortRefusal = Extract<FileInResponse<'evidence:put'>, { type: 'refused' }>

/** Why a file did not go in: the vault would not have it, it could not be read, or the disk failed. */
export type Refusal =
  | {
      readonly type: 'refused'
      readonly because: PortRefusal['because']
      readonly found: string | null
    }
  | { readonly type: 'unreadable' }
  | { readonly type: 'failed'; readonly failure: PortFailure }
  | { readonly type: 'locked' }

/** As large as one piece may be, the same number as the vault's. */
export const LARGEST_PIECE = 250_000_000
export const LARGEST_IN_WORDS = '250 MB'

const TAKEN_IN_WORDS =
  'PDF, Word, Excel and PowerPoint files, OpenDocument, text, CSV, and pictures (PNG, JPG, HEIC)'

/** For the file chooser, which offers these first. */
export const TAKEN_ENDINGS = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.txt,.csv,.png,.jpg,.jpeg,.heic'

/** Whether trying the same file once more can end otherwise. */
export function canRetry(refusal: Refusal): boolean {
  return refusal.type === 'failed' || refusal.type === 'unreadable'
}

/** What is the matter with the file and what she can do, in one or two sentences. */
export function describeRefusal(refusal: Refusal, fileName: string, size: number): string {
  switch (refusal.type) {
    case 'locked':
      return 'The audit was signed in the meantime, so nothing more goes in. Unlock it on the Return screen, then add the file again.'
    case 'unreadable':
      return 'It could not be read. If it is a folder, open it and choose the files in it. If another program has it open, close that; then try again.'
    case 'failed':
      return describePortFailure(refusal.failure)
    case 'refused':
      return describePortRefusal(refusal, fileName, size)
  }
}

/** Unlike an answer, a file does not wait in memory until there is room. */
function describePortFailure(failure: PortFailure): string {
  if (failure.reason !== 'disk-full') return describeFailure(failure)
  const free = failure.bytes === undefined ? '' : `, ${formatBytes(failure.bytes)} are free`
  return `There is not enough room on the disk${free}. Make room, then try again.`
}

function describePortRefusal(
  { because, found }: Extract<Refusal, { type: 'refused' }>,
  fileName: string,
  size: number,
): string {
  switch (because) {
    case 'empty':
      return 'There is nothing in it (0 bytes). A copy from a phone or a shared drive often ends like this: copy it again, see that it opens, then add it.'
    case 'too-big':
      return `It is ${formatBytes(size)}, and one piece can have ${LARGEST_IN_WORDS} at most. Save a smaller copy or only the pages that matter, or name the place where it is kept instead.`
    case 'macros':
      return `There are macros in it, small programs that run when it is opened. Save it ${withoutMacros(fileName)}, then add that copy.`
    case 'kind-not-allowed':
      return hintForKind(found ?? endingOf(fileName))
    case 'not-what-its-name-says':
      return hintForDisguise(found, endingOf(fileName))
  }
}

function withoutMacros(fileName: string): string {
  const ending = endingOf(fileName)
  if (ending.startsWith('xl')) return 'as an ordinary Excel workbook (.xlsx) or as a PDF'
  if (/^(pp|pot|sld)/.test(ending)) return 'as an ordinary presentation (.pptx) or as a PDF'
  return 'as an ordinary Word document (.docx) or as a PDF'
}

const KIND_HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /^(exe|msi|com|scr|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|reg|dll|apk|app|deb|sh|dmg|pkg)$/,
    'It is a program or a shortcut, and those are never kept. If you did not expect that, do not open it, and tell whoever looks after the computer.',
  ],
  [
    /^(zip|7z|rar|gz|tar|tgz|iso|img|cab)$/,
    'It is a package of files. Unpack it first, then add the files that matter.',
  ],
  [
    /^(html?|mht|mhtml|xhtml|svg|xml|json|url|webloc)$/,
    'It comes from the web, and such pages can hold hidden programs. Print it to a PDF or take a screenshot, then add that.',
  ],
  [
    /^(doc|dot|rtf|wps|pages)$/,
    'Open it and save it as a Word document (.docx) or as a PDF, then add that.',
  ],
  [
    /^(xls|xlt|numbers)$/,
    'Open it and save it as an Excel workbook (.xlsx) or as a PDF, then add that.',
  ],
  [/^(ppt|pps|pub|key|odp)$/, 'Open it and save it as a PDF, then add that.'],
  [/^(msg|eml|oft)$/, 'It is an email. Open it, print it to a PDF, then add that.'],
  [
    /^(gif|bmp|webp|tiff?|ico|avif|psd)$/,
    'It is a picture of another kind. Open it and save it as PNG or JPG, then add that.',
  ],
  [
    /^(mp[34]|m4[av]|mov|avi|wmv|mkv|wav|webm|aac|ogg)$/,
    'Sound and video are not taken. Name the place where it is kept instead.',
  ],
]

function hintForKind(ending: string): string {
  const hint = KIND_HINTS.find(([endings]) => endings.test(ending))?.[1]
  if (hint !== undefined) return hint
  const start =
    ending === '' ? 'Its name has no ending' : `Files ending in .${ending} are not taken`
  return `${start}. Taken are ${TAKEN_IN_WORDS}. Save it as a PDF, then add that.`
}

function hintForDisguise(found: string | null, ending: string): string {
  const called = ending === '' ? 'Its name' : `It is called .${ending}`
  if (found === null) {
    return `${called}, but what is inside is something else, or it is damaged. See whether it opens in its own program, save it there once more, then add that copy.`
  }
  if (/^(exe|elf|macho|dll|msi|lnk)$/.test(found)) {
    return `${called}, but it is a program. Do not open it, and tell whoever looks after the computer.`
  }
  if (found === 'utf-16') {
    return `${called}, but its letters are stored as “Unicode text”. Open it and save it as “CSV UTF-8” or as UTF-8 text, then add that.`
  }
  if (found === 'zip' || found === 'cfb') {
    return `${called}, but it is an office document or package of another kind, or it is protected with a password. Open it in its own program, save it as .${ending} without a password, then add that.`
  }
  return `${called}, but it is a .${found} file. Give it its right ending, or save it anew as .${ending}, then add that.`
}
