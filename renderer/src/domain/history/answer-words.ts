import { SET_ASIDE } from '../audit/choose-verdict.ts'
import { columnLabel } from '../audit/column-label.ts'
import { pointOf, scaleOf } from '../audit/scales.ts'
import type { Question } from '../packs/template.ts'
import { dayWords, isRecord, listOf, momentWords, own, rawWords, textOf } from './plain-words.ts'
import {
  type Context,
  choice,
  day,
  list,
  minor,
  minorMoment,
  plain,
  type Said,
  type TableWords,
  wording,
  yesOrNo,
} from './readers.ts'

const CARRIED: Readonly<Record<string, readonly [string, (value: unknown) => string]>> = {
  fromYear: ['Carried from', rawWords],
  wording: [
    'Wording of the question since last year',
    (value) =>
      value === 'reworded' ? 'reworded' : value === 'unchanged' ? 'unchanged' : rawWords(value),
  ],
  seenAt: ['Shown on the screen', momentWords],
  confirmedAt: ['Confirmed that it still holds', momentWords],
  askedAs: ['Wording it was given to', rawWords],
}

/** What the app notes for itself. */
const NOTED = new Set(['wording', 'seenAt'])

export const answerWords: TableWords = {
  one: 'answer',
  many: 'answers',
  title: (row, context) => questionTitle(textOf(own(row, 'code')), context),
  subject: (row) => ({ type: 'question', code: textOf(own(row, 'code')) }),
  fields: {
    auditId: minor('Audit'),
    code: minor('Question'),
    verdict: (value, context) => [
      { id: '', label: 'Verdict', words: verdictWords(value, context) },
    ],
    texts: textsRead,
    parts: partsRead,
    carried: carriedRead,
    answeredBy: minor('Answered by'),
    answeredAt: minorMoment('Answered'),
    broughtIn: minor('Brought in from a colleague'),
  },
}

export const figureWords: TableWords = {
  one: 'figure',
  many: 'figures',
  title: (row, { template }) => {
    const code = textOf(own(row, 'code'))
    const field = template?.contextFields.find((one) => one.code === code)
    return field ? field.label : `Figure ${code}`
  },
  subject: (row) => ({ type: 'figure', code: textOf(own(row, 'code')) }),
  fields: {
    auditId: minor('Audit'),
    code: minor('Figure'),
    value: figureRead,
    notKnown: yesOrNo('Not known'),
  },
}

const STATUS = { open: 'Open', doing: 'Under way', done: 'Done', dropped: 'Dropped' }

export const actionWords: TableWords = {
  one: 'action',
  many: 'actions',
  title: (row) => {
    const what = textOf(own(row, 'what')).trim()
    const codes = listOf(own(row, 'codes')).map(rawWords).join(', ')
    if (what !== '') return `Action: ${what}`
    return codes === '' ? 'Action' : `Action for ${codes}`
  },
  subject: (row) => {
    const code = textOf(listOf(own(row, 'codes'))[0])
    return code === '' ? null : { type: 'question', code }
  },
  fields: {
    id: minor('Id'),
    auditId: minor('Audit'),
    codes: list('For'),
    what: wording('What will be done'),
    owner: plain('Who'),
    due: day('By when'),
    successMeasure: wording('How you will know that it worked'),
    status: choice('How it stands', STATUS, 'open'),
    doneOn: day('Done on'),
    outcome: wording('What came of it'),
    carriedFrom: plain('Carried from'),
    createdAt: minorMoment('Written down'),
  },
}

/** "TRN04: Does everyone get an update?" */
export function questionTitle(code: string, { template }: Pick<Context, 'template'>): string {
  const question = questionOf(code, template)
  return question ? `${code}: ${question.text}` : `Answer to ${code === '' ? 'a question' : code}`
}

function questionOf(code: string, template: Context['template']): Question | null {
  return template?.questions.find((question) => question.code === code) ?? null
}

const questionIn = ({ row, template }: Context) => questionOf(textOf(own(row, 'code')), template)

function pointIn(value: unknown, context: Context) {
  const question = questionIn(context)
  if (!question || !context.template || typeof value !== 'string') return null
  return pointOf(scaleOf(context.template, question), value)
}

function verdictWords(value: unknown, context: Context): string {
  return pointIn(value, context)?.label ?? rawWords(value)
}

function textsRead(value: unknown, context: Context): readonly Said[] {
  if (!isRecord(value)) return [{ id: '', label: 'Texts', words: rawWords(value), long: true }]
  const question = questionIn(context)
  const meaning = pointIn(own(context.row, 'verdict'), context)?.meaning ?? null
  return Object.entries(value).map(([id, text]) => {
    if (id === SET_ASIDE) {
      return {
        id,
        label: 'Set aside, and back with the verdict',
        words: rawWords(text),
        long: true,
      }
    }
    const column = context.template?.columns.find((one) => one.id === id)
    const label = !column
      ? id
      : question
        ? columnLabel({ question, meaning }, column)
        : column.label
    return column?.kind === 'date'
      ? { id, label, words: dayWords(text) }
      : { id, label, words: rawWords(text), long: true }
  })
}

function partsRead(value: unknown, context: Context): readonly Said[] {
  const parts = questionIn(context)?.parts ?? []
  const words = listOf(value).map(
    (id) => parts.find((part) => part.id === id)?.label ?? rawWords(id),
  )
  return [{ id: '', label: 'Ticked', words: words.join('; ') }]
}

function carriedRead(value: unknown): readonly Said[] {
  if (!isRecord(value)) return [{ id: '', label: 'Carried', words: rawWords(value) }]
  return Object.entries(value).map(([id, part]) => {
    const known = Object.hasOwn(CARRIED, id) ? CARRIED[id] : undefined
    const [label, words] = known ?? [`Carried: ${id}`, rawWords]
    return { id, label, words: words(part), ...(NOTED.has(id) ? { minor: true as const } : {}) }
  })
}

function figureRead(value: unknown, { row, template }: Context): readonly Said[] {
  const field = template?.contextFields.find(({ code }) => code === own(row, 'code'))
  return [{ id: '', label: 'Figure', words: figureValue(value, field) }]
}

function figureValue(
  value: unknown,
  field:
    | {
        readonly kind: string
        readonly unit: string | null
        readonly choices: readonly { readonly value: string; readonly label: string }[]
      }
    | undefined,
): string {
  if (field?.kind === 'date') return dayWords(value)
  const chosen = field?.choices.find((one) => one.value === value)?.label
  const words = chosen ?? rawWords(value)
  return words === '' || !field?.unit ? words : `${words} ${field.unit}`
}
