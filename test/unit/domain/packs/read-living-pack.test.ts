import { expect, test } from 'vitest'
import {
  needsStarter,
  readLivingPack,
} from '../../../../renderer/src/domain/packs/read-living-pack.ts'
import { packTexts } from '../../../builders/packs.ts'

const starter = Object.fromEntries(packTexts('starter'))
const northmoor = Object.fromEntries(packTexts('northmoor'))

function sentencesOf(files: Record<string, string>, from = starter): readonly string[] {
  const result = readLivingPack(files, from)
  return result.ok ? [] : result.error.map(({ sentence }) => sentence)
}

test('the starter brings all of it by itself', () => {
  expect(needsStarter(starter)).toBe(false)
  const result = readLivingPack(starter, {})
  const pack = result.ok ? result.value : null
  expect(pack?.training.requirements).toHaveLength(30)
  expect(pack?.policies.policies).toHaveLength(36)
  expect(pack?.reading.documents).toHaveLength(15)
  expect(pack?.calendar?.sessions).toHaveLength(14)
  expect(pack?.editions).toHaveLength(36)
})

test('each audience comes with the roles that it stands for', () => {
  const result = readLivingPack(starter, {})
  const audiences = result.ok ? result.value.audiences : []
  expect(audiences.find(({ value }) => value === 'governors')?.roles).toContain('governor')
  expect(audiences.every(({ label }) => label !== '')).toBe(true)
})

test('a pack that has none of these files has the starter’s, without its invented calendar', () => {
  expect(needsStarter(northmoor)).toBe(true)
  const result = readLivingPack(northmoor, starter)
  const pack = result.ok ? result.value : null
  expect(pack?.packId).toBe(JSON.parse(northmoor['pack.json'] ?? '{}').id)
  expect(pack?.training.requirements).toHaveLength(30)
  expect(pack?.calendar).toBeNull()
})

test('with the starter’s duties come the editions that they name', () => {
  const result = readLivingPack(northmoor, starter)
  const pack = result.ok ? result.value : null
  const known = new Set(pack?.editions.map(({ id }) => id))
  const named = pack?.reading.documents.flatMap(({ edition }) => edition ?? []) ?? []
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((id) => !known.has(id))).toEqual([])
})

test('a file of the pack goes before the starter’s', () => {
  const own = JSON.parse(starter['training.json'] ?? '{}')
  const files = {
    ...northmoor,
    'training.json': JSON.stringify({ ...own, dueSoonDays: 30 }),
  }
  const result = readLivingPack(files, starter)
  expect(result.ok && result.value.training.dueSoonDays).toBe(30)
})

test('what cannot be read is told, and nothing stands in for it', () => {
  const training = JSON.parse(starter['training.json'] ?? '{}')
  expect(sentencesOf({ ...starter, 'policies.json': '{"a"' })[0]).toMatch(/policies\.json/)
  expect(
    sentencesOf({
      ...starter,
      'training.json': JSON.stringify({ ...training, dueSoonDays: 'soon' }),
    })[0],
  ).toBe('In training.json, dueSoonDays: this should be a number.')
})

test('a field that a newer minor format added is passed over', () => {
  const reading = JSON.parse(starter['reading.json'] ?? '{}')
  const files = { ...starter, 'reading.json': JSON.stringify({ ...reading, later: true }) }
  expect(readLivingPack(files, {}).ok).toBe(true)
})

test('the sources that its files name by a key come with their titles', () => {
  const result = readLivingPack(starter, {})
  const pack = result.ok ? result.value : null
  const known = new Set(pack?.sources.map(({ key }) => key))
  const named = pack?.policies.policies.flatMap(({ sources }) => sources ?? []) ?? []
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((key) => !known.has(key))).toEqual([])
})
