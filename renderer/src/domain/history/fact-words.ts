import { isRecord, own, rawWords, textOf } from './plain-words.ts'
import { count, day, list, minor, minorMoment, plain, type TableWords } from './readers.ts'

export const factWords: TableWords = {
  one: 'fact as it stood',
  many: 'facts as they stood',
  title: (row) => textOf(own(row, 'sentence')).trim() || 'A fact as it stood',
  subject: () => ({ type: 'return' }),
  fields: {
    id: minor('Id'),
    auditId: minor('Audit'),
    revision: plain('Revision'),
    factId: minor('Fact'),
    codes: list('Questions'),
    slots: list('Lines'),
    sentence: plain('Said'),
    asAt: day('As at'),
    share: minor('Share'),
    lines: count('List behind it', 'line', 'lines'),
    frozenAt: minorMoment('Kept'),
    document: (value) => [
      {
        id: '',
        label: 'Paper',
        words: rawWords(isRecord(value) ? own(value, 'title') : value),
        minor: true,
      },
    ],
  },
}

export const lookedAtWords: TableWords = {
  one: 'note of what was shown',
  many: 'notes of what was shown',
  title: () => 'Shown what became due',
  subject: () => null,
  fields: { id: minor('About'), on: day('Up to') },
}
