import type { Content, TableCell } from 'pdfmake/interfaces'
import type {
  ReturnAction,
  ReturnDocument,
  ReturnEvidence,
  ReturnFigureGroup,
} from '../../domain/returns/return-document.ts'
import { isCalendarDay, longDay, sizeWord, smallerCopyWords } from '../words.ts'
import { actionId, evidenceId } from './answers.ts'
import { ACCENT, DENSE_REGISTER, MUTED, registerWidth } from './look.ts'
import { chapter, fitsOnPage, register } from './parts.ts'
import type { Typesetter } from './typesetter.ts'

export function actionList({ actions }: ReturnDocument, type: Typesetter): Content[] {
  if (actions.length === 0) return []
  const widths = [18, 48, registerWidth(6) - 18 - 48 - 80 - 78 - 54, 80, 78, 54]
  const headings = ['No.', 'Questions', 'What will be done', 'Who', 'Due', 'Status']
  const rows = actions.map((action, index) => actionRow(action, index, type))
  const keepRows = actions.every(({ what, owner, successMeasure, outcome, codes }) =>
    fitsOnPage([what, owner.repeat(2), successMeasure, outcome, codes.join()], 30),
  )
  return [...chapter('Actions', 'actions'), register(widths, headings, rows, { keepRows })]
}

function actionRow(action: ReturnAction, index: number, type: Typesetter): TableCell[] {
  return [
    { text: String(action.number), id: actionId(index), bold: true, color: ACCENT },
    type.set(action.codes.join(', ')) as TableCell,
    {
      stack: [
        type.set(action.what),
        ...note('How we will know', action.successMeasure, type),
        ...note('Outcome', action.outcome, type),
        ...note('Carried from', action.carriedFrom ?? '', type),
      ],
    },
    type.set(action.owner) as TableCell,
    { text: action.due === null ? '' : longDay(action.due), fontSize: 8 },
    type.set(action.status, { bold: true, fontSize: 8 }) as TableCell,
  ]
}

/** The size stands at each piece: beside its look, pdfmake knows no smaller inline default. */
function note(label: string, value: string, type: Typesetter): Content[] {
  if (value === '') return []
  const look = { fontSize: 8, color: MUTED }
  return [{ text: [{ ...look, text: `${label}: `, bold: true }, ...type.runs(value, look)] }]
}

export function evidenceIndex({ evidence }: ReturnDocument, type: Typesetter): Content[] {
  if (evidence.length === 0) return []
  const widths = [20, registerWidth(5) - 20 - 76 - 96 - 74, 76, 96, 74]
  const headings = ['No.', 'Evidence', 'Used by', 'Dates', 'Size and SHA-256']
  const rows = evidence.map((piece, index) => evidenceRow(piece, index, type))
  const keepRows = evidence.every(({ title, kind, usedBy, source }) =>
    fitsOnPage([title, kind, usedBy.join().repeat(2), ...Object.values(source).map(String)], 30),
  )
  return [
    ...chapter('Evidence index', 'evidence'),
    {
      text: 'The number begins the name of the file in the evidence folder. The last column shows the first 12 digits of its SHA-256; manifest.json has them all.',
      color: MUTED,
      fontSize: 8,
      margin: [0, 0, 0, 6],
    },
    register(widths, headings, rows, { keepRows }),
  ]
}

function evidenceRow(piece: ReturnEvidence, index: number, type: Typesetter): TableCell[] {
  const file = piece.source.type === 'file' ? piece.source : null
  const dates = [
    ...day('From', piece.effectiveOn),
    ...day('Review', piece.reviewOn),
    ...day('Expires', piece.expiresOn),
    ...(piece.inPlaceAtSignOff ? [] : ['Added since sign-off']),
  ]
  return [
    { text: String(piece.number), id: evidenceId(index), bold: true, color: ACCENT },
    { stack: [type.set(piece.title, { bold: true }), ...whereItIs(piece, type)] },
    type.set(piece.usedBy.join(', '), { fontSize: 8 }) as TableCell,
    { text: dates.join('\n'), fontSize: 8 },
    file === null
      ? { text: '' }
      : { text: `${sizeWord(file.size)}\n${hashStart(file.sha256)}`, fontSize: 8 },
  ]
}

function day(label: string, on: string | null): string[] {
  return on === null ? [] : [`${label} ${longDay(on)}`]
}

function whereItIs(piece: ReturnEvidence, type: Typesetter): Content[] {
  const { kind, source } = piece
  const look = { fontSize: 8, color: MUTED }
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

export function figures({ figures: groups }: ReturnDocument, type: Typesetter): Content[] {
  if (groups.length === 0) return []
  return [...chapter('Figures', 'figures'), ...groups.map((group) => figureGroup(group, type))]
}

function figureGroup(group: ReturnFigureGroup, type: Typesetter): Content {
  const widths = [registerWidth(2) - 150, 150]
  const rows = group.figures.map((figure): TableCell[] => [
    type.set(figure.label) as TableCell,
    type.set(isCalendarDay(figure.value) ? longDay(figure.value) : figure.value, {
      bold: true,
    }) as TableCell,
  ])
  const texts = group.figures.flatMap(({ label, value }) => [label, value])
  return {
    stack: [
      type.set(group.title, { fontSize: 11, bold: true, margin: [0, 10, 0, 3] }),
      ...(rows.length === 0 ? [] : [{ table: { widths, body: rows }, layout: DENSE_REGISTER }]),
    ],
    unbreakable: fitsOnPage(texts),
  }
}
