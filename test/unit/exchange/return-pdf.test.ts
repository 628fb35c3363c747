import { expect, test } from 'vitest'
import { splitRuns } from '../../../renderer/src/exchange/pdf/typesetter.ts'
import { writeReturnPdf } from '../../../renderer/src/exchange/return-pdf.ts'
import {
  aLargeReturn,
  anAnswer,
  aReturnDocument,
  aReturnSaying,
} from '../../builders/return-document.ts'
import { pdfFonts } from '../../tools/pdf-fonts.ts'
import { pdfFacts, pdfPages } from '../../tools/poppler.ts'
import { needs } from '../../tools/system-tools.ts'

const fonts = pdfFonts()
const squeeze = (text: string) => text.replace(/\s+/gu, '')

needs('pdftotext')('a draft says DRAFT on every page, and a signed return on none', async () => {
  const draft = await pdfPages(await writeReturnPdf(aLargeReturn(30, true), fonts))
  expect(draft.length).toBeGreaterThan(5)
  for (const page of draft) expect(page).toContain('DRAFT - sign-off is not complete')
  const signed = await pdfPages(await writeReturnPdf(aLargeReturn(30), fonts))
  for (const page of signed) expect(page).not.toContain('DRAFT')
})

needs('pdftotext')('every page tells its number, school, return and revision', async () => {
  const pages = await pdfPages(await writeReturnPdf(aLargeReturn(30), fonts))
  pages.forEach((page, index) => {
    expect(page).toContain(`page ${index + 1} of ${pages.length}`)
    expect(page).toContain('Oakfield Primary School')
    expect(page).toContain('Return 0193a5b2-7c1d-7e4f-9a60-5d1c2b3a4f5e · revision 1')
  })
})

needs('pdfinfo')('128 answers take fewer than 60 pages', async () => {
  const facts = await pdfFacts(await writeReturnPdf(aLargeReturn(128), fonts), 'pdfinfo')
  expect(Number(/Pages:\s+(\d+)/.exec(facts)?.[1])).toBeLessThan(40)
})

needs('pdftotext')(
  'a comment of 30,000 characters runs over pages and loses none',
  async () => {
    const long = Array.from({ length: 5000 }, (_, n) => `w${n}`).join(' ')
    const document = aReturnDocument({
      sections: [
        { code: 'G', title: 'G', answers: [anAnswer({ texts: [text(long)] }), anAnswer()] },
      ],
    })
    const pages = await pdfPages(await writeReturnPdf(document, fonts), { bodyOnly: true })
    expect(squeeze(pages.join(''))).toContain(squeeze(long))
  },
  60_000,
)

needs('pdftotext')(
  'words of 300 characters are broken and stay on the page, in every field',
  async () => {
    const word = 'abcdefghijklmnopqrstuvwxy0123456789'.repeat(9).slice(0, 300)
    const document = aReturnDocument({
      school: { ...aReturnDocument().school, name: word },
      sections: [
        { code: 'G', title: word, answers: [anAnswer({ question: word, texts: [text(word)] })] },
      ],
      areas: [
        {
          code: 'T',
          title: word,
          slots: [{ code: 'T-1', title: word, state: 'missing', reason: word, evidence: [] }],
        },
      ],
      actions: [
        {
          number: 1,
          codes: [word],
          what: word,
          owner: word,
          due: null,
          successMeasure: word,
          status: word,
          outcome: word,
          carriedFrom: null,
        },
      ],
    })
    const pages = await pdfPages(await writeReturnPdf(document, fonts), { bodyOnly: true })
    const shown = squeeze(pages.join(''))
    // Nothing may run over the edge, where it would be cut: the page's text is complete.
    expect(shown.split(word).length - 1).toBeGreaterThanOrEqual(10)
  },
  60_000,
)

needs('pdftotext', 'pdffonts')('Punjabi is set in its own font, every letter of it', async () => {
  const punjabi = 'ਸਾਡੇ ਸਕੂਲ ਵਿੱਚ ਹਰ ਬੱਚਾ ਸੁਰੱਖਿਅਤ ਹੈ।'
  const pdf = await writeReturnPdf(aReturnSaying([`Poster: ${punjabi} In the hall.`]), fonts)
  expect(await pdfFacts(pdf, 'pdffonts')).toContain('NotoSansGurmukhi')
  const page = squeeze((await pdfPages(pdf, { bodyOnly: true })).join(''))
  // Copied text comes in the order of glyphs (the i-sign before its letter): count letters only.
  const letters = (value: string) => [...value.replace(/[^\u0A00-\u0A7F।]/gu, '')].sort().join('')
  expect(letters(page)).toBe(letters(punjabi))
  expect(page).not.toContain('[U+')
})

needs('pdftotext')('what no font can draw is named at the end, with how often', async () => {
  const pdf = await writeReturnPdf(aReturnSaying(['well done 👍👍', 'أحمد']), fonts)
  const all = squeeze((await pdfPages(pdf, { bodyOnly: true })).join(''))
  expect(all).toContain('welldone[U+1F44DU+1F44D]')
  expect(all).toContain('U+1F44D(2times)')
  expect(all).toContain('U+0623')
})

test('text that turns its surroundings about is shown, not obeyed', () => {
  const all = () => true
  const shown = splitRuns('a\u202Eb', { Sans: all, Gurmukhi: all }, () => undefined)
  expect(shown.map((run) => run.text).join('')).toBe('a[U+202E]b')
})

test('piled-up accents, at which the font library breaks, cost nobody the document', async () => {
  const pdf = await writeReturnPdf(
    aReturnSaying(['Æ\u0315', 'a\u0300\u0334', 'T\u033A\u033A\u0315o\u035E']),
    fonts,
  )
  expect(pdf.length).toBeGreaterThan(10_000)
})

needs('pdfinfo')('the file knows nothing of this computer, its user or its clock', async () => {
  const pdf = await writeReturnPdf(aReturnDocument(), fonts)
  const facts = await pdfFacts(pdf, 'pdfinfo')
  expect(facts).toMatch(/Creator:\s+Safeguarding Desk/)
  expect(facts).toMatch(/Producer:\s+Safeguarding Desk/)
  expect(facts).toMatch(/CreationDate:\s+Tue Dec {2}8 \d\d:41:07 2026/)
  expect(new TextDecoder('latin1').decode(pdf)).not.toMatch(/\/home\/|\/root|\/tmp|C:\\|Users/)
})

test('the outline leads to each chapter, and below the answers to each section', async () => {
  const pdf = new TextDecoder('latin1').decode(await writeReturnPdf(aLargeReturn(20), fonts))
  const titles = [...pdf.matchAll(/\/Title \(([^)]*)\)/g)].map(([, title]) => title)
  // Children are written before their parent.
  expect(titles).toEqual([
    'Cover and sign-off',
    'Summary',
    'S1 Section number 1',
    'S2 Section number 2',
    'Answers',
    'Actions',
    'Evidence index',
    'About this document',
  ])
})

function text(value: string) {
  return { id: 'comment', label: 'What we do', value }
}
