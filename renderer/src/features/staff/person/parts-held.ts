import { labelOfKey } from '../../../domain/history/plain-words.ts'
import type { HeldOnPerson } from '../../../domain/people/held.ts'
import type { Certificate } from '../../../domain/training/record.ts'
import { formatDate } from '../../../ui/format-date.ts'
import type { SummaryRow } from '../../../ui/SummaryList.tsx'

export interface PartHeld {
  readonly id: string
  readonly title: string
  /** Said where there is nothing. */
  readonly none: string
  readonly rows: readonly SummaryRow[]
}

type Line = readonly [term: string, detail: string]

/** What is held besides the particulars, part by part. */
export function partsHeld(held: HeldOnPerson): readonly PartHeld[] {
  return [
    part('reading', 'Reading', 'No confirmation of reading.', held.reading.map(readingLine)),
    part(
      'training',
      'Training and certificates',
      'No training record.',
      held.training.map(trainingLine),
    ),
    part('places', 'Places on sessions, and exemptions', 'None.', [
      ...held.bookings.map(
        ({ title, start, state, note }): Line => [
          title,
          words(`${formatDate(start.slice(0, 10))}: ${labelOfKey(state).toLowerCase()}`, note),
        ],
      ),
      ...held.exemptions.map(
        ({ requirement, reason, from, until, note }): Line => [
          `Need not do “${requirement}”`,
          words(
            `${labelOfKey(reason)}, from ${formatDate(from)}${until ? ` to ${formatDate(until)}` : ''}`,
            note,
          ),
        ],
      ),
    ]),
    part('induction', 'Induction', 'No checklist.', inductionLines(held)),
    part('mentions', 'Named elsewhere', 'Nowhere.', [
      ...held.policies.map((title): Line => [`Policy “${title}”`, 'Looks after it']),
      ...held.sheets.map(
        ({ sheet, title, printedOn }): Line => [
          `Sign sheet ${sheet}`,
          `${title}, printed on ${formatDate(printedOn)}`,
        ],
      ),
      ...held.mentions.map(({ where, words: said }): Line => [where, said]),
    ]),
  ]
}

function part(id: string, title: string, none: string, lines: readonly Line[]): PartHeld {
  const rows = lines.map(([term, detail], at) => ({ key: String(at), term, detail }))
  return { id, title, none, rows }
}

const STATE = {
  read: 'Read',
  declined: 'Declined',
  exempt: 'Exempt',
  void: 'An entry said to be mistaken',
} as const

const METHOD = {
  'at-this-laptop': 'at this laptop',
  'paper-sheet': 'on paper',
  'form-import': 'in an online form',
  'on-behalf': 'recorded on their behalf',
  elsewhere: 'at an earlier school',
} as const

function readingLine(receipt: HeldOnPerson['reading'][number]): Line {
  const { document, state, on, method, recordedBy, check, typedName, proofFile } = receipt
  return [
    document,
    words(
      `${STATE[state]} on ${formatDate(on)}, ${METHOD[method]}`,
      receipt.corrects === null ? '' : 'corrects an earlier entry',
      receipt.reason,
      receipt.note,
      check === null ? '' : `${check.right} of ${check.of} questions right`,
      typedName === null ? '' : `name typed: ${typedName}`,
      proofFile === null ? '' : `proof: ${proofFile}`,
      recordedBy === '' ? '' : `recorded by ${recordedBy}`,
    ),
  ]
}

const CERTIFICATE: Readonly<Record<Certificate['state'], string>> = {
  attached: 'certificate attached',
  seen: 'certificate seen',
  promised: 'certificate promised',
  declared: 'said to have a certificate',
  waived: 'no certificate is asked for',
  none: '',
}

function trainingLine(record: HeldOnPerson['training'][number]): Line {
  const { course, completedOn, provider, certificate, certificateFile, result } = record
  return [
    course,
    words(
      `${result === 'completed' ? 'Done' : 'Not completed'} on ${formatDate(completedOn)}`,
      provider,
      record.hours === null ? '' : `${record.hours} hours`,
      CERTIFICATE[certificate.state],
      certificateFile ?? '',
      certificate.note,
      record.session === null ? '' : `session “${record.session}”`,
      record.dueOverride === null
        ? ''
        : `due on ${formatDate(record.dueOverride.on)}: ${record.dueOverride.reason}`,
      record.note,
      record.whatChanged === '' ? '' : `what changed: ${record.whatChanged}`,
    ),
  ]
}

function inductionLines({ induction }: HeldOnPerson): readonly Line[] {
  if (induction === null) return []
  const { startedOn, ticks, signedOn, signedSheetFile, note } = induction
  return [
    ['Begun on', formatDate(startedOn)],
    ...ticks.map(({ line, on, by }): Line => [line, words(formatDate(on), by)]),
    ...(signedOn === null ? [] : [['Signed on', formatDate(signedOn)] as const]),
    ...(signedSheetFile === null ? [] : [['Signed sheet', signedSheetFile] as const]),
    ...(note === '' ? [] : [['Note', note] as const]),
  ]
}

const words = (...parts: readonly string[]): string =>
  parts
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .join('; ')
