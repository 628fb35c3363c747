import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editsOfWorkbook } from '../../../../renderer/src/domain/workbook/apply-workbook.ts'
import { anAnswer, gathered, NOW } from '../../../builders/audit.ts'
import { gatheredAudits } from '../../../builders/workbook.ts'
import { answerSheets, bringBack, edited, rowsOf, takeOut } from './loop.ts'
import { HARMLESS } from './mutations.ts'

/** `WORKBOOK_RUNS=10000` for the long run; the short one is part of every test run. */
const RUNS = Number(process.env.WORKBOOK_RUNS ?? 40)
const LONG = { timeout: Math.max(60_000, RUNS * 400) }

const harmless = fc.constantFrom(...Object.keys(HARMLESS))

test(
  'an audit read back unchanged gives no change, whatever was done to the file',
  LONG,
  async () => {
    await fc.assert(
      fc.asyncProperty(gatheredAudits(), harmless, fc.boolean(), async (audit, how, blank) => {
        const bytes = await takeOut(audit, blank)
        const back =
          how === 'nothing at all' ? bytes : await edited(bytes, HARMLESS[how] ?? (() => undefined))
        const { plan } = await bringBack(back, audit)
        expect({ how, cells: plan.cells, problems: plan.problems, missing: plan.missing }).toEqual({
          how,
          cells: [],
          problems: [],
          missing: [],
        })
      }),
      { numRuns: RUNS },
    )
  },
)

for (const [how, mutate] of Object.entries(HARMLESS)) {
  test(`no change comes of it when ${how}`, async () => {
    const [audit] = fc.sample(gatheredAudits(), { numRuns: 1, seed: 157 })
    if (audit === undefined) throw new Error('no audit was drawn')
    const { plan } = await bringBack(await edited(await takeOut(audit), mutate), audit)
    expect(plan.cells).toEqual([])
    expect(plan.problems).toEqual([])
  })
}

test('k edited cells give exactly k changes, which then stand in the audit', LONG, async () => {
  await fc.assert(
    fc.asyncProperty(
      gatheredAudits(),
      harmless,
      fc.infiniteStream(fc.boolean()),
      async (audit, how, draw) => {
        const expected = new Map<string, string>()
        const bytes = await edited(await takeOut(audit), (workbook) => {
          for (const { id, cell } of rowsOf(workbook)) {
            if (!id.startsWith('q:') || draw.next().value !== true) continue
            const text = `Edited ${expected.size}: =1+1`
            cell('text:comment').value = text
            expected.set(id.slice(2), text)
          }
          HARMLESS[how]?.(workbook)
        })
        const { plan } = await bringBack(bytes, audit)
        expect(plan.cells.map(({ kind, code, value }) => [kind, code, value]).sort()).toEqual(
          [...expected].map(([code, text]) => ['change', code, text]).sort(),
        )
        const edits = editsOfWorkbook(plan, new Map(), { gathered: audit, at: NOW })
        const answers = new Map(audit.answers.map((answer) => [answer.code, answer]))
        for (const [code, edit] of edits) {
          const before = answers.get(code) ?? anAnswer({ code, verdict: null })
          answers.set(code, edit(before))
        }
        const { audit: same, school } = audit
        const after = gathered({ audit: same, school, answers: [...answers.values()] })
        expect((await bringBack(bytes, after)).plan.cells).toEqual([])
        for (const [code, text] of expected) {
          expect(after.lineByCode.get(code)?.answer?.texts.comment).toBe(text)
        }
      },
    ),
    { numRuns: Math.ceil(RUNS / 2) },
  )
})

test('rows that are deleted are told of, and nothing is changed by it', async () => {
  await fc.assert(
    fc.asyncProperty(gatheredAudits(), async (audit) => {
      const gone = new Set<string>()
      const bytes = await edited(await takeOut(audit), (workbook) => {
        for (const sheet of answerSheets(workbook)) {
          gone.add(String(sheet.getCell('B3').value))
          sheet.spliceRows(3, 1)
        }
      })
      const { plan } = await bringBack(bytes, audit)
      expect(plan.cells).toEqual([])
      expect(new Set(plan.missing.map(({ code }) => code))).toEqual(gone)
    }),
    { numRuns: Math.ceil(RUNS / 10) },
  )
})

test('a row that stands there twice is read from neither place, and both are named', async () => {
  const [audit] = fc.sample(gatheredAudits(), { numRuns: 1, seed: 7 })
  if (audit === undefined) throw new Error('no audit was drawn')
  const bytes = await edited(await takeOut(audit), (workbook) => {
    const [sheet] = answerSheets(workbook)
    if (sheet === undefined) return
    const copy = sheet.addRow(sheet.getRow(3).values)
    copy.getCell(5).value = 'The other one'
  })
  const { plan } = await bringBack(bytes, audit)
  expect(plan.cells).toEqual([])
  expect(plan.problems).toHaveLength(1)
  expect(plan.problems[0]?.sentence).toMatch(
    /more than one row: Sheet “.*”, cell B3 and Sheet “.*”, cell B\d+/,
  )
})

test('equal answers give equal bytes', async () => {
  const [audit] = fc.sample(gatheredAudits(), { numRuns: 1, seed: 3 })
  if (audit === undefined) throw new Error('no audit was drawn')
  expect(await takeOut(audit)).toEqual(await takeOut(audit))
})
