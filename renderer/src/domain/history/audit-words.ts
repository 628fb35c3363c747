import { isKeyOfSlotDocument, slotOfKey } from '../returns/slot-document.ts'
import { dayWords, isRecord, listOf, momentWords, own, rawWords, textOf } from './plain-words.ts'
import {
  choice,
  count,
  day,
  minor,
  minorMoment,
  moment,
  plain,
  type Said,
  type TableWords,
  wording,
  yesOrNo,
} from './readers.ts'

export const auditWords: TableWords = {
  one: 'audit',
  many: 'audits',
  title: (row) => `The audit ${textOf(own(row, 'schoolYear'))}`.trim(),
  subject: () => ({ type: 'return' }),
  fields: {
    id: minor('Id'),
    schoolYear: plain('School year'),
    template: templateRead,
    templateHash: minor('Sum of its questions'),
    scope: choice('Questions', { core: 'the core only', all: 'all of them' }),
    due: dueRead,
    returnId: minor('Id of the return'),
    revision: (value) => [{ id: '', label: 'Revision', words: rawWords(value), idle: value === 1 }],
    lock: lockRead,
    unlocks: unlocksRead,
    incomplete: incompleteRead,
    namesGivers: yesOrNo('The return names who gave each answer'),
    createdAt: minorMoment('Begun'),
  },
}

export const previousWords: TableWords = {
  one: 'earlier audit',
  many: 'earlier audits',
  title: (row) => `Last year’s audit ${textOf(own(row, 'schoolYear'))}`.trim(),
  subject: () => ({ type: 'last-year' }),
  fields: {
    school: (value) => [
      { id: '', label: 'School', words: rawWords(isRecord(value) ? own(value, 'name') : value) },
    ],
    schoolYear: plain('School year'),
    packId: minor('Questions of'),
    packVersion: minor('Version of the questions'),
    returnedOn: day('Handed over on'),
    answers: count('Answers', 'answer', 'answers'),
    actions: count('Actions', 'action', 'actions'),
  },
}

export const packWords: TableWords = {
  one: 'set of questions',
  many: 'sets of questions',
  title: (row) =>
    `Questions ${[own(row, 'packId'), own(row, 'version')].map(rawWords).join(' ')}`.trim(),
  subject: () => ({ type: 'school' }),
  fields: {
    id: minor('Id'),
    packId: plain('Name'),
    version: plain('Version'),
    hash: minor('Sum of its files'),
    builtIn: yesOrNo('Came with the app'),
    files: count('Files', 'file', 'files'),
    addedAt: minorMoment('Added'),
  },
}

export const returnWords: TableWords = {
  one: 'package',
  many: 'packages',
  title: (row) => `Package ${textOf(own(row, 'fileName'))}`.trim(),
  subject: () => ({ type: 'return' }),
  fields: {
    id: minor('Id'),
    auditId: minor('Audit'),
    returnId: minor('Id of the return'),
    revision: plain('Revision'),
    draft: yesOrNo('Draft'),
    fileId: minor('Id of the file'),
    fileName: plain('File'),
    place: plain('Where it was put'),
    sha256: minor('Sum of the file'),
    size: (value) => [
      { id: '', label: 'Size', words: value === null ? '' : `${rawWords(value)} bytes` },
    ],
    madeAt: moment('Made'),
  },
}

const LEFT_OUT = 'leave-out:'
const SMALLER = 'smaller:'
const LOOKED_THROUGH = 'looked-through:'

export const guardWords: TableWords = {
  one: 'decision on what leaves',
  many: 'decisions on what leaves',
  title: (row, { evidenceTitle }) => {
    const key = textOf(own(row, 'key'))
    if (key.startsWith(SMALLER)) {
      const title = evidenceTitle(key.slice(SMALLER.length)) ?? 'a picture'
      return `How “${title}” goes along`
    }
    if (key.startsWith(LOOKED_THROUGH)) return 'A file that was looked through'
    if (!key.startsWith(LEFT_OUT)) return 'A place that may name a child'
    const left = key.slice(LEFT_OUT.length)
    if (isKeyOfSlotDocument(left))
      return `The paper that builds itself for ${slotOfKey(left)}, left out`
    return `Left out of the package: “${evidenceTitle(left) ?? 'a piece of evidence'}”`
  },
  subject: () => ({ type: 'return' }),
  fields: {
    auditId: minor('Audit'),
    key: minor('Place'),
    reason: wording('Why it may stand'),
    by: minor('Decided by'),
    at: minorMoment('Decided'),
  },
}

function templateRead(value: unknown): readonly Said[] {
  if (!isRecord(value)) return [{ id: '', label: 'Set of questions', words: rawWords(value) }]
  const version = rawWords(own(value, 'version'))
  const questions = listOf(own(value, 'questions')).length
  const words = `${rawWords(own(value, 'title'))} ${version}, ${questions} questions`
  return [{ id: '', label: 'Set of questions', words }]
}

function dueRead(value: unknown): readonly Said[] {
  const source = isRecord(value) ? own(value, 'source') : ''
  const from =
    source === 'pack'
      ? ' (from the questions)'
      : source === 'extension'
        ? ' (more time was given)'
        : ''
  const words = isRecord(value) ? `${dayWords(own(value, 'date'))}${from}` : rawWords(value)
  return [{ id: '', label: 'Due', words }]
}

function lockRead(value: unknown): readonly Said[] {
  const words = isRecord(value) ? momentWords(own(value, 'at')) : rawWords(value)
  return [{ id: '', label: 'Signed and locked', words }]
}

function unlocksRead(value: unknown): readonly Said[] {
  if (!Array.isArray(value)) return [{ id: '', label: 'Opened again', words: rawWords(value) }]
  return listOf(value).map((unlock, at) => ({
    id: String(at),
    label: 'Opened again',
    words: isRecord(unlock)
      ? `revision ${rawWords(own(unlock, 'revision'))}, ${momentWords(own(unlock, 'at'))}, by ${rawWords(own(unlock, 'by'))}: ${rawWords(own(unlock, 'reason'))}`
      : rawWords(unlock),
  }))
}

function incompleteRead(value: unknown): readonly Said[] {
  if (!isRecord(value)) return [{ id: '', label: 'Sent as incomplete', words: rawWords(value) }]
  return [
    {
      id: 'reason',
      label: 'Sent as incomplete, because',
      words: rawWords(own(value, 'reason')),
      long: true,
    },
    { id: 'promised', label: 'The rest promised for', words: dayWords(own(value, 'promisedOn')) },
  ]
}
