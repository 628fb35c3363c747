import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PreviousAudit } from '../../../../renderer/src/domain/audit/audit.ts'
import { previousFromForeign } from '../../../../renderer/src/domain/foreign/as-previous.ts'
import { giveCodes } from '../../../../renderer/src/domain/foreign/codes.ts'
import { heldQuestions, usedCodes } from '../../../../renderer/src/domain/foreign/held-questions.ts'
import { guessLayouts } from '../../../../renderer/src/domain/foreign/layout.ts'
import { decide, proposeMatches } from '../../../../renderer/src/domain/foreign/match-questions.ts'
import { readForeign } from '../../../../renderer/src/domain/foreign/read-list.ts'
import {
  meaningsOf,
  numberMeanings,
  verdictWords,
} from '../../../../renderer/src/domain/foreign/verdict-words.ts'
import { readTables } from '../../../../renderer/src/exchange/tables/read-tables.ts'
import { AREA_STYLES, type AreaStyle, madeAudits } from '../../../builders/foreign-audits.ts'
import { aQuestion, aTemplate } from '../../../builders/template.ts'

/** As the screen does it where she decides that like words are questions of their own. */
async function asPrevious(
  bytes: Uint8Array,
  { best }: AreaStyle,
  questions: readonly { readonly code: string; readonly text: string }[],
  before: PreviousAudit | null,
): Promise<PreviousAudit> {
  const read = await readTables(bytes)
  if (!read.ok) throw new Error(read.error.type)
  const template = aTemplate({
    questions: questions.map(({ code, text }) => aQuestion({ code, text })),
  })
  const list = readForeign(read.value, guessLayouts(read.value))
  const coming = list.questions.map((one) => ({ ...one, section: '' }))
  const proposals = proposeMatches(coming, heldQuestions(template, before))
  const open = decide(coming, proposals, new Map()).open
  const matched = decide(coming, proposals, new Map(open.map((key) => [key, 'new']))).codes
  const plain = list.questions.map((one) => (matched.has(one.key) ? { ...one, code: null } : one))
  const used = usedCodes(template, before)
  const codes = giveCodes(plain, { sections: list.sections, matched, used })
  const words = verdictWords(list.questions)
  const said = Object.fromEntries(
    best === undefined
      ? []
      : numberMeanings(
          words.map(({ key }) => key),
          best,
        ),
  )
  const meanings = meaningsOf(words, said)
  return previousFromForeign(list, { codes, meanings, schoolYear: '2025-26', from: 'a.xlsx' })
}

describe.each(AREA_STYLES)('last year on $name', (style) => {
  test('is answered under this year’s codes, and the same file again is the same audit', async () => {
    await fc.assert(
      fc.asyncProperty(madeAudits(), fc.nat(3), async (sections, skipped) => {
        const all = sections.flatMap(({ questions }) => questions)
        const held = all
          .filter((_, at) => at % 4 !== skipped)
          .map(({ text }, at) => ({ code: `OUR${at}`, text }))
        const bytes = await style.make(sections)
        const first = await asPrevious(bytes, style, held, null)

        expect(first.answers.map(({ text, meaning }) => [text, meaning ?? null])).toEqual(
          all.map(({ text, verdict }) => [text, verdict]),
        )
        const byText = new Map(held.map(({ code, text }) => [text, code]))
        for (const { code, text } of first.answers) {
          const ours = byText.get(text ?? '')
          if (ours === undefined) expect(held.map((one) => one.code)).not.toContain(code)
          else expect(code).toBe(ours)
        }
        expect(new Set(first.answers.map(({ code }) => code)).size).toBe(all.length)
        expect(await asPrevious(bytes, style, held, first)).toEqual(first)
      }),
      { numRuns: 10, endOnFailure: true },
    )
  })
})
