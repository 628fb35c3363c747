import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { gapsInLock } from '../../../build/lock-complete.mjs'

const top = new URL('../../../', import.meta.url).pathname
const read = (path: string) => readFileSync(`${top}${path}`, 'utf8')
const lock = JSON.parse(read('package-lock.json')).packages as Record<
  string,
  { version?: string; license?: string; integrity?: string; resolved?: string; name?: string }
>

const sha256 = (path: string) =>
  createHash('sha256')
    .update(readFileSync(`${top}${path}`))
    .digest('hex')

test('the spreadsheet reader is byte for byte the one that its makers publish', () => {
  expect(sha256('node_modules/xlsx/xlsx.mjs')).toBe(
    '1a0fb062ee9781b13f6687371b202aaefc53b6ce55b530c027e01f9c087b77db',
  )
  expect(sha256('node_modules/xlsx/dist/xlsx.full.min.js')).toBe(
    'cc015130aa8521e7f088f88898eba949ccdcbfb38df0bd129b44b7273c3a6f41',
  )
})

test('every library is named by its exact version', () => {
  const { devDependencies } = JSON.parse(read('package.json'))
  const loose = Object.entries(devDependencies as Record<string, string>).filter(
    ([, version]) => !/^(npm:@?[\w/.-]+@)?\d+\.\d+\.\d+$/.test(version),
  )
  expect(loose).toEqual([])
})

test('the lock file has a fingerprint for every package and the address of none', () => {
  const packages = Object.entries(lock).filter(([where]) => where !== '')
  expect(packages.filter(([, { integrity }]) => !integrity).map(([where]) => where)).toEqual([])
  expect(packages.filter(([, { resolved }]) => resolved).map(([where]) => where)).toEqual([])
})

test('the lock file installs on every platform', () => {
  expect(gapsInLock(read('package-lock.json'))).toEqual([])
})

test('a platform package that the registry dropped is noticed', () => {
  const cut = JSON.stringify({
    packages: {
      '': {},
      'node_modules/tool': {
        optionalDependencies: { '@tool/win32': '1.0.0', '@tool/linux': '1.0.0' },
      },
      'node_modules/@tool/linux': {},
    },
  })
  expect(gapsInLock(cut)).toEqual([
    '@tool/win32, wanted by node_modules/tool, is not in the lock file.',
  ])
})

test('what is built into the app may be given on under our licence', () => {
  const bundled = [
    ...['react', 'react-dom', 'scheduler', 'dexie', 'dexie-react-hooks', 'zustand', 'wouter'],
    ...['react-hook-form', 'zod', 'uuid', 'diff', 'exceljs', 'fflate', 'pdfkit', 'pdfjs-dist'],
    ...['fontkit', 'linebreak', '@noble/ciphers', '@noble/hashes'],
    ...['yazl', 'yauzl', 'file-type'],
  ]
  const allowed = ['MIT', 'Apache-2.0', 'BSD-3-Clause', 'ISC', 'Unlicense']
  const licences = bundled.map((name) => [name, lock[`node_modules/${name}`]?.license])
  expect(licences.filter(([, licence]) => !allowed.includes(licence ?? 'none'))).toEqual([])
})
