import { dayWords, isRecord, listOf, own, rawWords, textOf } from './plain-words.ts'
import {
  choice,
  count,
  day,
  list,
  minor,
  minorMoment,
  named,
  namedList,
  plain,
  type Said,
  type TableWords,
  wording,
  yesOrNo,
} from './readers.ts'
import { documentIn } from './receipt-words.ts'

export const documentWords: TableWords = {
  one: 'document to read',
  many: 'documents to read',
  title: (row) => textOf(own(row, 'title')).trim() || 'A document without a title',
  subject: (row) => ({ type: 'document', id: textOf(own(row, 'id')) }),
  fields: {
    id: minor('Id'),
    title: plain('Title'),
    kind: plain('Kind'),
    policyId: named('Versions of', 'policy'),
    versions: documentVersionsRead,
    retired: yesOrNo('No longer asked for'),
    addedAt: minorMoment('Added'),
  },
}

const WHEN = {
  induction: 'at the start',
  'each-edition': 'each edition',
  'each-version': 'each version',
}

export const dutyWords: TableWords = {
  one: 'duty to read',
  many: 'duties to read',
  title: (row, context) => `Who must read ${documentIn(row, context)}`,
  subject: () => ({ type: 'reading-duties' }),
  fields: {
    id: minor('Id'),
    documentId: named('What', 'document'),
    audiences: list('Who'),
    when: choice('When', WHEN),
    off: yesOrNo('Switched off'),
    reason: wording('Why'),
    by: minor('Decided by'),
    at: minorMoment('Decided'),
  },
}

export const sheetWords: TableWords = {
  one: 'sign sheet',
  many: 'sign sheets',
  title: (row) => `Sign sheet ${textOf(own(row, 'id'))}`.trim(),
  subject: (row) => ({ type: 'sheet', id: textOf(own(row, 'id')) }),
  fields: {
    id: minor('Code'),
    documentId: named('What', 'document'),
    version: minor('Version'),
    title: plain('Title'),
    people: namedList('Lines', 'person'),
    printedOn: day('Printed on'),
    by: minor('Printed by'),
  },
}

export const signHereWords: TableWords = {
  one: 'morning of signing',
  many: 'mornings of signing',
  title: () => 'Signing at this laptop',
  subject: () => null,
  fields: {
    id: minor('Id'),
    gathering: minor('Id of the morning'),
    documents: count('To read', 'document', 'documents'),
    people: count('Names offered', 'name', 'names'),
    withCheck: yesOrNo('With questions'),
    // What is derived from a PIN is nobody's to read.
    pin: () => [{ id: '', label: 'PIN', words: 'set', minor: true }],
    on: day('On'),
    startedBy: minor('Begun by'),
    startedAt: minorMoment('Begun'),
  },
}

function documentVersionsRead(value: unknown): readonly Said[] {
  if (!Array.isArray(value)) return [{ id: '', label: 'Versions', words: rawWords(value) }]
  return listOf(value).map((version, at) => {
    if (!isRecord(version)) return { id: String(at), label: 'Version', words: rawWords(version) }
    const from = dayWords(own(version, 'from') ?? null)
    const change = textOf(own(version, 'change'))
    return {
      id: textOf(own(version, 'id')) || String(at),
      label: `Version ${rawWords(own(version, 'label'))}`.trim(),
      words: `from ${from}${change === 'minor' ? ', a minor change' : ''}`,
    }
  })
}
