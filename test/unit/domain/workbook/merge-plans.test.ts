import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '../../../../renderer/src/domain/audit/audit.ts'
import {
  type GatheredAudit,
  gatherAudit,
} from '../../../../renderer/src/domain/audit/gather-audit.ts'
import { COMMENT } from '../../../../renderer/src/domain/packs/default-columns.ts'
import type { QuestionCode } from '../../../../renderer/src/domain/shared/ids.ts'
import type { Table } from '../../../../renderer/src/domain/tables/table.ts'
import type { ColumnId } from '../../../../renderer/src/domain/workbook/answers-workbook.ts'
import {
  editsOfWorkbook,
  giversOfWorkbook,
} from '../../../../renderer/src/domain/workbook/apply-workbook.ts'
import { buildAnswersWorkbook } from '../../../../renderer/src/domain/workbook/build-workbook.ts'
import { hiddenGrid } from '../../../../renderer/src/domain/workbook/hidden-sheet.ts'
import {
  mergePlans,
  type PlannedBook,
} from '../../../../renderer/src/domain/workbook/merge-plans.ts'
import type {
  WorkbookChoices,
  WorkbookPlan,
} from '../../../../renderer/src/domain/workbook/plan.ts'
import { planWorkbook } from '../../../../renderer/src/domain/workbook/plan-workbook.ts'
import {
  COLUMNS_MARK,
  HEADING_MARK,
  type ReadWorkbook,
  readSheets,
} from '../../../../renderer/src/domain/workbook/read-sheets.ts'
import { anAnswer, gathered, NOW } from '../../../builders/audit.ts'
import { gatheredAudits } from '../../../builders/workbook.ts'

type Texts = ReadonlyMap<string, string>

/** The workbook of some questions as it comes back from a colleague, with her words in some cells. */
function backFrom(
  audit: GatheredAudit,
  name: string,
  codes: ReadonlySet<QuestionCode>,
  said: Texts,
): ReadWorkbook {
  const id = `hand-off of ${name}`
  const toColleague = { id, name, from: 'Daljit Sandhu', note: '', wantedBy: null }
  const making = { sectionIds: null, codes, blank: false, deskId: 'desk-1', madeAt: NOW }
  const book = buildAnswersWorkbook(audit, { ...making, toColleague })
  const ids = book.columns.map((column) => column.id)
  const tables = book.sheets.map(({ name: sheet, rows }): Table => {
    const cells = rows.map((row) => [
      row.id,
      ...ids.map((column) => said.get(`${row.id} ${column}`) ?? row.cells[column] ?? ''),
    ])
    return { sheet, days: 1900, rows: [[COLUMNS_MARK, ...ids], [HEADING_MARK], ...cells] }
  })
  const read = readSheets([...tables, { sheet: 'Desk', days: 1900, rows: hiddenGrid(book) }])
  if (!read.ok) throw new Error('a workbook of ours is read')
  return read.value
}

const planned = (read: ReadWorkbook, audit: GatheredAudit, name: string): PlannedBook => ({
  plan: planWorkbook(read, audit),
  fileName: `${name}.xlsx`,
  givenBy: name,
})

/** The audit after what a plan brings was written, each answer with who gave it. */
function after(
  audit: GatheredAudit,
  plan: WorkbookPlan,
  choices: WorkbookChoices = new Map(),
): GatheredAudit {
  const edits = editsOfWorkbook(plan, choices, { gathered: audit, at: NOW })
  const byCode = new Map(audit.answers.map((answer) => [answer.code, answer]))
  for (const [code, edit] of edits) {
    const empty: Answer = { ...anAnswer({ code }), verdict: null, texts: {}, parts: [] }
    byCode.set(code, edit(byCode.get(code) ?? empty))
  }
  return gatherAudit({ ...audit, answers: [...byCode.values()] })
}

const commentOf = (audit: GatheredAudit, code: QuestionCode): string =>
  audit.lineByCode.get(code)?.answer?.texts[COMMENT] ?? ''

