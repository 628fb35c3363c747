import { FILTER_LABELS, type QuestionFilter } from '../../domain/audit/question-filters.ts'
import { decoded } from '../../ui/decoded.ts'

/** What the part of the address below `#/audit` names. */
export type AuditRoute =
  | {
      readonly type: 'overview'
      readonly find: boolean
      readonly filters: readonly QuestionFilter[]
    }
  | { readonly type: 'section'; readonly code: string }
  | { readonly type: 'question'; readonly code: string; readonly field: string | null }
  | { readonly type: 'figures'; readonly figure: string | null }
  | { readonly type: 'not-asked' }

const OVERVIEW = { type: 'overview', find: false, filters: [] } as const

/** Reads such as `/question/TRN04/comment`. What is not known leads to the overview. */
export function readRoute(path: string): AuditRoute {
  const [room = '', code = '', field = ''] = path
    .replace(/^\//, '')
    .replace(/\?.*$/, '')
    .split('/')
    .map(decoded)
  switch (room) {
    case 'find':
      return { ...OVERVIEW, find: true }
    case 'show':
      return { ...OVERVIEW, filters: code.split('+').filter(isFilter) }
    case 'section':
      return code === '' ? OVERVIEW : { type: 'section', code }
    case 'question':
      return code === '' ? OVERVIEW : { type: 'question', code, field: field || null }
    case 'figures':
      return { type: 'figures', figure: code || null }
    case 'not-asked':
      return { type: 'not-asked' }
    default:
      return path.startsWith('?find') ? { ...OVERVIEW, find: true } : OVERVIEW
  }
}

function isFilter(word: string): word is QuestionFilter {
  return Object.hasOwn(FILTER_LABELS, word)
}
