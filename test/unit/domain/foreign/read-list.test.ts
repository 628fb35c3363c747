import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verdictOf } from '../../../../renderer/src/domain/foreign/as-previous.ts'
import { guessLayouts } from '../../../../renderer/src/domain/foreign/layout.ts'
import { readForeign } from '../../../../renderer/src/domain/foreign/read-list.ts'
import {
  meaningsOf,
  numberMeanings,
  verdictWords,
} from '../../../../renderer/src/domain/foreign/verdict-words.ts'
import { readTables } from '../../../../renderer/src/exchange/tables/read-tables.ts'
import { AREA_STYLES, madeAudits } from '../../../builders/foreign-audits.ts'

describe.each(AREA_STYLES)('an audit with $name', ({ make, codeOf, holds, best }) => {
  test('gives exactly its questions and answers', async () => {
    await fc.assert(
      fc.asyncProperty(madeAudits(), async (sections) => {
        const read = await readTables(await make(sections))
        if (!read.ok) throw new Error(read.error.type)
        const list = readForeign(read.value, guessLayouts(read.value))
        const words = verdictWords(list.questions)
        const keys = words.map(({ key }) => key)
        const said = best === undefined ? {} : Object.fromEntries(numberMeanings(keys, best))
        const meanings = meaningsOf(words, said)
        const titles = new Map(list.sections.map(({ key, title }) => [key, title.toLowerCase()]))

        const got = list.questions.map((question) => ({
          text: question.text,
          code: question.code,
          section: titles.get(question.sectionKey),
          verdict: verdictOf(question, meanings)?.meaning ?? null,
          comment: [question.comment, question.evidence].filter((text) => text !== '').join(''),
          action: question.actions.map(({ what }) => what).join(),
        }))
        const expected = sections.flatMap(({ title, questions }, s) =>
          questions.map((one, q) => ({
            text: one.text,
            code: codeOf(s + 1, q + 1),
            section: title.toLowerCase(),
            verdict: one.verdict,
            comment: holds.comment ? one.comment : '',
            action: holds.action ? one.action : '',
          })),
        )
        expect(got).toEqual(expected)
        expect(list.complaints).toEqual([])
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })
})