const NAMES = ['Priya Nair', 'Tom Reed', 'Jo Fox', 'Ama Boateng']
const SAID = ['We do so each term.', 'Only since September.', 'The register shows it.']
const column: ColumnId = `text:${COMMENT}`

/** What each of some colleagues says of which questions; many of them are asked the same. */
const cases = gatheredAudits().chain((audit) => {
  const codes = audit.lines.map(({ code }) => code)
  const saying = fc.option(fc.constantFrom(...SAID), { freq: 3 })
  const colleague = fc
    .tuple(fc.subarray(codes, { minLength: 1 }), fc.array(saying, { minLength: 12, maxLength: 12 }))
    .map(([theirs, said]) => ({
      codes: new Set(theirs),
      said: new Map(
        theirs.flatMap((code, at): [string, string][] => {
          const text = said[at] ?? null
          return text === null ? [] : [[code, text]]
        }),
      ),
    }))
  return fc.record({
    audit: fc.constant(audit),
    colleagues: fc.array(colleague, { minLength: 2, maxLength: 4 }),
    order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }),
  })
})

/** Who says what of each question, in the order in which they come back. */
function sayings(colleagues: readonly { readonly name: string; readonly said: Texts }[]) {
  const byCode = new Map<QuestionCode, Map<string, string[]>>()
  for (const { name, said } of colleagues) {
    for (const [code, text] of said) {
      const byText = byCode.get(code) ?? new Map<string, string[]>()
      byText.set(text, [...(byText.get(text) ?? []), name])
      byCode.set(code, byText)
    }
  }
  return byCode
}

function comeBack({
  audit,
  colleagues,
  order,
}: typeof cases extends fc.Arbitrary<infer T> ? T : never) {
  return order
    .flatMap((at) => {
      const one = colleagues[at]
      return one === undefined ? [] : [{ ...one, name: NAMES[at] ?? '' }]
    })
    .map((one) => {
      const cells = new Map([...one.said].map(([code, text]) => [`q:${code} ${column}`, text]))
      return { ...one, read: backFrom(audit, one.name, one.codes, cells) }
    })
}

test('several workbooks together give the union, and conflicts exactly where they differ', () => {
  fc.assert(
    fc.property(cases, (drawn) => {
      const { audit } = drawn
      const back = comeBack(drawn)
      const plan = mergePlans(back.map(({ read, name }) => planned(read, audit, name)))
      const said = sayings(back)
      const differing = [...said].filter(([, byText]) => byText.size > 1).map(([code]) => code)
      const conflicts = plan.cells.filter(({ kind }) => kind === 'conflict')
      expect(conflicts.map(({ code }) => code).sort()).toEqual(differing.sort())
      expect(plan.cells.map(({ code }) => code).sort()).toEqual([...said.keys()].sort())
      const union = after(audit, plan)
      const givers = giversOfWorkbook(plan, new Map())
      for (const { code } of audit.lines) {
        const byText = said.get(code)
        const [only] = byText?.size === 1 ? [...byText] : []
        // What nobody says, and what they do not agree on, stays as the app has it.
        expect(commentOf(union, code)).toBe(only?.[0] ?? commentOf(audit, code))
        expect([...(givers.get(code) ?? [])].sort()).toEqual([...(only?.[1] ?? [])].sort())
      }
    }),
    { numRuns: 300 },
  )
})

test('each of those who differ can be taken, and the answer is hers then', () => {
  fc.assert(
    fc.property(cases, (drawn) => {
      const { audit } = drawn
      const back = comeBack(drawn)
      const plan = mergePlans(back.map(({ read, name }) => planned(read, audit, name)))
      const said = sayings(back)
      for (const cell of plan.cells.filter(({ kind }) => kind === 'conflict')) {
        const offered = [cell, ...(cell.rivals ?? [])].map(({ theirs }) => theirs)
        expect(offered.sort()).toEqual([...(said.get(cell.code)?.keys() ?? [])].sort())
        cell.rivals?.forEach((rival, at) => {
          const choices: WorkbookChoices = new Map([[cell.key, { type: 'take-rival', at }]])
          expect(commentOf(after(audit, plan, choices), cell.code)).toBe(rival.theirs)
          const givers = giversOfWorkbook(plan, choices).get(cell.code)
          expect([...(givers ?? [])].sort()).toEqual(
            [...(said.get(cell.code)?.get(rival.theirs) ?? [])].sort(),
          )
        })
      }
    }),
    { numRuns: 100 },
  )
})

