import fc from 'fast-check'
import { expect, test } from 'vitest'
import type {
  ReturnAnswer,
  ReturnDocument,
} from '../../../renderer/src/domain/returns/return-document.ts'
import { makeReturnFiles } from '../../../renderer/src/exchange/make-return-documents.ts'
import { readReturnJson } from '../../../renderer/src/exchange/read-return-json.ts'
import { writeReturnJson } from '../../../renderer/src/exchange/return-json.ts'
import { writeReturnPdf } from '../../../renderer/src/exchange/return-pdf.ts'
import { writeReturnWorkbook } from '../../../renderer/src/exchange/return-workbook.ts'
import { giverWord, isCalendarDay, longDay } from '../../../renderer/src/exchange/words.ts'
import { anAnswer, aReturnDocument, returnDocuments } from '../../builders/return-document.ts'
import { aSlotDocument } from '../../builders/slot-document.ts'
import { pdfFonts } from '../../tools/pdf-fonts.ts'
import { pdfPages } from '../../tools/poppler.ts'
import { sheetsInSheetJs } from '../../tools/sheetjs.ts'
import { needs } from '../../tools/system-tools.ts'

/** The consistency law: what a return says, it says alike in all three documents. */

test('a return read back from its json is the same return', () => {
  fc.assert(
    fc.property(returnDocuments(), (document) => {
      const text = new TextDecoder().decode(writeReturnJson(document))
      expect(readReturnJson(text)).toEqual({ ok: true, value: document })
    }),
    { numRuns: 50 },
  )
})

test('every question, answer, comment, action and piece of evidence stands in the workbook', async () => {
  await fc.assert(
    fc.asyncProperty(returnDocuments(), async (document) => {
      const sheets = sheetsInSheetJs(await writeReturnWorkbook(document))
      expect(answersIn(sheets.get('Answers') ?? [])).toEqual(answersOf(document))
      const column = (sheet: string, heading: string) => {
        const [head = [], ...rows] = sheets.get(sheet) ?? []
        return rows.map((row) => row[head.indexOf(heading)])
      }
      expect(column('Evidence index', 'Title')).toEqual(document.evidence.map((e) => e.title))
      expect(column('Actions', 'What will be done')).toEqual(document.actions.map((a) => a.what))
      expect(column('Actions', 'Who')).toEqual(document.actions.map((a) => a.owner))
      expect(column('Actions', 'Due').map(asDay)).toEqual(document.actions.map((a) => a.due ?? ''))
    }),
    { numRuns: 20 },
  )
})

needs('pdftotext')(
  'every question, answer, comment, action and piece of evidence stands in the pdf, in its place',
  async () => {
    const fonts = pdfFonts()
    await fc.assert(
      fc.asyncProperty(returnDocuments(), async (document) => {
        const pages = await pdfPages(await writeReturnPdf(document, fonts), { bodyOnly: true })
        const page = squeeze(pages.join(''))
        const answers = page.slice(page.indexOf('Answers', page.indexOf('Bysection')))
        expectInOrder(answers, pdfAnswers(document))
        expectInOrder(
          page.slice(page.lastIndexOf('Whatwillbedone')),
          document.actions.length === 0 ? [] : pdfLists(document),
        )
        for (const { title } of document.evidence) expect(page).toContain(squeeze(title))
      }),
      { numRuns: 8, endOnFailure: true },
    )
  },
  60_000,
)

test('two runs in two time zones give equal bytes', async () => {
  const fonts = pdfFonts()
  const home = process.env.TZ
  try {
    await fc.assert(
      fc.asyncProperty(returnDocuments(), async (drawn) => {
        const document = { ...drawn, slotDocuments: [aSlotDocument()] }
        process.env.TZ = 'America/Phoenix'
        const west = new Date().getTimezoneOffset()
        const first = await makeReturnFiles(document, fonts)
        process.env.TZ = 'Pacific/Auckland'
        expect(new Date().getTimezoneOffset()).not.toBe(west)
        const reordered = JSON.parse(JSON.stringify(document)) as ReturnDocument
        const second = await makeReturnFiles(reordered, fonts)
        for (const name of ['json', 'xlsx', 'pdf'] as const)
          expect(Buffer.from(second[name]).equals(Buffer.from(first[name])), name).toBe(true)
        expect(second.papers).toEqual(first.papers)
        expect(first.papers).toHaveLength(2)
      }),
      { numRuns: 3, endOnFailure: true },
    )
  } finally {
    process.env.TZ = home
  }
}, 30_000)

/** Three questions that take no verdict, one that does, and one that nobody has answered. */
function answeredInWords(): ReturnDocument {
  const comment = [{ id: 'comment', label: 'What we do', value: 'Worry boxes were moved.' }]
  const answers = [
    anAnswer({ code: 'GOV01' }),
    anAnswer({ code: 'IMP01', verdict: null, texts: comment }),
    anAnswer({ code: 'IMP02', verdict: null, texts: comment }),
    anAnswer({ code: 'IMP03', verdict: null, texts: [] }),
    anAnswer({ code: 'IMP04', verdict: null, texts: comment, state: 'started' }),
  ]
  const counts = { asked: 5, confirmed: 4 }
  const result = [
    { meaning: 'met', label: 'Met', count: 1 },
    { meaning: 'unanswered', label: 'Not answered yet', count: 1 },
  ] as const
  const section = { code: 'IMP', title: 'Impact' }
  return aReturnDocument({
    sections: [{ ...section, answers }],
    summary: { ...counts, result, bySection: [{ ...section, ...counts, result }] },
  })
}

