import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFeedback } from '../../../../renderer/src/exchange/feedback/read-feedback.ts'
import { writeFeedback } from '../../../../renderer/src/exchange/feedback/write-feedback.ts'
import { aFeedbackFile, anyFeedbackFile } from '../../../builders/feedback.ts'

const read = (text: string) => readFeedback(text, 'word.sgfeedback')

describe('a file of the partnership', () => {
  test('is read as it was written, whatever it says, and written to the same bytes again', () => {
    fc.assert(
      fc.property(anyFeedbackFile, (file) => {
        const text = writeFeedback(file)
        const back = read(text)
        if (!back.ok) throw new Error(back.error.sentence)
        expect(back.value).toEqual(file)
        expect(writeFeedback(back.value)).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  test('of a newer minor version keeps what we do not know through a round trip', () => {
    const newer = {
      ...aFeedbackFile({ format: { major: 1, minor: 7 } }),
      mood: 'glad',
      items: [
        { type: 'confirmation', text: 'Thank you.', stars: 5 },
        { type: 'visit', on: '2027-01-12' },
      ],
    }
    const back = read(JSON.stringify(newer))
    expect(back).toEqual({ ok: true, value: newer })
    if (back.ok) expect(JSON.parse(writeFeedback(back.value))).toEqual(newer)
  })

  test('of a newer major version, or sealed, is refused with what to do', () => {
    for (const changes of [{ format: { major: 2, minor: 0 } }, { sealing: 'age' }]) {
      const back = read(JSON.stringify({ ...aFeedbackFile(), ...changes }))
      expect(back).toEqual({
        ok: false,
        error: {
          sentence:
            '“word.sgfeedback” was made for a newer version of the app. Nothing was changed. Update this app, then open it again.',
        },
      })
    }
  })
})
