import { test } from '@playwright/test'
import { read, utils, write } from 'xlsx'
import { buildAnswersWorkbook } from '../../renderer/src/domain/workbook/build-workbook.ts'
import { hiddenGrid } from '../../renderer/src/domain/workbook/hidden-sheet.ts'
import { planWorkbook } from '../../renderer/src/domain/workbook/plan-workbook.ts'
import { readAnswersWorkbook } from '../../renderer/src/exchange/answers-workbook/read-answers-workbook.ts'
import { writeAnswersWorkbook } from '../../renderer/src/exchange/answers-workbook/write-answers-workbook.ts'
import { NOW } from '../builders/audit.ts'
import { aLargeAudit } from '../builders/workbook.ts'
import { median, record, rounded } from './record.ts'
import { loadNow } from './shell-work.ts'

const QUESTIONS = 300
const REACH_S = 2
const scope = { sectionIds: null, blank: false, deskId: 'desk-1', madeAt: NOW }

async function seconds(work: () => Promise<unknown> | unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now()
    await work()
    times.push((performance.now() - start) / 1000)
  }
  // The first run is slowest, and is what she meets.
  return Math.max(median(times), times[0] ?? 0)
}

test('a workbook of 300 questions, out and in with its preview', async () => {
  const audit = aLargeAudit(QUESTIONS)
  const model = buildAnswersWorkbook(audit, scope)
  let bytes = new Uint8Array()
  const out = await seconds(async () => {
    bytes = new Uint8Array(await writeAnswersWorkbook(buildAnswersWorkbook(audit, scope)))
  })
  let plain = new Uint8Array()
  const plainOut = await seconds(() => {
    const book = utils.book_new()
    for (const { name, rows } of model.sheets) {
      const cells = rows.map((row) => model.columns.map(({ id }) => row.cells[id] ?? ''))
      utils.book_append_sheet(book, utils.aoa_to_sheet(cells), name)
    }
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet(hiddenGrid(model).map((row) => [...row])),
      'Desk',
    )
    plain = new Uint8Array(write(book, { type: 'array', compression: true }))
  })
  const back = await seconds(async () => {
    const outcome = await readAnswersWorkbook(bytes)
    if (!outcome.ok) throw new Error(outcome.error.type)
    const { cells } = planWorkbook(outcome.value, audit)
    if (cells.length > 0) throw new Error('its own workbook is no change')
  })
  const plainBack = await seconds(() => {
    const book = read(plain, { type: 'array' })
    for (const name of book.SheetNames) utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1 })
  })
  const lines = [
    { name: 'out', value: out, plain: plainOut },
    { name: 'in, with its preview', value: back, plain: plainBack },
  ]
  for (const line of lines) {
    record({
      name: `workbook of ${QUESTIONS} questions ${line.name}, first time`,
      value: rounded(line.value, 2),
      unit: 's',
      baseline: `SheetJS alone, the same texts without lists, lock or style, ${rounded(line.plain, 2)} s (load ${loadNow()})`,
      reach: `<= ${REACH_S} s`,
      ok: line.value <= REACH_S,
    })
  }
})
