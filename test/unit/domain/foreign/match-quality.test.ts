import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { heldQuestions } from '../../../../renderer/src/domain/foreign/held-questions.ts'
import {
  differsLittle,
  isSure,
  proposeMatches,
} from '../../../../renderer/src/domain/foreign/match-questions.ts'
import { templateFromPack } from '../../../../renderer/src/domain/packs/template-from-pack.ts'
import { aPack } from '../../../builders/packs.ts'

interface Labelled {
  readonly section: string
  readonly text: string
  /** Which of ours it is; null where it is none of them. */
  readonly code: string | null
}

/** Written in the manner of real area audits: reworded, split, merged, in an order of their own. */
const labelled: readonly Labelled[] = JSON.parse(
  readFileSync('test/fixtures/matching/area-audit.json', 'utf8'),
)
const held = heldQuestions(templateFromPack(aPack('starter')), null)
const coming = labelled.map((one, at) => ({ ...one, key: `${at}`, code: null }))
const { byKey, others } = proposeMatches(coming, held)

/** As they are offered to her: what is proposed, then the next likely ones. */
const offered = labelled.map((_, at) => {
  const proposed = byKey.get(`${at}`)?.code
  const list = others.get(`${at}`) ?? []
  return [...new Set(proposed === undefined ? list : [proposed, ...list])]
})
const among = (most: number): number =>
  labelled.filter(({ code }, at) => code !== null && offered[at]?.slice(0, most).includes(code))
    .length

test('the likelier question stands first, or among the first three', () => {
  const ours = labelled.filter(({ code }) => code !== null).length
  expect(ours).toBeGreaterThanOrEqual(60)
  expect(among(1) / ours).toBeGreaterThanOrEqual(0.88)
  expect(among(3) / ours).toBeGreaterThanOrEqual(0.96)
})

test('what is proposed is mostly right, and nothing is proposed for what is none of ours', () => {
  const proposed = labelled.flatMap(({ code }, at) => {
    const proposal = byKey.get(`${at}`)
    return proposal === undefined ? [] : [{ code, is: proposal.code }]
  })
  const right = proposed.filter(({ code, is }) => code === is).length
  expect(proposed.length).toBeGreaterThanOrEqual(70)
  expect(right / proposed.length).toBeGreaterThanOrEqual(0.95)
  expect(proposed.filter(({ code }) => code === null)).toEqual([])
})

test('a wording that says the same in other words is never one of many settled by one press', () => {
  for (const proposal of byKey.values()) expect(differsLittle(proposal)).toBe(false)
})

test('nothing that is only alike is taken without her', () => {
  expect([...byKey.values()].filter(isSure)).toEqual([])
})
