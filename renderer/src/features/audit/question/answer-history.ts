import type { Action, Answer } from '../../../domain/audit/audit.ts'
import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { pointOf } from '../../../domain/audit/scales.ts'
import type { AnswerColumn } from '../../../domain/packs/template.ts'
import type { Instant } from '../../../domain/shared/dates.ts'
import type { Change } from '../../../storage/change.ts'
import { formatDate } from '../../../ui/format-date.ts'

export interface FieldChange {
  readonly field: string
  readonly label: string
  readonly from: string
  readonly to: string
}

export interface HistoryEntry {
  readonly key: string
  readonly at: Instant
  readonly author: string
  /** What it was where it is not the answer itself: evidence linked, an action added, an undo. */
  readonly what: string | null
  readonly fields: readonly FieldChange[]
  readonly action: ActionChange | null
}

/** Typing in one field with less than this between its pauses is told as one change. */
const ONE_SITTING_MS = 10 * 60_000

/**
 * The history of one answer, newest first: who, when, and each field from old to new.
 *
 * @param changes newest first, as storage tells them
 */
export function historyOfAnswer(
  changes: readonly Change[],
  line: QuestionLine,
  columns: readonly AnswerColumn[],
): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = []
  for (const change of changes) {
    const entry = entryOf(change, line, columns)
    const later = entries.at(-1)
    const joined = later && (joinedAction(later, entry) ?? joinedTyping(later, entry))
    if (joined) entries[entries.length - 1] = joined
    else if (entry.what !== null || entry.fields.length > 0) entries.push(entry)
  }
  // Typed and taken back within one sitting: nothing came of it.
  return entries.filter(
    ({ what, fields }) => what !== null || fields.some(({ from, to }) => from !== to),
  )
}

function entryOf(
  change: Change,
  line: QuestionLine,
  columns: readonly AnswerColumn[],
): HistoryEntry {
  const row = change.rows.find(
    ({ table, key }) => table === 'answers' && Array.isArray(key) && key[1] === line.code,
  )
  const before = (row?.before ?? null) as Answer | null
  const after = (row?.after ?? null) as Answer | null
  const fields = row === undefined ? [] : fieldChanges(before, after, line, columns)
  const entry = {
    key: change.id,
    at: change.at,
    author: change.author,
    what: wordsFor(change, fields.length > 0),
    fields,
    action: null,
  }
  const action = actionChange(change)
  return action === null ? entry : actionEntry(entry, action)
}

function wordsFor({ what: { kind, label } }: Change, hasFields: boolean): string | null {
  if (kind === 'undo') return `Undone: ${label}`
  if (kind === 'redo') return `Done again: ${label}`
  if (kind === 'import') return `Carried from ${label}`
  if (kind === 'confirm') return 'Confirmed that it still holds'
  return hasFields || kind === 'answer' ? null : label
}

/** What became of an action in one change or, once joined, in one sitting. */
interface ActionChange {
  readonly id: string
  readonly verb: 'added' | 'changed' | 'removed'
  readonly name: string
}

function actionChange({ rows, what }: Change): ActionChange | null {
  const row = rows.find(({ table }) => table === 'actions')
  const action = (row?.after ?? row?.before) as Action | null | undefined
  if (what.kind !== 'action' || !row || !action) return null
  const verb = row.before === null ? 'added' : row.after === null ? 'removed' : 'changed'
  return { id: action.id, verb, name: action.what }
}

function fieldChanges(
  before: Answer | null,
  after: Answer | null,
  line: QuestionLine,
  columns: readonly AnswerColumn[],
): readonly FieldChange[] {
  const verdictWord = (answer: Answer | null): string =>
    pointOf(line.scale, answer?.verdict ?? null)?.label ?? answer?.verdict ?? ''
  const partWords = (answer: Answer | null): string =>
    line.question.parts
      .filter(({ id }) => answer?.parts.includes(id))
      .map(({ label }) => label)
      .join('; ')
  const fields: readonly FieldChange[] = [
    { field: 'verdict', label: 'Verdict', from: verdictWord(before), to: verdictWord(after) },
    { field: 'parts', label: 'Ticked', from: partWords(before), to: partWords(after) },
    ...columns.map(({ id, label, kind }) => {
      const word = (answer: Answer | null): string => {
        const text = answer?.texts[id] ?? ''
        return kind === 'date' ? formatDate(text) : text
      }
      return { field: id, label, from: word(before), to: word(after) }
    }),
  ]
  return fields.filter(({ from, to }) => from !== to)
}

/** An action is written field by field; told so, one action would fill the page. */
function joinedAction(later: HistoryEntry, earlier: HistoryEntry): HistoryEntry | null {
  if (later.action === null || earlier.action === null) return null
  const sameAction = later.action.id === earlier.action.id && later.author === earlier.author
  if (!sameAction || !isNear(later, earlier) || later.action.verb === 'removed') return null
  return actionEntry(later, { ...later.action, verb: earlier.action.verb })
}

const actionEntry = (entry: HistoryEntry, action: ActionChange): HistoryEntry => ({
  ...entry,
  action,
  what: `Action ${action.verb}: ${action.name}`,
})

const isNear = (later: HistoryEntry, earlier: HistoryEntry): boolean =>
  Date.parse(later.at) - Date.parse(earlier.at) <= ONE_SITTING_MS

/** Two neighbouring changes of the same text by the same person, as one; null when they are not that. */
function joinedTyping(later: HistoryEntry, earlier: HistoryEntry): HistoryEntry | null {
  const [after] = later.fields
  const [before] = earlier.fields
  if (!after || !before || later.fields.length > 1 || earlier.fields.length > 1) return null
  const sameField = after.field === before.field && after.field !== 'verdict'
  const plain = later.what === null && earlier.what === null
  if (!sameField || !isNear(later, earlier) || !plain || later.author !== earlier.author)
    return null
  return { ...later, fields: [{ ...after, from: before.from }] }
}
