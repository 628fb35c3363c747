import { dayWords, isRecord, listOf, momentWords, own, rawWords, textOf } from './plain-words.ts'
import {
  choice,
  count,
  day,
  list,
  minor,
  minorMoment,
  moment,
  plain,
  type Said,
  type TableWords,
  wording,
} from './readers.ts'

const inReturn = () => ({ type: 'return' }) as const

export const deliveryWords: TableWords = {
  one: 'sending of the return',
  many: 'sendings of the return',
  title: (row) => `Sending to ${textOf(own(row, 'to')).trim() || 'the partnership'}`,
  subject: inReturn,
  fields: {
    id: minor('Id'),
    auditId: minor('Audit'),
    returnId: minor('Return'),
    revision: plain('Revision'),
    madeId: minor('Package'),
    way: choice('Way', {
      mail: 'by email',
      folder: 'into a folder',
      server: 'to a server',
      'their-form': 'in the partnership’s own form',
      'by-hand': 'by hand',
    }),
    to: plain('To'),
    destinationId: minor('Place'),
    files: filesRead,
    state: stateRead,
    startedAt: minorMoment('Begun'),
    by: minor('By'),
  },
}

export const packageFileWords: TableWords = {
  one: 'file made of a package',
  many: 'files made of packages',
  title: (row) => textOf(own(row, 'fileName')) || 'A file made of a package',
  subject: inReturn,
  fields: {
    id: minor('Id'),
    madeId: minor('Package'),
    kind: kindRead,
    fileId: minor('File'),
    fileName: plain('Name'),
    place: plain('Lies at'),
    sha256: minor('Check sum'),
    size: plain('Bytes'),
    madeAt: moment('Made'),
  },
}

export const feedbackWords: TableWords = {
  one: 'word from the partnership',
  many: 'words from the partnership',
  title: (row) => `From ${textOf(own(row, 'from')).trim() || 'the partnership'}`,
  subject: inReturn,
  fields: {
    id: minor('Id'),
    auditId: minor('Audit'),
    kind: choice('What', {
      confirmation: 'the return arrived',
      extension: 'more time',
      completion: 'questions to complete',
      'dip-sample': 'a sample to look at',
      comment: 'a comment',
      benchmark: 'how other schools stand',
    }),
    came: choice('Came', {
      file: 'as a file',
      letter: 'by letter',
      email: 'by email',
      telephone: 'by telephone',
    }),
    from: plain('From'),
    receivedOn: day('Received'),
    revision: plain('About revision'),
    packageSha256: minor('About package'),
    dueOn: day('Wanted by'),
    questions: list('Questions'),
    slots: list('Lines of evidence'),
    text: wording('What it says'),
    proof: minor('The letter'),
    source: minor('File'),
    settled: settledRead,
    addedAt: minorMoment('Kept'),
    by: minor('By'),
  },
}

export const handOffWords: TableWords = {
  one: 'set of questions given out',
  many: 'sets of questions given out',
  title: (row) => `Questions given to ${textOf(own(row, 'name')).trim() || 'a colleague'}`,
  subject: () => null,
  fields: {
    id: minor('Id'),
    auditId: minor('Audit'),
    personId: minor('Person'),
    name: plain('Name'),
    questions: list('Questions'),
    note: wording('Note'),
    wantedBy: day('Wanted by'),
    fileName: plain('File'),
    handedAt: moment('Given out'),
    by: minor('By'),
    returned: count('Came back', 'time', 'times'),
    closed: closedRead,
  },
}

export const formEntryWords: TableWords = {
  one: 'answer entered in their form',
  many: 'answers entered in their form',
  title: (row) => `Entered in their form: ${textOf(own(row, 'key')).replace(/^\w+:/, '')}`,
  subject: inReturn,
  fields: {
    auditId: minor('Audit'),
    key: minor('Place'),
    copied: minor('What was copied'),
    at: moment('Entered'),
    by: minor('By'),
  },
}

function filesRead(value: unknown): readonly Said[] {
  const names = listOf(value).map((file) => (isRecord(file) ? rawWords(own(file, 'name')) : ''))
  return [{ id: '', label: 'Files', words: names.join(', ') }]
}

function stateRead(value: unknown): readonly Said[] {
  if (!isRecord(value)) return [{ id: '', label: 'State', words: rawWords(value) }]
  const at = own(value, 'at')
  const when = at === undefined ? '' : `, ${momentWords(at)}`
  return [{ id: '', label: 'State', words: `${stateName(textOf(own(value, 'type')))}${when}` }]
}

function stateName(type: string): string {
  const names: Readonly<Record<string, string>> = {
    waiting: 'waits to be sent',
    'handed-over': 'handed over',
    uploaded: 'uploaded and read back',
    entered: 'entered in their form',
    withdrawn: 'withdrawn',
  }
  return Object.hasOwn(names, type) ? (names[type] ?? type) : type
}

function kindRead(value: unknown): readonly Said[] {
  if (!isRecord(value)) return [{ id: '', label: 'What', words: rawWords(value) }]
  const type = textOf(own(value, 'type'))
  const part = `part ${rawWords(own(value, 'number'))} of ${rawWords(own(value, 'of'))}`
  const words =
    type === 'part'
      ? part
      : type === 'protected'
        ? protectedWords(own(value, 'part'))
        : type === 'letter'
          ? 'draft letter'
          : type
  return [{ id: '', label: 'What', words }]
}

const protectedWords = (part: unknown): string =>
  isRecord(part)
    ? `part ${rawWords(own(part, 'number'))} of ${rawWords(own(part, 'of'))}, protected`
    : 'protected copy'

function settledRead(value: unknown): readonly Said[] {
  if (!isRecord(value)) return [{ id: '', label: 'Settled', words: rawWords(value) }]
  const note = rawWords(own(value, 'note'))
  const words = `${momentWords(own(value, 'at'))}, by ${rawWords(own(value, 'by'))}`
  return [{ id: '', label: 'Settled', words: note === '' ? words : `${words}: ${note}` }]
}

function closedRead(value: unknown): readonly Said[] {
  const words = isRecord(value) ? dayWords(textOf(own(value, 'at')).slice(0, 10)) : rawWords(value)
  return [{ id: '', label: 'Closed', words }]
}
