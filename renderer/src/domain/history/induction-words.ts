import { dayWords, isRecord, listOf, own, rawWords, textOf } from './plain-words.ts'
import {
  day,
  list,
  minor,
  minorMoment,
  piece,
  plain,
  type Said,
  type TableWords,
  wording,
  yesOrNo,
} from './readers.ts'

export const inductionWords: TableWords = {
  one: 'induction',
  many: 'inductions',
  title: (row, { called }) =>
    `Induction of ${called('person', textOf(own(row, 'id'))) ?? 'somebody no longer in the register'}`,
  subject: (row) => ({ type: 'induction', id: textOf(own(row, 'id')) }),
  fields: {
    id: minor('Id'),
    startedOn: day('Starts on'),
    ticks: ticksRead,
    signedOn: day('Signed on'),
    signedSheet: piece('Signed sheet'),
    note: wording('Note'),
    openedAt: minorMoment('Opened'),
  },
}

export const inductionItemWords: TableWords = {
  one: 'line of inductions',
  many: 'lines of inductions',
  title: (row) => `Line of inductions “${textOf(own(row, 'title')).trim() || 'without words'}”`,
  subject: () => null,
  fields: {
    id: minor('Id'),
    title: plain('Words'),
    roles: list('For'),
    retired: yesOrNo('No longer asked for'),
    addedAt: minorMoment('Added'),
  },
}

function ticksRead(value: unknown): readonly Said[] {
  if (!Array.isArray(value)) return [{ id: '', label: 'Ticked', words: rawWords(value) }]
  return listOf(value).map((tick, at) => {
    if (!isRecord(tick)) return { id: String(at), label: 'Ticked', words: rawWords(tick) }
    const by = rawWords(own(tick, 'by'))
    return {
      id: textOf(own(tick, 'itemId')) || String(at),
      label: 'Ticked',
      words: `${dayWords(own(tick, 'on'))}${by === '' ? '' : ` by ${by}`}`,
    }
  })
}
