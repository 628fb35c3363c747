import { isRecord, own, type PlainRecord, rawWords, textOf } from './plain-words.ts'
import {
  type Context,
  choice,
  day,
  minor,
  minorMoment,
  named,
  piece,
  plain,
  type Said,
  type TableWords,
  wording,
} from './readers.ts'

const STATE = { read: 'Read', declined: 'Declined', exempt: 'Exempt', void: 'Entered by mistake' }
const METHOD = {
  'at-this-laptop': 'at this laptop',
  'paper-sheet': 'on a paper sheet',
  'form-import': 'in an online form',
  'on-behalf': 'recorded on their behalf',
  elsewhere: 'at an earlier school',
}

export const receiptWords: TableWords = {
  one: 'confirmation of reading',
  many: 'confirmations of reading',
  title: (row, context) => `${personIn(row, context)}: ${documentIn(row, context)}`,
  subject: (row) => ({ type: 'persons-reading', id: textOf(own(row, 'personId')) }),
  fields: {
    id: minor('Id'),
    personId: named('Who', 'person'),
    documentId: named('What', 'document'),
    version: (value) => [
      { id: '', label: 'Version', words: rawWords(value), idle: value === 'standing', minor: true },
    ],
    state: choice('Says', STATE),
    on: day('On'),
    method: choice('How', METHOD),
    reason: wording('Why'),
    note: wording('Note'),
    recordedBy: minor('Recorded by'),
    recordedAt: minorMoment('Recorded'),
    typedName: plain('Name as typed'),
    check: checkRead,
    proof: piece('Proof'),
    corrects: () => [{ id: '', label: 'Corrects', words: 'an earlier entry' }],
    source: sourceRead,
  },
}

/** "Daljit Sandhu", or who it was when nobody of that id is there any more. */
export function personIn(row: PlainRecord, { called }: Pick<Context, 'called'>): string {
  return called('person', textOf(own(row, 'personId'))) ?? 'Somebody no longer in the register'
}

export function documentIn(row: PlainRecord, { called }: Pick<Context, 'called'>): string {
  const id = textOf(own(row, 'documentId'))
  return called('document', id) ?? (id || 'a document')
}

function checkRead(value: unknown): readonly Said[] {
  if (!isRecord(value)) return [{ id: '', label: 'Questions', words: rawWords(value) }]
  const words = `${rawWords(own(value, 'right'))} of ${rawWords(own(value, 'of'))} right`
  return [{ id: '', label: 'Questions', words }]
}

const SOURCES: Readonly<Record<string, string>> = {
  form: 'an online form',
  sheet: 'a signed sheet',
  'sign-here': 'signing at this laptop',
  session: 'a training session',
  induction: 'an induction',
  'person-file': 'the file of an earlier school',
  import: 'a list',
  certificate: 'a certificate',
  check: 'a check of understanding',
}

/** Where an entry came from; its key says little to a reader, and is told last. */
export function sourceRead(value: unknown): readonly Said[] {
  if (!isRecord(value)) return [{ id: '', label: 'From', words: rawWords(value), minor: true }]
  const type = textOf(own(value, 'type'))
  const from = textOf(own(value, 'from')).trim()
  const words = type === 'hand' ? '' : (SOURCES[type] ?? type)
  const key = rawWords(own(value, 'key'))
  return [
    { id: '', label: 'From', words: from === '' ? words : `${words}, ${from}`, minor: true },
    { id: 'key', label: 'Sign of the line it was made from', words: key, minor: true },
  ]
}
