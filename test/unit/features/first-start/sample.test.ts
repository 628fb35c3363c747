import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { SampleAuditFile } from '../../../../renderer/src/content/sample-school.ts'
import { readPreviousAudit } from '../../../../renderer/src/domain/carry-forward/read-previous-audit.ts'
import { readPack } from '../../../../renderer/src/domain/packs/read-pack.ts'
import {
  sampleActions,
  sampleAnswers,
} from '../../../../renderer/src/features/first-start/sample/sample-answers.ts'
import {
  dayOfPiece,
  kindOfPiece,
  sampleEvidence,
} from '../../../../renderer/src/features/first-start/sample/sample-evidence.ts'
import {
  linesOf,
  samplePdf,
} from '../../../../renderer/src/features/first-start/sample/sample-file.ts'
import { startAudit } from '../../../../renderer/src/storage/start-audit.ts'
import { starterTexts } from './starter-texts.ts'

const content = new URL('../../../../renderer/src/content/', import.meta.url)
const text = (name: string): string => readFileSync(new URL(name, content), 'utf8')
const files = starterTexts()
const sample = JSON.parse(text('sample-school/answers-2026.json')) as SampleAuditFile
const lastYear = readPreviousAudit(text('sample-school/previous-audit-2025.json'), 'last year')
if (!lastYear.ok) throw new Error(lastYear.error)
const previous = lastYear.value

let count = 0
const newId = (): string => {
  count += 1
  return `id-${count}`
}

async function begun() {
  const read = readPack(files)
  if (!read.ok) throw new Error(read.error[0]?.sentence)
  const now = () => '2026-11-24T10:41:07.000Z'
  return startAudit({ pack: read.value, files, builtIn: true, scope: 'all', due: null, now, newId })
}

test('the audit of the starter pack begins with no due date, since its dates are examples', async () => {
  const { pack, audit } = await begun()

  expect(audit.due).toBeNull()
  expect(audit.template.deadline).toBeNull()
  expect(audit.schoolYear).toBe('2026-27')
  expect(pack.files).toEqual(Object.fromEntries(files))
  expect(pack.hash).toMatch(/^[0-9a-f]{64}$/)
})

test('every answer of the sample belongs to a question, and only judgements take a verdict', async () => {
  const { audit } = await begun()
  const questions = new Map(audit.template.questions.map((question) => [question.code, question]))

  const answers = sampleAnswers(sample, audit, previous)

  expect(answers).toHaveLength(128)
  for (const { code, verdict } of answers) {
    const judged = questions.get(code)?.answerKind === 'judgement'
    expect([code, verdict !== null]).toEqual([code, judged])
  }
})

test('what the sample carried and confirmed arrives as confirmed, with its change of wording', async () => {
  const { audit } = await begun()

  const carried = sampleAnswers(sample, audit, previous).filter((answer) => answer.carried !== null)

  expect(carried).toHaveLength(66)
  expect(carried.every((answer) => answer.carried?.confirmedAt)).toBe(true)
  const reworded = carried.filter((answer) => answer.carried?.wording === 'reworded')
  expect(reworded.map(({ code }) => code)).toContain('GOV06')
})

test('no action of the sample was written down in the future', async () => {
  const { audit } = await begun()

  const actions = sampleActions(sample, audit, previous, newId)

  expect(actions).toHaveLength(16)
  expect(actions.filter(({ createdAt }) => createdAt > '2026-11-21')).toEqual([])
  expect(actions.filter(({ carriedFrom }) => carriedFrom === '2025-26')).toHaveLength(2)
})

test('a piece of evidence is linked to its slot and to every question it proves', async () => {
  const { audit } = await begun()
  const [first] = sample.evidence
  if (!first) throw new Error('the sample has evidence')
  const source = { type: 'pointer', place: 'Blue folder' } as const

  const { evidence, evidenceLinks } = sampleEvidence(
    [{ piece: first, source }],
    sample,
    audit,
    newId,
  )

  expect(evidence[0]?.effectiveOn).toBe('2026-09-29')
  expect(evidenceLinks.map(({ target }) => target.code)).toEqual([
    'P-1',
    'POL01',
    'POL02',
    'POL09',
    'POL12',
  ])
})

test('a kind is read from the title, and a day only where a whole one is given', () => {
  expect(kindOfPiece('Minute of approval, 29 September 2026')).toBe('minutes')
  expect(kindOfPiece('Policy register, November 2026')).toBe('register')
  expect(kindOfPiece('Who is who poster')).toBe('other')
  const piece = { slot: 'T-2', state: 'attached', questions: [] } as const
  expect(dayOfPiece({ ...piece, title: 'Update, December 2024' })).toBeNull()
  expect(dayOfPiece({ ...piece, title: 'Visit', fileName: 'visit-2026-11-12.pdf' })).toBe(
    '2026-11-12',
  )
})

test('a sample file is a PDF whose table of objects points at its objects', () => {
  const file = Buffer.from(samplePdf('Governors’ questions (extract)')).toString('latin1')

  expect(file.startsWith('%PDF-1.4')).toBe(true)
  expect(file).toContain('Governors\x92 questions \\(extract\\).')
  const start = Number(/startxref\n(\d+)/.exec(file)?.[1])
  expect(file.slice(start, start + 4)).toBe('xref')
  const offsets = [...file.matchAll(/(\d{10}) 00000 n /g)].map(([, offset]) => Number(offset))
  offsets.forEach((offset, index) => {
    expect(file.slice(offset, offset + 7)).toBe(`${index + 1} 0 obj`)
  })
})

test('a long title is broken between words', () => {
  const lines = linesOf('word '.repeat(30).trim())
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join(' ')).toBe('word '.repeat(30).trim())
})