test('one after the other, in any order, gives the same, and the second who differs is asked about', () => {
  fc.assert(
    fc.property(cases, (drawn) => {
      let now = drawn.audit
      const held = new Map<QuestionCode, string>()
      const back = comeBack(drawn)
      for (const { read, name, said } of back) {
        const plan = mergePlans([planned(read, now, name)])
        const conflicts = plan.cells.filter(({ kind }) => kind === 'conflict')
        const differing = [...said].filter(([code, text]) => (held.get(code) ?? text) !== text)
        expect(conflicts.map(({ code }) => code).sort()).toEqual(
          differing.map(([code]) => code).sort(),
        )
        now = after(now, plan)
        for (const [code, text] of said) if (!held.has(code)) held.set(code, text)
      }
      for (const { code } of drawn.audit.lines) {
        expect(commentOf(now, code)).toBe(held.get(code) ?? commentOf(drawn.audit, code))
      }
      // Coming back once more brings nothing but what she has decided against already.
      for (const { read, name } of back) {
        expect(
          mergePlans([planned(read, now, name)]).cells.filter(({ kind }) => kind === 'change'),
        ).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})

test('workbooks that come back as they went out change nothing, however many and of whatever shape', () => {
  fc.assert(
    fc.property(cases, ({ audit, colleagues }) => {
      const books = colleagues.map(({ codes }, at) => {
        const name = NAMES[at] ?? ''
        return planned(backFrom(audit, name, codes, new Map()), audit, name)
      })
      const plan = mergePlans(books)
      expect({ ...plan, unchanged: 0 }).toEqual({
        cells: [],
        problems: [],
        missing: [],
        unchanged: 0,
      })
    }),
    { numRuns: 200 },
  )
})

const audit = gathered({
  answers: [anAnswer({ code: 'GOV01', verdict: 'met', texts: { [COMMENT]: 'As it was' } })],
})
const [first] = audit.lines.map(({ code }) => code)

function twoSay(one: Texts, other: Texts): WorkbookPlan {
  const codes = new Set(first === undefined ? [] : [first])
  return mergePlans([
    planned(backFrom(audit, 'Priya Nair', codes, one), audit, 'Priya Nair'),
    planned(backFrom(audit, 'Tom Reed', codes, other), audit, 'Tom Reed'),
  ])
}

test('one who empties a cell and one who rewrites it do not agree', () => {
  const plan = twoSay(
    new Map([[`q:${first} ${column}`, '']]),
    new Map([[`q:${first} ${column}`, 'New']]),
  )
  expect(plan.cells).toMatchObject([
    {
      kind: 'conflict',
      theirs: 'New',
      givenBy: ['Tom Reed'],
      rivals: [{ value: '', givenBy: ['Priya Nair'] }],
    },
  ])
})

test('a slip of one stands beside what another says, and what is typed for it comes last', () => {
  const at = `q:${first} verdict`
  const plan = twoSay(new Map([[at, 'Partialy met']]), new Map([[at, 'Not met']]))
  const kinds = plan.cells.map(({ kind, givenBy }) => [kind, givenBy])
  expect(kinds).toEqual([
    ['change', ['Tom Reed']],
    ['error', ['Priya Nair']],
  ])
  expect(new Set(plan.cells.map(({ key }) => key)).size).toBe(2)
  expect(plan.cells[1]?.place).toMatch(/^Priya Nair\.xlsx: Sheet/)
  const mended: WorkbookChoices = new Map([
    [plan.cells[1]?.key ?? '', { type: 'mended', text: plan.cells[1]?.problem?.nearest ?? '' }],
  ])
  const now = after(audit, plan, mended)
  expect(now.lineByCode.get(first ?? '')?.answer?.verdict).toBe('partly')
})
