import { expect, test } from 'vitest'
import { scanWords } from '../../../../renderer/src/domain/returns/attachments/scan-words.ts'
import { partsOfNames } from '../../../../renderer/src/domain/returns/guard-words.ts'
import { foldText } from '../../../../renderer/src/domain/shared/text.ts'
import { wordsOfBytes } from '../../../../renderer/src/exchange/texts/words-of-bytes.ts'
import { knowledge, SHA } from '../../../builders/attachments.ts'
import { realPapers, STAFF } from '../../../builders/real-papers.ts'

const known = { ...knowledge(), knownPeople: partsOfNames(STAFF) }

/** What of the papers is found, what is missed, and what is taken for a child and is none. */
async function measure() {
  const hits: string[] = []
  const missed: string[] = []
  const wrong: string[] = []
  for (const { title, text, children } of realPapers) {
    const words = await wordsOfBytes(Buffer.from(text), 'paper.txt')
    const { findings } = scanWords(SHA, words, known)
    const meant = (excerpt: string) =>
      children.some((child) => foldText(excerpt).includes(foldText(child)))
    for (const { excerpt } of findings) if (!meant(excerpt)) wrong.push(`${title}: ${excerpt}`)
    for (const child of children) {
      const isFound = findings.some(({ excerpt }) => foldText(excerpt).includes(foldText(child)))
      if (isFound) hits.push(child)
      else missed.push(`${title}: ${child}`)
    }
  }
  return { hits, missed, wrong }
}

test('of papers as schools attach them most that means a child is found, and little else', async () => {
  expect(realPapers.length).toBeGreaterThanOrEqual(40)
  const { hits, missed, wrong } = await measure()
  const recall = hits.length / (hits.length + missed.length)
  const precision = hits.length / (hits.length + wrong.length)
  // Told with what is missed and what is wrong, so that a fall says where.
  expect(missed).toEqual([])
  expect(recall).toBe(1)
  expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.9)
})
