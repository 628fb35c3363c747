import { expect, test } from 'vitest'
import type { Answer } from '../../../../renderer/src/domain/audit/audit.ts'
import type { GatheredAudit } from '../../../../renderer/src/domain/audit/gather-audit.ts'
import type { Table } from '../../../../renderer/src/domain/tables/table.ts'
import {
  editsOfWorkbook,
  valueToStore,
} from '../../../../renderer/src/domain/workbook/apply-workbook.ts'
import { buildAnswersWorkbook } from '../../../../renderer/src/domain/workbook/build-workbook.ts'
import { strangerSentences } from '../../../../renderer/src/domain/workbook/compare-identity.ts'
import { hiddenGrid } from '../../../../renderer/src/domain/workbook/hidden-sheet.ts'
import type { CellChoice } from '../../../../renderer/src/domain/workbook/plan.ts'
import { planWorkbook } from '../../../../renderer/src/domain/workbook/plan-workbook.ts'
import {
  COLUMNS_MARK,
  HEADING_MARK,
  readSheets,
} from '../../../../renderer/src/domain/workbook/read-sheets.ts'
import { anAnswer, anAudit, aSchool, gathered, NOW } from '../../../builders/audit.ts'
import { aQuestion, aTemplate } from '../../../builders/template.ts'

type Grid = string[][]

/** The sheets as they would be read from the file, to be written into as somebody would. */
function outOf(
  audit: GatheredAudit,
  edit: (sheets: Grid[]) => void = () => undefined,
  blank = false,
) {
  const book = buildAnswersWorkbook(audit, {
    sectionIds: null,
    blank,
    deskId: 'desk-1',
    madeAt: NOW,
  })
  const ids = book.columns.map(({ id }) => id)
  const grids: Grid[] = book.sheets.map(({ rows }) => [
    [COLUMNS_MARK, ...ids],
    [HEADING_MARK, ...book.columns.map(({ heading }) => heading)],
    ...rows.map((row) => [row.id, ...ids.map((id) => row.cells[id] ?? '')]),
  ])
  edit(grids)
  const tables: Table[] = grids.map((rows, at) => ({
    sheet: book.sheets[at]?.name ?? 'more',
    rows,
    days: 1900,
  }))
  const read = readSheets([...tables, { sheet: 'Desk', rows: hiddenGrid(book), days: 1900 }])
  if (!read.ok) throw new Error('not ours')
  return read.value
}

const VERDICT = 3
const COMMENT = 4
const BY_WHEN = 7

/** Writes into the row of the first question. */
const write = (column: number, text: string) => (sheets: Grid[]) => {
  const row = sheets[0]?.[2]
  if (row !== undefined) row[column] = text
}

const audit = (answer: Partial<Answer> = {}, more: Partial<GatheredAudit> = {}) =>
  gathered({
    answers: [anAnswer({ verdict: 'partly', texts: { comment: 'As it was' }, ...answer })],
    ...more,
  })

const now = audit()

test('a slip in a verdict is told of by its place, with the word that was probably meant', () => {
  const { cells } = planWorkbook(outOf(now, write(VERDICT, 'Partialy met')), now)
  expect(cells).toHaveLength(1)
  expect(cells[0]).toMatchObject({
    kind: 'error',
    code: 'GOV01',
    field: 'Answer',
    place: 'Sheet “GOV Governance”, cell D3',
    problem: {
      sentence: '“Partialy met” is not a choice. Did you mean “Partly met”?',
      nearest: 'Partly met',
    },
  })
})

test('case, spaces and the stored value of a verdict are understood', () => {
  for (const word of ['not met', ' Not  Met ', 'NOT']) {
    const { cells } = planWorkbook(outOf(now, write(VERDICT, word)), now)
    expect(cells.map(({ kind, value }) => [kind, value])).toEqual([['change', 'not']])
  }
})

test('what was changed in both is a conflict, and the answer of the app stays unless she says so', () => {
  const read = outOf(now, write(COMMENT, 'Said in the workbook'))
  const since = audit({ texts: { comment: 'Said in the app' } })
  const plan = planWorkbook(read, since)
  expect(plan.cells).toMatchObject([
    {
      kind: 'conflict',
      ours: 'Said in the app',
      base: 'As it was',
      theirs: 'Said in the workbook',
    },
  ])
  expect(editsOfWorkbook(plan, new Map(), { gathered: since, at: NOW }).size).toBe(0)
  const taken = new Map<string, CellChoice>([[plan.cells[0]?.key ?? '', { type: 'take' }]])
  const edit = editsOfWorkbook(plan, taken, { gathered: since, at: NOW }).get('GOV01')
  expect(edit?.(since.answers[0] ?? anAnswer()).texts.comment).toBe('Said in the workbook')
})

test('what was changed in the app alone, or in both to the same, is no change', () => {
  const since = audit({ texts: { comment: 'Said in the app' } })
  expect(planWorkbook(outOf(now), since).cells).toEqual([])
  expect(planWorkbook(outOf(now, write(COMMENT, 'Said in the app')), since).cells).toEqual([])
})

test('an empty cell changes nothing unless it is ticked', () => {
  const plan = planWorkbook(outOf(now, write(COMMENT, ' ')), now)
  expect(plan.cells).toMatchObject([{ kind: 'blank', ours: 'As it was' }])
  const [cell] = plan.cells
  if (cell === undefined) throw new Error('there is a cell')
  expect(valueToStore(cell, new Map())).toBeNull()
  const edits = editsOfWorkbook(plan, new Map([[cell.key, { type: 'take' }]]), {
    gathered: now,
    at: NOW,
  })
  expect(edits.get('GOV01')?.(now.answers[0] ?? anAnswer()).texts).toEqual({})
})

