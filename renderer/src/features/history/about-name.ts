import type { Action } from '../../domain/audit/audit.ts'
import type { HistoryWords } from '../../domain/history/account.ts'
import { describeRow } from '../../domain/history/describe-row.ts'
import { ERASED_NAME } from '../../domain/history/names-in-log.ts'
import type { ChangedRow } from '../../domain/ledger/change.ts'

const TABLES: Readonly<Record<string, { readonly table: string; readonly field: string }>> = {
  answer: { table: 'answers', field: 'code' },
  figure: { table: 'figures', field: 'code' },
  slot: { table: 'slotDecisions', field: 'slot' },
}

/** What a thing is called whose history is asked for, such as `answer:<auditId>:TRN04`. */
export function nameOfAbout(
  about: string,
  words: HistoryWords,
  actions: readonly Action[] = [],
): string {
  const [kind = '', id = '', code = ''] = about.split(':')
  const known = Object.hasOwn(TABLES, kind) ? TABLES[kind] : undefined
  if (known) {
    const after = { auditId: id, [known.field]: code }
    return nameOfRow({ table: known.table, key: [id, code], before: null, after }, words)
  }
  switch (kind) {
    case 'school':
      return 'the school and the people who sign'
    case 'evidence':
      return words.evidenceTitle(id) ? `“${words.evidenceTitle(id)}”` : 'a piece of evidence'
    case 'person':
      return nameOfPerson(words.called('person', id))
    case 'policy':
      return quoted(words.called('policy', id), 'a policy')
    case 'reading':
      return quoted(words.called('document', id), 'a document to read')
    case 'session':
      return quoted(words.called('session', id), 'a training session')
    case 'course':
      return quoted(words.called('course', id), 'a course')
    case 'requirement':
      return quoted(words.called('requirement', id), 'a rule on training')
    case 'induction-item':
      return 'a line of inductions'
    case 'report':
      return 'a report to governors'
    case 'term-counts':
      return 'the counts of a term'
    case 'audit':
      return 'the audit as a whole'
    case 'action': {
      const what = actions.find((action) => action.id === id)?.what.trim()
      return what ? `the action “${what}”` : 'an action'
    }
    default:
      return 'one thing'
  }
}

function nameOfPerson(name: string | null): string {
  if (name === null) return 'somebody on the staff'
  return name === ERASED_NAME ? 'somebody who was erased' : name
}

const quoted = (title: string | null, otherwise: string): string =>
  title === null ? otherwise : `“${title}”`

const nameOfRow = (row: ChangedRow, words: HistoryWords): string => describeRow(row, words).title

/** The audit and the code, where the history is that of one answer. */
export function answerOfAbout(
  about: string | null,
): { readonly auditId: string; readonly code: string } | null {
  const [kind, auditId = '', code = ''] = about?.split(':') ?? []
  return kind === 'answer' && code !== '' ? { auditId, code } : null
}
