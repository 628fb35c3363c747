import { expect, test } from 'vitest'
import {
  afterWrong,
  forgottenLeft,
  inMinutes,
  noTries,
  pauseLeft,
} from '../../../../renderer/src/features/reading/sign-here/tries.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 8, 2, 9, 0, seconds)).toISOString()

function wrong(times: number, seconds = 0) {
  let tries = noTries('g')
  for (let each = 0; each < times; each += 1) tries = afterWrong(tries, at(seconds))
  return tries
}

test('three wrong PINs are followed by a pause, which doubles up to five minutes', () => {
  expect(pauseLeft(wrong(2), at(0))).toBe(0)
  expect(pauseLeft(wrong(3), at(0))).toBe(30)
  expect(pauseLeft(wrong(4), at(0))).toBe(60)
  expect(pauseLeft(wrong(20), at(0))).toBe(300)
})

test('a pause runs out', () => {
  expect(pauseLeft(wrong(3), at(29))).toBe(1)
  expect(pauseLeft(wrong(3), at(30))).toBe(0)
})

test('a clock that was put back makes no pause longer than it is', () => {
  expect(pauseLeft(wrong(3, 50), at(0))).toBe(30)
})

test('ten minutes after the PIN was said to be forgotten there is nothing left to wait for', () => {
  const tries = { ...noTries('g'), forgottenAt: at(0) }
  expect(forgottenLeft(noTries('g'), at(0))).toBeNull()
  expect(forgottenLeft(tries, at(1))).toBe(599)
  expect(forgottenLeft(tries, at(600))).toBe(0)
})

test('less than a minute is told in seconds', () => {
  expect(inMinutes(65)).toBe('1:05')
  expect(inMinutes(59)).toBe('59 seconds')
  expect(inMinutes(1)).toBe('1 second')
})