test('a blank form empties nothing, and what was filled in counts as a change', () => {
  expect(planWorkbook(outOf(now, undefined, true), now).cells).toEqual([])
  const { cells } = planWorkbook(outOf(now, write(COMMENT, 'Mine'), true), now)
  expect(cells.map(({ kind, ours }) => [kind, ours])).toEqual([['change', 'As it was']])
})

test('a date is read as people write it, and mended where it is none', () => {
  const read = (text: string) => planWorkbook(outOf(now, write(BY_WHEN, text)), now).cells
  expect(read('29/01/2027')).toMatchObject([{ kind: 'change', value: '2027-01-29' }])
  expect(read('46416')).toMatchObject([{ kind: 'change', value: '2027-01-29' }])
  expect(read('30 February 2027')).toMatchObject([{ kind: 'error' }])
  const [cell] = read('as soon as we can')
  if (cell === undefined) throw new Error('there is a cell')
  expect(valueToStore(cell, new Map())).toBeNull()
  const mended = new Map([[cell.key, { type: 'mended', text: '5 March 2027' } as const]])
  expect(valueToStore(cell, mended)).toBe('2027-03-05')
})

test('a formula that failed is an error and never an answer', () => {
  expect(planWorkbook(outOf(now, write(COMMENT, '#REF!')), now).cells).toMatchObject([
    { kind: 'error', value: null },
  ])
})

test('a verdict across “not applicable” sets the comment aside, as the app does', () => {
  const plan = planWorkbook(outOf(now, write(VERDICT, 'Not applicable')), now)
  const edit = editsOfWorkbook(plan, new Map(), { gathered: now, at: NOW }).get('GOV01')
  const after = edit?.(now.answers[0] ?? anAnswer())
  expect(after?.verdict).toBe('na')
  expect(after?.texts).toEqual({ 'comment-set-aside': 'As it was' })
})

test('a verdict where none is taken is told of', () => {
  const narrative = gathered()
  const read = outOf(narrative, (sheets) => {
    const row = sheets[2]?.[2]
    if (row !== undefined) row[VERDICT] = 'Met'
  })
  expect(planWorkbook(read, narrative).cells).toMatchObject([{ kind: 'error', code: 'IMP01' }])
})

test('lines of a question are ticked by Yes and unticked by No', () => {
  const parts = [
    { id: 'a', label: 'Teachers' },
    { id: 'b', label: 'Lunchtime team' },
  ]
  const template = aTemplate({ questions: [aQuestion({ parts })] })
  const held = gathered({ audit: anAudit({ template }), answers: [anAnswer({ parts: ['a'] })] })
  const read = outOf(held, (sheets) => {
    const [, , , first, second] = sheets[0] ?? []
    if (first === undefined || second === undefined) return
    first[VERDICT] = 'No'
    second[VERDICT] = 'yes'
  })
  const plan = planWorkbook(read, held)
  const edit = editsOfWorkbook(plan, new Map(), { gathered: held, at: NOW }).get('GOV01')
  expect(edit?.(held.answers[0] ?? anAnswer()).parts).toEqual(['b'])
})

test('rows of unknown codes and without any are told of and not read', () => {
  const read = outOf(now, (sheets) => {
    sheets[0]?.push(['', 'XYZ99', 'Ours', 'Met'], ['', '', '', '', 'An answer to what?'])
  })
  const { cells, problems } = planWorkbook(read, now)
  expect(cells).toEqual([])
  expect(problems.map(({ place }) => place)).toEqual([
    'Sheet “GOV Governance”, cell B4',
    'Sheet “GOV Governance”, cell B5',
  ])
  expect(problems[0]?.sentence).toContain('XYZ99 is no question of this audit')
})

test('a column that stands there twice is not read, and both are named', () => {
  const read = outOf(now, (sheets) => {
    for (const row of sheets[0] ?? []) row.push(row[COMMENT] ?? '')
    write(COMMENT, 'One of two')(sheets)
  })
  expect(read.complaints[0]).toContain('columns E and I are copies of one')
  expect(planWorkbook(read, now).cells).toEqual([])
})

test('where the hidden sheet was altered, each difference is a conflict', () => {
  const read = { ...outOf(now, write(COMMENT, 'Another')), base: null }
  expect(planWorkbook(read, now).cells).toMatchObject([{ kind: 'conflict', base: null }])
})

test('a workbook of another school, year, version or desk is asked about', () => {
  const read = outOf(now)
  expect(strangerSentences(read, now, 'desk-1')).toEqual([])
  const other = (more: Parameters<typeof gathered>[0], desk = 'desk-1') =>
    strangerSentences(read, gathered(more), desk).join(' ')
  expect(other({ school: aSchool({ urn: '999902', name: 'Elm' }) })).toContain('this is Elm')
  expect(other({ audit: anAudit({ schoolYear: '2027-28' }) })).toContain('school year 2026-27')
  const template = aTemplate({ version: '2026.2' })
  expect(other({ audit: anAudit({ template }) })).toContain('version 2026.1')
  expect(other({}, 'desk-2')).toContain('another desk')
  expect(strangerSentences({ ...read, identity: null }, now, 'desk-1')[0]).toContain('hidden sheet')
})

test('private notes never leave with a workbook', () => {
  const noted = audit({ texts: { notes: 'SECRET', comment: 'Open' } })
  const book = buildAnswersWorkbook(noted, {
    sectionIds: null,
    blank: false,
    deskId: 'd',
    madeAt: NOW,
  })
  expect(JSON.stringify([book, hiddenGrid(book)])).not.toContain('SECRET')
})
