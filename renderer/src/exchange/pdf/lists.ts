import type {
  ReturnAction,
  ReturnDocument,
  ReturnEvidence,
  ReturnFigureGroup,
} from '../../domain/returns/return-document.ts'
import { isCalendarDay, longDay, sizeWord, smallerCopyWords } from '../words.ts'
import { actionId, evidenceId } from './answers.ts'
import { ACCENT, MUTED, registerWidth } from './look.ts'
import type { Block, Cell } from './model.ts'
import { chapter, facts, headingOf, paragraph, plain, register, stack } from './parts.ts'
import type { Typesetter } from './typesetter.ts'

export function actionList({ actions }: ReturnDocument, type: Typesetter): Block[] {
  if (actions.length === 0) return []
  const widths = [18, 48, registerWidth(6) - 18 - 48 - 80 - 78 - 54, 80, 78, 54]
  const headings = ['No.', 'Questions', 'What will be done', 'Who', 'Due', 'Status']
  const rows = actions.map((action, index) => actionRow(action, index, type))
  return [...chapter('Actions', 'actions'), register(widths, headings, rows)]
}

function actionRow(action: ReturnAction, index: number, type: Typesetter): Cell[] {
  const look = { anchor: actionId(index), bold: true, color: ACCENT }
  const what = [
    type.set(action.what),
    ...note('How we will know', action.successMeasure, type),
    ...note('Outcome', action.outcome, type),
    ...note('Carried from', action.carriedFrom ?? '', type),
  ]
  return [
    { block: plain(String(action.number), look), heads: true },
    { block: type.set(action.codes.join(', ')) },
    { block: stack(what) },
    { block: type.set(action.owner) },
    { block: plain(action.due === null ? '' : longDay(action.due), { size: 8 }) },
    { block: type.set(action.status, { bold: true, size: 8 }) },
  ]
}

function note(label: string, value: string, type: Typesetter): Block[] {
  if (value === '') return []
  const look = { size: 8, color: MUTED }
  return [
    paragraph([
      { ...look, text: `${label}: `, font: 'Sans', bold: true },
      ...type.runs(value, look),
    ]),
  ]
}

export function evidenceIndex({ evidence }: ReturnDocument, type: Typesetter): Block[] {
  if (evidence.length === 0) return []
  const widths = [20, registerWidth(5) - 20 - 76 - 96 - 74, 76, 96, 74]
  const headings = ['No.', 'Evidence', 'Used by', 'Dates', 'Size and SHA-256']
  const rows = evidence.map((piece, index) => evidenceRow(piece, index, type))
  return [
    ...chapter('Evidence index', 'evidence'),
    plain(
      'The number begins the name of the file in the evidence folder. The last column shows the first 12 digits of its SHA-256; manifest.json has them all.',
      { color: MUTED, size: 8, after: 6 },
    ),
    register(widths, headings, rows),
  ]
}

function evidenceRow(piece: ReturnEvidence, index: number, type: Typesetter): Cell[] {
  const file = piece.source.type === 'file' ? piece.source : null
  const dates = [
    ...day('From', piece.effectiveOn),
    ...day('Review', piece.reviewOn),
    ...day('Expires', piece.expiresOn),
    ...(piece.inPlaceAtSignOff ? [] : ['Added since sign-off']),
  ]
  const size = file === null ? '' : `${sizeWord(file.size)}\n${hashStart(file.sha256)}`
  const look = { anchor: evidenceId(index), bold: true, color: ACCENT }
  return [
    { block: plain(String(piece.number), look), heads: true },
    { block: stack([type.set(piece.title, { bold: true }), ...whereItIs(piece, type)]) },
    { block: type.set(piece.usedBy.join(', '), { size: 8 }) },
    { block: plain(dates.join('\n'), { size: 8 }) },
    { block: plain(size, { size: 8 }) },
  ]
}

function day(label: string, on: string | null): string[] {
  return on === null ? [] : [`${label} ${longDay(on)}`]
}

function whereItIs(piece: ReturnEvidence, type: Typesetter): Block[] {
  const { kind, source } = piece
  const look = { size: 8, color: MUTED }
  if (source.type === 'pointer') return [type.set(`${kind} · kept at: ${source.place}`, look)]
  const { path, originalName, leftOutBecause } = source
  const smaller = smallerCopyWords(piece)
  return [
    type.set(`${kind} · ${originalName}`, look),
    path === null
      ? type.set(`Left out: ${leftOutBecause ?? 'no reason given'}`, look)
      : type.set(path, look),
    ...(smaller === '' ? [] : [type.set(smaller, look)]),
  ]
}

function hashStart(sha256: string): string {
  return (sha256.slice(0, 12).match(/.{1,4}/g) ?? []).join(' ')
}

export function figures({ figures: groups }: ReturnDocument, type: Typesetter): Block[] {
  if (groups.length === 0) return []
  return [...chapter('Figures', 'figures'), ...groups.map((group) => figureGroup(group, type))]
}

function figureGroup(group: ReturnFigureGroup, type: Typesetter): Block {
  const rows = group.figures.map(({ label, value }): [Block, Block] => [
    type.set(label),
    type.set(isCalendarDay(value) ? longDay(value) : value, { bold: true }),
  ])
  const title = type.set(group.title, { size: 11, before: 10, after: 3 })
  return {
    kind: 'stack',
    of: [
      headingOf('H3', title),
      ...(rows.length === 0 ? [] : [facts([registerWidth(2) - 150, 150], rows)]),
    ],
    keep: true,
  }
}