test('an answer in words or by actions is none that is missing, in the workbook', async () => {
  const sheets = sheetsInSheetJs(await writeReturnWorkbook(answeredInWords()))
  expect(
    answersIn(sheets.get('Answers') ?? []).map(({ code, verdict }) => [code, verdict]),
  ).toEqual([
    ['GOV01', 'Met'],
    ['IMP01', 'Answered in words'],
    ['IMP02', 'Answered in words'],
    ['IMP03', 'See the actions'],
    ['IMP04', 'Not answered'],
  ])
  const rows = sheets.get('Summary') ?? []
  const at = rows.findIndex(([first]) => first === 'Section')
  expect(rows[at]?.slice(2, 7)).toEqual([
    'Asked',
    'Confirmed',
    'Met',
    'Not answered yet',
    'Takes no verdict',
  ])
  expect(rows[at + 1]?.slice(2, 7)).toEqual([5, 4, 1, 1, 3])
  expect(rows[at + 2]?.slice(2, 7)).toEqual([5, 4, 1, 1, 3])
})

needs('pdftotext')(
  'an answer in words or by actions is none that is missing, in the pdf',
  async () => {
    const pages = await pdfPages(await writeReturnPdf(answeredInWords(), pdfFonts()))
    const page = squeeze(pages.join(''))
    const count = (words: string) => page.split(squeeze(words)).length - 1
    expect(count('Answered in words')).toBe(2)
    expect(count('See the actions')).toBe(1)
    expect(page).toMatch(/IMP04[^.]*Notanswered/)
    expect(page.match(/Notanswered(?!yet)/g)).toHaveLength(1)
    expect(page).toContain('3questionstakenoverdictandarenotintheresult.')
    expect(page).toContain('Takesnoverdict:3')
  },
)

/** Written without the words of the writers, so that a change of theirs is seen. */
function saidOf({ verdict, state, texts }: ReturnAnswer): string {
  if (verdict !== null) return verdict.label
  if (state !== 'confirmed') return 'Not answered'
  return texts.length === 0 ? 'See the actions' : 'Answered in words'
}

const squeeze = (text: string) => text.replace(/\s+/gu, '')

function expectInOrder(page: string, pieces: readonly string[]): void {
  let from = 0
  for (const piece of pieces) {
    const wanted = squeeze(piece)
    const at = page.indexOf(wanted, from)
    if (at < 0) expect(page.slice(from, from + 600)).toContain(wanted)
    from = at + wanted.length
  }
}

function answersOf(document: ReturnDocument): readonly Record<string, string>[] {
  const evidence = new Map(document.evidence.map((each) => [each.number, each.title]))
  const actions = new Map(document.actions.map((each) => [each.number, each.what]))
  const list = (numbers: readonly number[], names: ReadonlyMap<number, string>) =>
    numbers.map((number) => `${number}. ${names.get(number)}`).join('\n')
  return document.sections.flatMap((section) =>
    section.answers.map((answer) => ({
      section: section.title,
      code: answer.code,
      question: answer.question,
      verdict: saidOf(answer),
      comment: textOf(answer, 'comment'),
      impact: textOf(answer, 'impact'),
      timescale: textOf(answer, 'timescale'),
      givenBy: giverWord(answer),
      evidence: list(answer.evidence, evidence),
      actions: list(answer.actions, actions),
    })),
  )
}

const textOf = (answer: ReturnAnswer, id: string) =>
  answer.texts.find((text) => text.id === id)?.value ?? ''

function answersIn(rows: readonly (readonly unknown[])[]): readonly Record<string, string>[] {
  const [head = [], ...body] = rows
  return body.map((row) => {
    const cell = (heading: string) => asDay(row[head.indexOf(heading)] ?? '')
    return {
      section: cell('Section'),
      code: cell('Code'),
      question: cell('Question'),
      verdict: cell('Answer'),
      comment: cell('What we do'),
      impact: cell('Impact'),
      timescale: cell('Timescale'),
      givenBy: cell('Answered by'),
      evidence: cell('Evidence'),
      actions: cell('Actions'),
    }
  })
}

const asDay = (cell: unknown) =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)

function pdfAnswers(document: ReturnDocument): readonly string[] {
  const evidence = new Map(document.evidence.map((each) => [each.number, each.title]))
  const actions = new Map(document.actions.map((each) => [each.number, each.what]))
  return document.sections.flatMap((section) => [
    `${section.code}${section.title}`,
    ...section.answers.flatMap((answer) => [
      answer.code,
      saidOf(answer),
      ...(answer.givenBy === undefined ? [] : [`Answered by ${giverWord(answer)}`]),
      answer.question,
      ...answer.texts.flatMap(({ label, value }) => [
        label,
        isCalendarDay(value) ? longDay(value) : value,
      ]),
      ...answer.parts.map((part) => `${part.ticked ? '☑' : '☐'}${part.label}`),
      ...answer.evidence.map((number) => `Evidence${number}${evidence.get(number)}`),
      ...answer.actions.map((number) => `Action${number}${actions.get(number)}`),
    ]),
  ])
}

function pdfLists(document: ReturnDocument): readonly string[] {
  return document.actions.flatMap((action) => [
    action.what,
    action.successMeasure,
    action.outcome,
    action.owner,
    action.due === null ? '' : longDay(action.due),
    action.status,
  ])
}
