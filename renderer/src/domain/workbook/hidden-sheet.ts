import { canonicalJson } from '../shared/canonical-json.ts'
import { checkSum } from '../shared/check-sum.ts'
import type { AnswersWorkbook, ColumnId, WorkbookIdentity } from './answers-workbook.ts'
import { isTooLong, sameForm } from './cell-words.ts'

const MARK = 'safeguarding-desk answers 1'
const LONG_MARK = 'sd:long:'

/** Base values by the id of a row and then by column. */
export type BaseValues = ReadonlyMap<string, ReadonlyMap<ColumnId, string>>

export interface HiddenSheet {
  readonly identity: WorkbookIdentity
  /** Null where it is not as it was written: then nobody knows what the app held. */
  readonly base: BaseValues | null
}

type Grid = readonly (readonly string[])[]

/**
 * What the hidden sheet says: whose workbook this is, and what the app held in each cell.
 *
 * Cells as rows of plain text, so that any spreadsheet program carries them. Its fingerprint
 * tells whether they came back as they went.
 */
export function hiddenGrid({ identity, columns, sheets }: AnswersWorkbook): Grid {
  const open = columns.filter(({ kind }) => kind !== 'code' && kind !== 'read')
  const said = open.map(({ id }) => id)
  const rows = sheets.flatMap((sheet) =>
    sheet.rows.map((row) => ['row', row.id, ...said.map((id) => baseCell(row.base[id]))]),
  )
  const grid = [...identityRows(identity), ['columns', '', ...said], ...rows]
  return [[MARK, fingerprintOf(grid)], ...grid]
}

/** @returns null for any other sheet */
export function readHiddenGrid(grid: Grid): HiddenSheet | null {
  const [head, ...rest] = grid
  if (head?.[0] !== MARK) return null
  const facts = new Map(rest.map(([name = '', value = '']) => [name, value]))
  const fact = (name: string): string => facts.get(name) ?? ''
  const identity: WorkbookIdentity = {
    deskId: fact('desk'),
    auditId: fact('audit'),
    school: fact('school'),
    urn: fact('urn'),
    schoolYear: fact('year'),
    packId: fact('pack'),
    version: fact('version'),
    templateHash: fact('template'),
    madeAt: fact('made'),
    blank: fact('blank') === 'yes',
    ...(fact('hand-off') !== '' && {
      handOff: { id: fact('hand-off'), name: fact('hand-off name') },
    }),
  }
  const isWhole = head[1] === fingerprintOf(rest)
  return { identity, base: isWhole ? baseOf(rest) : null }
}

/** Whether a stored text is what a mark in the hidden sheet stands for. */
export function isBaseOf(base: string, stored: string): boolean {
  return sameForm(base) === sameForm(baseCell(stored))
}

export const isLongBase = (base: string): boolean => base.startsWith(LONG_MARK)

function identityRows(identity: WorkbookIdentity): Grid {
  return [
    ['desk', identity.deskId],
    ['audit', identity.auditId],
    ['school', identity.school],
    ['urn', identity.urn],
    ['year', identity.schoolYear],
    ['pack', identity.packId],
    ['version', identity.version],
    ['template', identity.templateHash],
    ['made', identity.madeAt],
    ['blank', identity.blank ? 'yes' : 'no'],
    ...(identity.handOff === undefined
      ? []
      : [
          ['hand-off', identity.handOff.id],
          ['hand-off name', identity.handOff.name],
        ]),
  ]
}

function baseCell(text = ''): string {
  return isTooLong(text) ? `${LONG_MARK}${checkSum(sameForm(text))}` : text
}

function baseOf(rows: Grid): BaseValues {
  const columns = (rows.find(([name]) => name === 'columns') ?? []) as readonly ColumnId[]
  const byRow = new Map<string, ReadonlyMap<ColumnId, string>>()
  for (const [name, id = '', ...values] of rows) {
    if (name !== 'row') continue
    byRow.set(id, new Map(columns.slice(2).map((column, at) => [column, values[at] ?? ''])))
  }
  return byRow
}

/** Empty cells at the end of a row are dropped by some programs, and are none here. */
function fingerprintOf(rows: Grid): string {
  const plain = rows.map((cells) => {
    const same = cells.map(sameForm)
    return same.slice(0, same.findLastIndex((cell) => cell !== '') + 1)
  })
  return checkSum(canonicalJson(plain))
}
