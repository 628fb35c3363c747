import { counted, listed } from '../../shared/text.ts'

/** A stretch of a file with its place: `Page 3`, `Sheet “Staff”, row 12`, `Paragraph 40`. */
export interface FilePart {
  readonly place: string
  readonly text: string
}

/** Why a file, or a part of it, has to be looked through by somebody. */
export type Unread =
  | { readonly because: 'picture' }
  | { readonly because: 'no-words' }
  | { readonly because: 'some-pages'; readonly pages: readonly number[] }
  | { readonly because: 'pictures-inside'; readonly count: number }
  | { readonly because: 'pictures-on-pages'; readonly pages: readonly PicturesOnPage[] }
  | { readonly because: 'password' }
  | { readonly because: 'old-format' }
  | { readonly because: 'other-kind' }
  | { readonly because: 'damaged' }
  | { readonly because: 'too-big'; readonly megabytes: number }
  | { readonly because: 'too-long' }
  | { readonly because: 'took-too-long' }
  | { readonly because: 'gone' }

/** Pictures on a page that has words too. */
export interface PicturesOnPage {
  readonly page: number
  readonly count: number
}

/** What could be read of a file. What could not is told, never taken for empty. */
export interface FileWords {
  readonly parts: readonly FilePart[]
  readonly unread: Unread | null
}

export const unreadable = (unread: Unread): FileWords => ({ parts: [], unread })

const MOST_PAGES_NAMED = 6

/** One sentence that says why the app cannot tell what stands in it. */
export function unreadInWords(unread: Unread): string {
  switch (unread.because) {
    case 'picture':
      return 'It is a picture, and the app cannot read those.'
    case 'no-words':
      return 'No words could be read in it. It may be a scan, or empty.'
    case 'some-pages':
      return `${pagesInWords(unread.pages)} a picture, and the app cannot read those.`
    case 'pictures-inside':
      return unread.count === 1
        ? 'There is a picture in it, and the app cannot read those.'
        : `There are ${unread.count} pictures in it, and the app cannot read those.`
    case 'pictures-on-pages':
      return `${picturesInWords(unread.pages)} not read: the app cannot read pictures.`
    case 'password':
      return 'It is protected with a password, so the app could not open it.'
    case 'old-format':
      return 'It is in an old Office format that the app cannot read.'
    case 'other-kind':
      return 'It is of a kind that the app cannot read.'
    case 'damaged':
      return 'It could not be read. It may be damaged.'
    case 'too-big':
      return `It is larger than ${unread.megabytes} MB, so the app did not read it.`
    case 'too-long':
      return 'It is very long, so the app read only the beginning.'
    case 'took-too-long':
      return 'Reading it took too long, so the app stopped.'
    case 'gone':
      return 'It could not be fetched from the vault, so the app did not read it.'
  }
}

function pagesInWords(pages: readonly number[]): string {
  const named = pages.slice(0, MOST_PAGES_NAMED).join(', ')
  const others = pages.length - MOST_PAGES_NAMED
  if (pages.length === 1) return `Page ${named} is`
  return others > 0 ? `Pages ${named} and ${others} more are each` : `Pages ${named} are each`
}

/** `2 pictures on page 3 and 1 on page 5 were`. */
function picturesInWords(pages: readonly PicturesOnPage[]): string {
  const all = pages.reduce((sum, { count }) => sum + count, 0)
  const named = pages
    .slice(0, MOST_PAGES_NAMED)
    .map(({ page, count }, at) =>
      at === 0 ? `${counted(count, 'picture')} on page ${page}` : `${count} on page ${page}`,
    )
  const others = pages.length - MOST_PAGES_NAMED
  const more = others > 0 ? [`others on ${counted(others, 'more page')}`] : []
  return `${listed([...named, ...more])} ${all === 1 ? 'was' : 'were'}`
}
