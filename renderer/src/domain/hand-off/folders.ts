import type { QuestionCode } from '../shared/ids.ts'

/** In the zip, beside the workbook. */
export const FILES_FOLDER = 'Files'

/** With the folder around it and a file's name in it a path still fits where Windows trips over long ones. */
const LONGEST = 60

/** Signs that no file may have on Windows, and what hides or turns letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are refused
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/g

/** Names that Windows keeps for devices, whatever follows a dot. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** A name that every system takes for a file or a folder. */
export function nameForDisk(text: string, longest: number, otherwise: string): string {
  const plain = text.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim()
  const short = atWord(plain, longest).replace(/[. ]+$/, '')
  return short === '' || RESERVED.test(short) ? otherwise : short
}

/** A folder for each question: `TRN04 - Does everyone get a safeguarding update at least`. */
export function folderNames(
  questions: readonly { readonly code: QuestionCode; readonly text: string }[],
): ReadonlyMap<QuestionCode, string> {
  const taken = new Set<string>()
  return new Map(
    questions.map(({ code, text }, at) => {
      const wanted = nameForDisk(`${code} - ${text}`, LONGEST, `Question ${at + 1}`)
      const name = taken.has(wanted.toLowerCase()) ? `${wanted} ${at + 1}` : wanted
      taken.add(name.toLowerCase())
      return [code, name]
    }),
  )
}

/** Cut at the end of a word, where one ends near enough. */
function atWord(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest + 1)
  const end = cut.lastIndexOf(' ')
  return end > longest / 2 ? cut.slice(0, end) : text.slice(0, longest)
}

const KEEPS_THE_FOLDER =
  'Put the files that prove the answer into this folder. This note keeps the folder from being lost on the way and may stay.'

const ABOUT_ALL =
  'Fill in the workbook. Put files into the folders below “Files”, each into the one of its question. Send all of it back: the whole folder as one zip, or the workbook and the files by themselves. Write no pupil’s name and send nothing that points to one.'

/** A folder with nothing in it is dropped by mail programs and some zips. */
export const readmeOfFolder = (code: QuestionCode, text: string): string =>
  `${code}: ${text.replace(/\s+/g, ' ').trim()}\r\n\r\n${KEEPS_THE_FOLDER}\r\n`

export const readmeOfAll = (name: string, school: string): string =>
  `Questions for ${name}, from ${school}\r\n\r\n${ABOUT_ALL}\r\n`

/** Whether a note that came back is ours as it went out: then it is no file of hers. */
export function isOurReadme(text: string): boolean {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
  const [, note] = lines
  return lines.length === 2 && (note === KEEPS_THE_FOLDER || note === ABOUT_ALL)
}
