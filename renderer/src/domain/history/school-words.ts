import { PHASE_WORDS, TYPE_WORDS } from '../audit/school-words.ts'
import { isRecord, listOf, own, rawWords, textOf } from './plain-words.ts'
import {
  type Context,
  choice,
  day,
  minor,
  minorMoment,
  plain,
  type Said,
  type TableWords,
  yesOrNo,
} from './readers.ts'

export const schoolWords: TableWords = {
  one: 'school',
  many: 'schools',
  title: () => 'The school',
  subject: () => ({ type: 'school' }),
  fields: {
    id: minor('Id'),
    name: plain('Name of the school'),
    urn: plain('URN'),
    dfeNumber: plain('DfE number'),
    type: choice('Kind of school', TYPE_WORDS),
    phase: choice('Phase', PHASE_WORDS),
    ageLow: plain('Youngest age'),
    ageHigh: plain('Oldest age'),
    boarding: yesOrNo('Some pupils board here'),
    trust: plain('Trust or group'),
    signatories: signatoriesRead,
    currentYear: plain('School year'),
  },
}

export const signOffWords: TableWords = {
  one: 'signature',
  many: 'signatures',
  title: (row, context) =>
    `Signature of ${textOf(own(row, 'name')) || 'somebody'}${roleInBrackets(own(row, 'roleId'), context)}`,
  subject: () => ({ type: 'return' }),
  fields: {
    id: minor('Id'),
    auditId: minor('Audit'),
    revision: plain('Revision'),
    roleId: (value, context) => [{ id: '', label: 'As', words: roleWords(value, context) }],
    name: plain('Name'),
    jobTitle: plain('Job title'),
    on: day('Signed on'),
    declared: yesOrNo('Declared'),
    meeting: plain('Meeting'),
    minute: plain('Minute'),
    at: minorMoment('Signed at'),
    fingerprint: minor('Fingerprint of what was signed'),
  },
}

/** The school's own template is not at hand: a role is looked up in any that is. */
function roleWords(value: unknown, { template }: Pick<Context, 'template'>): string {
  return template?.signOffRoles.find(({ id }) => id === value)?.label ?? rawWords(value)
}

function roleInBrackets(value: unknown, context: Context): string {
  const words = roleWords(value, context)
  return words === '' ? '' : ` (${words})`
}

function signatoriesRead(value: unknown, context: Context): readonly Said[] {
  if (!Array.isArray(value)) return [{ id: '', label: 'Who signs', words: rawWords(value) }]
  return listOf(value).map((person, at) => {
    if (!isRecord(person)) return { id: String(at), label: 'Who signs', words: rawWords(person) }
    const role = own(person, 'roleId')
    const [name, title] = [rawWords(own(person, 'name')), rawWords(own(person, 'jobTitle'))]
    return {
      id: `${textOf(role)}`,
      label: `Who signs: ${roleWords(role, context)}`,
      words: [name, title].filter((part) => part !== '').join(', '),
    }
  })
}
