import { expect, test } from 'vitest'
import {
  hashPin,
  isPin,
  pinProblem,
} from '../../../../renderer/src/features/reading/sign-here/pin.ts'

test('only the PIN that was set ends signing', async () => {
  const kept = await hashPin('4711')
  expect(await isPin('4711', kept)).toBe(true)
  expect(await isPin('4712', kept)).toBe(false)
  expect(await isPin('', kept)).toBe(false)
})

test('the same PIN is kept otherwise each time, and never as it is', async () => {
  const [one, other] = await Promise.all([hashPin('4711'), hashPin('4711')])
  expect(one.hash).not.toBe(other.hash)
  expect(JSON.stringify(one)).not.toContain('4711')
})

test('a row whose salt was spoilt lets nobody in and does not break', async () => {
  const kept = await hashPin('4711')
  expect(await isPin('4711', { ...kept, salt: 'no hexadecimal' })).toBe(false)
})

test('a PIN has four to eight digits', () => {
  expect(pinProblem('4711')).toBeUndefined()
  expect(pinProblem('12345678')).toBeUndefined()
  for (const pin of ['', '123', '123456789', '47a1', ' 4711']) expect(pinProblem(pin)).toBeDefined()
})
