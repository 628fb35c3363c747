import { accountOf } from '../../../domain/delivery/account.ts'
import type { MadePackage } from '../../../domain/delivery/made-package.ts'
import type { OutboxLine } from '../../../domain/delivery/outbox.ts'
import { eventInWords, stateInWords, wayInWords } from '../../../domain/delivery/words.ts'
import { csvOf } from '../../../domain/shared/csv.ts'
import { dayOf, formatTime } from '../../../ui/format-time.ts'

const HEAD = [
  'Revision',
  'File',
  'SHA-256',
  'Made',
  'State',
  'Replaced by revision',
  'Way',
  'To',
  'When',
  'What',
  'Files sent',
]

/** The outbox as a table: a line for each thing that happened to each sending. */
export function outboxCsv(lines: readonly OutboxLine<MadePackage>[]): string {
  return csvOf([HEAD, ...lines.flatMap(linesOf)])
}

function linesOf(line: OutboxLine<MadePackage>): readonly (readonly string[])[] {
  const { made, state, replacedBy, sendings } = line
  const start = [
    String(line.revision),
    made?.fileName ?? '',
    made?.sha256 ?? '',
    made === null ? '' : moment(made.madeAt),
    stateInWords(state),
    replacedBy === null ? '' : String(replacedBy.revision),
  ]
  if (sendings.length === 0) return [[...start, '', '', '', '', '']]
  const word = state.type === 'confirmed' ? state.by : null
  return sendings.flatMap((sending) =>
    accountOf(sending, word).map((event) => [
      ...start,
      wayInWords(sending.way),
      sending.to,
      'on' in event ? event.on : moment(event.at),
      eventInWords(event),
      sending.files.map(({ name }) => name).join('; '),
    ]),
  )
}

const moment = (at: string): string => `${dayOf(at)} ${formatTime(at)}`
