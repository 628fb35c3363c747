import { expect, test } from 'vitest'
import {
  checkFiles,
  filesToCheck,
} from '../../../../renderer/src/features/safety/check/check-files.ts'
import { aFile, aVersion, evidence } from '../../../builders/audit.ts'

const hash = (digit: string) => digit.repeat(64)

const pieces = [
  evidence({
    title: 'Policy',
    versions: [
      aVersion({ source: aFile({ sha256: hash('a') }) }),
      aVersion({ source: aFile({ sha256: hash('b') }) }),
    ],
  }),
  evidence({ title: 'Register', versions: [aVersion({ source: aFile({ sha256: hash('a') }) })] }),
  evidence({
    title: 'Folder',
    versions: [aVersion({ source: { type: 'pointer', place: 'Shelf' } })],
  }),
]

test('every version counts, each file once, with all the pieces that need it', () => {
  const files = filesToCheck(pieces)
  expect(files.map(({ sha256 }) => sha256)).toEqual([hash('a'), hash('b')])
  expect(files[0]?.needs.map(({ title, version }) => [title, version])).toEqual([
    ['Policy', 'version 1 of 2'],
    ['Register', ''],
  ])
})

test('findings are named, and a silent host says nothing about a file', async () => {
  const files = filesToCheck(pieces)
  const progress: number[] = []
  const result = await checkFiles(files, {
    check: async (sha256) => (sha256 === hash('a') ? 'damaged' : null),
    onProgress: (done) => progress.push(done),
    signal: new AbortController().signal,
  })
  expect(progress).toEqual([1, 2])
  expect(result).toMatchObject({ checked: 2, unanswered: 1, stopped: false })
  expect(result.findings).toEqual([{ file: files[0], standing: 'damaged' }])
})

test('a check that is stopped says how far it came', async () => {
  const stop = new AbortController()
  const result = await checkFiles(filesToCheck(pieces), {
    check: async () => {
      stop.abort()
      return 'present'
    },
    onProgress: () => undefined,
    signal: stop.signal,
  })
  expect(result).toMatchObject({ checked: 1, findings: [], stopped: true })
})
