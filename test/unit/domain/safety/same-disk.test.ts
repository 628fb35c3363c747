import { expect, test } from 'vitest'
import { isOnSameDisk } from '../../../../renderer/src/domain/safety/same-disk.ts'

const vault = 'C:\\Users\\mercer\\AppData\\Local\\SafeguardingDesk'

test('on Windows the letter tells, whatever its case', () => {
  expect(isOnSameDisk('c:\\Users\\mercer\\Documents', vault)).toBe(true)
  expect(isOnSameDisk('E:\\', vault)).toBe(false)
})

test('a share of the network is another disk', () => {
  expect(isOnSameDisk('\\\\server\\share\\safeguarding', vault)).toBe(false)
  expect(isOnSameDisk('//server/share/one', '\\\\SERVER\\share\\two')).toBe(true)
  expect(isOnSameDisk('\\\\server\\other', '\\\\server\\share')).toBe(false)
})

test('elsewhere the places of sticks and shares tell', () => {
  const home = '/home/mercer/.local/share/safeguarding-desk'
  expect(isOnSameDisk('/home/mercer/Documents', home)).toBe(true)
  expect(isOnSameDisk('/media/mercer/STICK', home)).toBe(false)
  expect(isOnSameDisk('/Volumes/STICK/backups', '/Users/mercer/Library')).toBe(false)
  expect(isOnSameDisk('/Volumes/STICK/a', '/Volumes/STICK/b')).toBe(true)
  expect(isOnSameDisk('/Volumes/STICK/a', '/Volumes/OTHER/b')).toBe(false)
})

test('where the name tells nothing, nothing is said', () => {
  expect(isOnSameDisk('somewhere', vault)).toBeNull()
})
