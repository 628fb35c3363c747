import {
  capitalised,
  dayWords,
  isRecord,
  listOf,
  own,
  type PlainRecord,
  rawWords,
  textOf,
} from './plain-words.ts'
import {
  type Context,
  choice,
  list,
  minor,
  minorMoment,
  plain,
  type Said,
  type TableWords,
  wording,
} from './readers.ts'

const PUBLICATION = {
  published: 'on the website',
  'not-published': 'not on the website',
  'not-needed': 'need not be on the website',
  unknown: 'not known',
}

export const policyWords: TableWords = {
  one: 'policy',
  many: 'policies',
  title: (row) => textOf(own(row, 'title')).trim() || 'A policy without a title',
  subject: (row) => ({ type: 'policy', id: textOf(own(row, 'id')) }),
  fields: {
    id: minor('Id'),
    title: plain('Title'),
    kind: choice('Kind', { policy: 'Policy', record: 'Live record' }, 'policy'),
    category: plain('Group'),
    wanted: (value) => [
      {
        id: '',
        label: 'Kept by the school',
        words: value === true ? 'yes' : 'no',
        idle: value === true,
      },
    ],
    statutory: (value) => [
      { id: '', label: 'Statutory', words: value === true ? 'yes' : value === false ? 'no' : '' },
    ],
    owner: ownerRead,
    approver: plain('Approved by'),
    cycle: cycleRead,
    website: websiteRead,
    audiences: list('Who reads it'),
    note: wording('Note'),
    versions: versionsRead,
    addedAt: minorMoment('Added'),
  },
}

function ownerRead(value: unknown, { called }: Context): readonly Said[] {
  if (!isRecord(value)) return [{ id: '', label: 'Owner', words: rawWords(value) }]
  const person = called('person', textOf(own(value, 'personId')))
  return [{ id: '', label: 'Owner', words: person ?? rawWords(own(value, 'name')) }]
}

function cycleRead(value: unknown): readonly Said[] {
  const label = 'Reviewed'
  if (!isRecord(value)) return [{ id: '', label, words: rawWords(value) }]
  if (own(value, 'by') === 'pack') return [{ id: '', label, words: 'as suggested', idle: true }]
  const months = own(value, 'months')
  const words = months === null ? 'when something changes' : `every ${rawWords(months)} months`
  return [{ id: '', label, words: `${words}, by the school’s own rule` }]
}

function websiteRead(value: unknown): readonly Said[] {
  if (!isRecord(value)) return [{ id: '', label: 'Website', words: rawWords(value) }]
  const state = textOf(own(value, 'state'))
  const words = Object.entries(PUBLICATION).find(([known]) => known === state)?.[1]
  return [
    { id: 'state', label: 'Website', words: words ?? state, idle: state === 'unknown' },
    { id: 'address', label: 'Address of the page', words: rawWords(own(value, 'address')) },
  ]
}

type Part = readonly [field: string, label: string, words: (value: unknown) => string]

const PROGRESS = { 'being-written': 'being written', 'with-approver': 'with the approver' }
const CHANGE = { first: 'the first one', minor: 'minor', material: 'material' }

const fromList =
  (known: Readonly<Record<string, string>>) =>
  (value: unknown): string =>
    (Object.hasOwn(known, textOf(value)) ? known[textOf(value)] : null) ?? rawWords(value)

const PARTS: readonly Part[] = [
  ['progress', 'how far', fromList(PROGRESS)],
  ['author', 'author', rawWords],
  ['effectiveOn', 'in force from', dayWords],
  ['approvedOn', 'approved on', dayWords],
  ['approvedBy', 'approved by', rawWords],
  ['minute', 'minute', rawWords],
  ['nextReviewOn', 'next review', dayWords],
  ['change', 'change', fromList(CHANGE)],
  ['note', 'note', rawWords],
]

/** By version and field, so that from and to are told of each. */
function versionsRead(value: unknown, context: Context): readonly Said[] {
  if (!Array.isArray(value)) return [{ id: '', label: 'Versions', words: rawWords(value) }]
  return listOf(value).flatMap((version, at) => {
    if (!isRecord(version)) {
      return [{ id: String(at), label: 'Version', words: rawWords(version) }]
    }
    const id = textOf(own(version, 'id')) || String(at)
    const name = `Version ${rawWords(own(version, 'label'))}`.trim()
    return [
      { id: `${id} label`, label: name, words: nameOfFile(version, context) },
      ...PARTS.map(([field, label, words]) => ({
        id: `${id} ${field}`,
        label: `${name}: ${label}`,
        words: words(own(version, field) ?? null),
      })),
    ].filter(({ words }) => words !== '')
  })
}

function nameOfFile(version: PlainRecord, { evidenceTitle }: Context): string {
  const pieceId = textOf(own(version, 'evidenceId'))
  const label = capitalised(rawWords(own(version, 'label')))
  if (pieceId === '') return `${label}, without a file`
  const title = evidenceTitle(pieceId)
  return `${label}, ${title === null ? 'its file is no longer in the library' : `file “${title}”`}`
}
