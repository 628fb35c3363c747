import { own, textOf } from './plain-words.ts'
import {
  choice,
  day,
  list,
  minor,
  minorMoment,
  named,
  namedList,
  plain,
  type TableWords,
  wording,
  yesOrNo,
} from './readers.ts'
import { personIn } from './receipt-words.ts'

const BOOKING = {
  planned: 'planned',
  booked: 'booked',
  'waiting-list': 'on the waiting list',
  attended: 'attended',
  'did-not-attend': 'did not attend',
  'certificate-in': 'certificate is in',
}

export const bookingWords: TableWords = {
  one: 'booking',
  many: 'bookings',
  title: (row, context) =>
    `${personIn(row, context)}: place on “${textOf(own(row, 'title')).trim() || 'a session'}”`,
  subject: (row) => ({ type: 'persons-training', id: textOf(own(row, 'personId')) }),
  fields: {
    id: minor('Id'),
    personId: named('Who', 'person'),
    calendarId: minor('Session of the calendar'),
    courseId: named('Course', 'course'),
    title: plain('Session'),
    start: plain('Begins'),
    state: choice('How far', BOOKING),
    note: wording('Note'),
    changedAt: minorMoment('Changed'),
  },
}

export const courseWords: TableWords = {
  one: 'course of the school’s own',
  many: 'courses of the school’s own',
  title: (row) => `Course “${textOf(own(row, 'title')).trim() || 'without a title'}”`,
  subject: () => ({ type: 'training-rules' }),
  fields: {
    id: minor('Id'),
    title: plain('Title'),
    provider: plain('Provider'),
    aliases: list('Also called'),
    certificateExpected: yesOrNo('A certificate is expected'),
    addedAt: minorMoment('Added'),
  },
}

export const requirementWords: TableWords = {
  one: 'rule of the school',
  many: 'rules of the school',
  title: (row) => `Rule “${textOf(own(row, 'title')).trim() || 'without a title'}”`,
  subject: () => ({ type: 'training-rules' }),
  fields: {
    id: minor('Id'),
    type: choice('Kind', { own: 'added', tightened: 'tightened', off: 'switched off' }),
    title: plain('Title'),
    roles: list('For'),
    anyOf: namedList('Any of', 'course'),
    renewMonths: (value) => [{ id: '', label: 'Again after', words: `${String(value)} months` }],
    reason: wording('Why'),
    by: minor('Decided by'),
    at: minorMoment('Decided'),
  },
}

export const exemptionWords: TableWords = {
  one: 'exemption',
  many: 'exemptions',
  title: (row, context) => {
    const id = textOf(own(row, 'requirementId'))
    return `${personIn(row, context)}: need not do “${context.called('requirement', id) ?? id}”`
  },
  subject: (row) => ({ type: 'persons-training', id: textOf(own(row, 'personId')) }),
  fields: {
    id: minor('Id'),
    personId: named('Who', 'person'),
    requirementId: named('Rule', 'requirement'),
    reason: wording('Why'),
    from: day('From'),
    until: day('Until'),
    note: wording('Note'),
    by: minor('Decided by'),
    at: minorMoment('Decided'),
  },
}
