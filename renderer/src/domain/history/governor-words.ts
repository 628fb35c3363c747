import { isLocalDate } from '../shared/calendar.ts'
import {
  capitalised,
  dayWords,
  isRecord,
  labelOfKey,
  listOf,
  own,
  rawWords,
  textOf,
} from './plain-words.ts'
import {
  choice,
  count,
  day,
  list,
  minor,
  minorMoment,
  plain,
  type Said,
  type TableWords,
  yesOrNo,
} from './readers.ts'

export const reportWords: TableWords = {
  one: 'report to governors',
  many: 'reports to governors',
  title: (row) => textOf(own(row, 'title')).trim() || 'A report without a title',
  subject: (row) => ({ type: 'report', id: textOf(own(row, 'id')) }),
  fields: {
    id: minor('Id'),
    shape: choice('Kind', {
      'separate-report': 'separate report',
      'headteacher-section': 'section of the headteacher’s report',
      'link-governor-visit': 'link governor visit',
    }),
    term: termRead,
    title: plain('Title'),
    author: plain('Author'),
    on: day('Date'),
    meeting: plain('Meeting'),
    version: plain('Version'),
    sections: sectionsRead,
    live: liveRead,
    ticks: list('Good practice ticked'),
    outputs: count('Made of it', 'file', 'files'),
    outcome: outcomeRead,
    copiedFrom: minor('Copied from'),
    createdAt: minorMoment('Begun'),
  },
}

export const termCountWords: TableWords = {
  one: 'count of a term',
  many: 'counts of a term',
  title: (row) => `Count ${rawWords(own(row, 'code'))}`,
  subject: () => ({ type: 'reports' }),
  fields: {
    id: minor('Id'),
    term: termRead,
    code: minor('Figure'),
    value: plain('Figure'),
    notKnown: yesOrNo('Not known'),
  },
}

function termRead(value: unknown): readonly Said[] {
  const words = isRecord(value)
    ? `${capitalised(rawWords(own(value, 'name')))} term ${rawWords(own(value, 'year'))}`
    : rawWords(value)
  return [{ id: '', label: 'Term', words }]
}

/** Each section by itself, so that one changed text is told and not the whole paper. */
function sectionsRead(value: unknown): readonly Said[] {
  const order = listOf(value).flatMap((section) =>
    isRecord(section) && own(section, 'on') === true
      ? [labelOfKey(textOf(own(section, 'id')))]
      : [],
  )
  return [
    { id: 'order', label: 'Sections', words: order.join(', ') },
    ...listOf(value).flatMap((section) => {
      if (!isRecord(section)) return []
      const id = textOf(own(section, 'id'))
      const label = labelOfKey(id)
      const text: Said = {
        id: `${id} text`,
        label,
        words: rawWords(own(section, 'text')),
        long: true,
      }
      const rows = listOf(own(section, 'rows')).map(rowWords).join('\n')
      return [
        text,
        { id: `${id} rows`, label: `${label}: lines`, words: rows, long: true as const },
      ]
    }),
  ].filter(({ words }) => words !== '')
}

function rowWords(row: unknown): string {
  const cells = isRecord(row) ? own(row, 'cells') : null
  if (!isRecord(cells)) return rawWords(row)
  return Object.entries(cells)
    .map(([field, cell]) => `${field}: ${rawWords(cell)}`)
    .join('; ')
}

function liveRead(value: unknown): readonly Said[] {
  const asAt = isRecord(value) ? textOf(own(value, 'asAt')) : ''
  const label = 'Filled in from the desk'
  if (!isRecord(value) || !isLocalDate(asAt)) return [{ id: '', label, words: rawWords(value) }]
  const blocks = own(value, 'blocks')
  const each = isRecord(blocks) ? Object.entries(blocks) : []
  return [
    { id: '', label, words: `as at ${dayWords(asAt)}` },
    ...each.map(([id, block]) => ({
      id,
      label: `${labelOfKey(id)}, filled in`,
      words: blockWords(block),
      long: true as const,
    })),
  ].filter(({ words }) => words !== '')
}

/** What a section that fills itself said: facts, lines of its tables, notes. */
function blockWords(block: unknown): string {
  if (!isRecord(block)) return rawWords(block)
  const facts = listOf(own(block, 'facts')).map((fact) =>
    isRecord(fact) ? `${rawWords(own(fact, 'label'))}: ${rawWords(own(fact, 'value'))}` : '',
  )
  const lines = listOf(own(block, 'tables')).flatMap((table) =>
    isRecord(table)
      ? listOf(own(table, 'rows')).map((row) => listOf(row).map(rawWords).join(' | '))
      : [],
  )
  return [...facts, ...lines, ...listOf(own(block, 'notes')).map(rawWords)].join('\n')
}

const OUTCOME = [
  ['meeting', 'Meeting afterwards'],
  ['on', 'Held on'],
  ['minute', 'Minute'],
  ['questions', 'Questions asked'],
  ['decisions', 'Decisions'],
] as const

function outcomeRead(value: unknown): readonly Said[] {
  if (!isRecord(value)) return [{ id: '', label: 'Outcome', words: rawWords(value) }]
  const agreed = listOf(own(value, 'actions')).map(agreedWords)
  return [
    ...OUTCOME.map(([field, label]) => ({ id: field, label, words: dayWords(own(value, field)) })),
    { id: 'actions', label: 'Actions agreed', words: agreed.join('; ') },
  ].filter(({ words }) => words !== '')
}

function agreedWords(action: unknown): string {
  if (!isRecord(action)) return rawWords(action)
  const what = rawWords(own(action, 'what')) || 'an action without words yet'
  const more = [
    rawWords(own(action, 'owner')),
    dayWords(own(action, 'due')),
    own(action, 'actionId') === null ? '' : 'in the audit',
  ].filter((words) => words !== '')
  return more.length === 0 ? what : `${what} (${more.join(', ')})`
}
