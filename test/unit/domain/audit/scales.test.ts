import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  meaningOfVerdict,
  pointOf,
  pointWithMeaning,
} from '../../../../renderer/src/domain/audit/scales.ts'
import { templateFromPack } from '../../../../renderer/src/domain/packs/template-from-pack.ts'
import { aPack } from '../../../builders/packs.ts'

const { scales } = templateFromPack(aPack('starter'))
const scaleCalled = (id: string) =>
  scales.find((scale) => scale.id === id) ?? { id, title: '', points: [] }

test('the same number can be best on one scale and worst on another', () => {
  expect(meaningOfVerdict(scaleCalled('one-best-to-four'), '1')).toBe('met')
  expect(meaningOfVerdict(scaleCalled('one-worst-to-three-zero-na'), '1')).toBe('not')
  expect(meaningOfVerdict(scaleCalled('one-worst-to-three-zero-na'), '0')).toBe('not-applicable')
})

test('every point is found again by its value, and a point of its meaning exists', () => {
  fc.assert(
    fc.property(fc.constantFrom(...scales), (scale) => {
      for (const point of scale.points) {
        expect(pointOf(scale, point.value)).toBe(point)
        expect(pointWithMeaning(scale, point.meaning)?.meaning).toBe(point.meaning)
      }
      expect(pointOf(scale, 'unheard of')).toBeNull()
    }),
  )
})
