import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mailBytes } from '../../../../renderer/src/domain/delivery/mail-bytes.ts'
import {
  checkParts,
  describePartsTrouble,
  joinParts,
  type PartsTrouble,
} from '../../../../renderer/src/domain/delivery/parts/join-parts.ts'
import {
  isPartText,
  labelOfPart,
  type PartLabel,
  partFileName,
  partReadme,
  partTextPaths,
} from '../../../../renderer/src/domain/delivery/parts/part-label.ts'
import {
  bytesInPart,
  type FileToMail,
  planParts,
} from '../../../../renderer/src/domain/delivery/parts/plan-parts.ts'
import { readPartLabel } from '../../../../renderer/src/domain/delivery/parts/read-part-label.ts'
import {
  buildManifest,
  type PackageManifest,
} from '../../../../renderer/src/domain/returns/return-package.ts'
import { aReturnDocument } from '../../../builders/return-document.ts'

const sha = (text: string): string => createHash('sha256').update(text).digest('hex')

function file(path: string, packedSize: number): FileToMail {
  return { path, sha256: sha(path), size: packedSize, packedSize }
}

const manifestFile = file('manifest.json', 2_000)
const documents = [
  file('README.txt', 500),
  manifestFile,
  file('return.json', 40_000),
  file('return.pdf', 150_000),
  file('return.xlsx', 60_000),
]

const someFiles = fc
  .uniqueArray(
    fc.record({
      name: fc.stringMatching(/^[a-z0-9-]{1,60}$/),
      size: fc.oneof(fc.integer({ min: 0, max: 6_000_000 }), fc.integer({ min: 0, max: 40_000 })),
    }),
    { selector: ({ name }) => name, maxLength: 60 },
  )
  .map((evidence) => [
    ...documents,
    ...evidence.map(({ name, size }) => file(`evidence/${name}.pdf`, size)),
  ])
const someLimit = fc.integer({ min: 100_000, max: 5_000_000 })

const manifest = (files: readonly FileToMail[]): PackageManifest =>
  buildManifest(
    aReturnDocument({ school: { ...aReturnDocument().school, name: 'Ysgol Gŵyr ਸੁਰੱਖਿਆ' } }),
    files.filter(({ path }) => path !== 'manifest.json'),
  )

function labelsOf(files: readonly FileToMail[], limit: number, name = '999901_2026-27_r1.zip') {
  const whole = { name, sha256: sha('whole'), size: 9, manifestSha256: manifestFile.sha256 }
  return planParts(files, limit).map((part) =>
    labelOfPart({ ...whole, manifest: manifest(files) }, part),
  )
}

test('each file lies in one part and no other', () => {
  fc.assert(
    fc.property(someFiles, someLimit, (files, limit) => {
      const packed = planParts(files, limit).flatMap((part) => part.files.map(({ path }) => path))
      expect([...packed].sort()).toEqual(files.map(({ path }) => path).sort())
    }),
  )
})

test('no part is above the limit with all that it says of itself, but a single file too large', () => {
  fc.assert(
    fc.property(someFiles, someLimit, (files, limit) => {
      for (const label of labelsOf(files, limit)) {
        const zip = label.files.reduce(
          (sum, { path, size }) => sum + size + 120 + 2 * Buffer.byteLength(path),
          Buffer.byteLength(JSON.stringify(label, null, 2)) +
            Buffer.byteLength(partReadme(label)) +
            500,
        )
        if (label.tooBigToMail) expect(label.files).toHaveLength(1)
        else expect(zip).toBeLessThanOrEqual(limit)
      }
    }),
  )
})

test('only what is too large for a part of its own is marked so, and comes last', () => {
  fc.assert(
    fc.property(someFiles, someLimit, (files, limit) => {
      const parts = planParts(files, limit)
      const marked = parts.map(({ tooBigToMail }) => tooBigToMail)
      expect([...marked].sort()).toEqual(marked)
      const large = parts.filter(({ tooBigToMail }) => tooBigToMail).flatMap((part) => part.files)
      for (const one of files) {
        const alone = planParts([one], limit)[0]?.tooBigToMail ?? false
        expect(large.includes(one)).toBe(alone)
      }
    }),
  )
})

test('the order in which files are given does not matter', () => {
  const shuffled = someFiles.chain((files) =>
    fc.record({
      files: fc.constant(files),
      other: fc.shuffledSubarray(files, { minLength: files.length, maxLength: files.length }),
    }),
  )
  fc.assert(
    fc.property(shuffled, someLimit, ({ files, other }, limit) => {
      expect(planParts(other, limit)).toEqual(planParts(files, limit))
    }),
  )
})

test('half of the room is never left empty in two parts: there are not more of them than need be', () => {
  fc.assert(
    fc.property(someFiles, someLimit, (files, limit) => {
      const mailable = planParts(files, limit).filter(({ tooBigToMail }) => !tooBigToMail)
      const loads = mailable.map((part) =>
        part.files.reduce((sum, one) => sum + bytesInPart(one), 0),
      )
      const room = limit - 6_000
      expect(loads.filter((bytes) => bytes <= room / 2).length).toBeLessThanOrEqual(1)
    }),
  )
})

test('part 1 takes the list of all and the documents', () => {
  const parts = planParts([...documents, file('evidence/001.pdf', 900_000)], 1_000_000)
  expect(parts.map((part) => part.files.map(({ path }) => path))).toEqual([
    ['README.txt', 'manifest.json', 'return.json', 'return.pdf', 'return.xlsx'],
    ['evidence/001.pdf'],
  ])
})

test('names say which part of how many, sort in that order and stay whole in long ones', () => {
  expect(partFileName('999901_2026-27_r1.zip', 1, 3)).toBe('999901_2026-27_r1_part1of3.zip')
  expect(partFileName('999901_2026-27_r1 (2).zip', 2, 3)).toBe('999901_2026-27_r1_part2of3.zip')
  const many = Array.from({ length: 12 }, (_, at) => partFileName('a.zip', at + 1, 12))
  expect([...many].sort()).toEqual(many)
  expect(partFileName(`${'x'.repeat(300)}.zip`, 1, 2)).toMatch(/^x{90}_part1of2\.zip$/)
})

test('the texts of each part have names of their own, so that all can be extracted together', () => {
  const paths = [1, 2, 3].flatMap((number) => Object.values(partTextPaths(number, 3)))
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(6)
  expect(paths.every(isPartText)).toBe(true)
  expect(documents.some(({ path }) => isPartText(path))).toBe(false)
})

test('parts are joined in any order, and give the files of the package', () => {
  const joined = someFiles.chain((files) =>
    fc.record({ files: fc.constant(files), seed: fc.integer() }),
  )
  fc.assert(
    fc.property(joined, someLimit, ({ files, seed }, limit) => {
      const labels = labelsOf(files, limit)
      const turned = labels.map((_, at) => labels[(at + Math.abs(seed)) % labels.length]).reverse()
      const whole = checkParts(turned.filter((label) => label !== undefined))
      if (!whole.ok) throw new Error(describePartsTrouble(whole.error))
      expect(whole.value.parts).toEqual(labels)
      const found = joinParts(whole.value, manifest(files), manifestFile)
      expect(found.ok && [...found.value.keys()].sort()).toEqual(
        files.map(({ path }) => path).sort(),
      )
    }),
  )
})

const files = [...documents, ...[1, 2, 3].map((at) => file(`evidence/00${at}.pdf`, 900_000))]
const [one, two, three, four] = labelsOf(files, 1_000_000) as [
  PartLabel,
  PartLabel,
  PartLabel,
  PartLabel,
]

test.each<[string, readonly PartLabel[], PartsTrouble]>([
  ['nothing', [], { type: 'none' }],
  ['one missing', [one, three, four], { type: 'missing', numbers: [2], of: 4 }],
  ['one twice', [one, two, two, three, four], { type: 'twice', numbers: [2] }],
  ['one twice in place of another', [one, two, two, four], { type: 'twice', numbers: [2] }],
  [
    'another school',
    [one, two, { ...three, returnId: 'x' }, four],
    { type: 'other-return', numbers: [3] },
  ],
  [
    'another revision',
    [one, two, { ...three, revision: 2 }, four],
    { type: 'other-revision', revisions: [1, 2] },
  ],
  ['a draft', [one, two, { ...three, draft: true }, four], { type: 'other-return', numbers: [3] }],
  [
    'another making',
    [one, { ...two, manifest: sha('other') }, three, four],
    { type: 'made-anew', numbers: [2] },
  ],
  ['another count', [one, two, three, { ...four, of: 5 }], { type: 'made-anew', numbers: [4] }],
  [
    'a number beyond the count',
    [one, two, three, { ...four, number: 7 }],
    { type: 'made-anew', numbers: [4] },
  ],
])('with %s they are not taken, and it is said why', (_, labels, trouble) => {
  const checked = checkParts(labels)
  if (checked.ok) throw new Error('taken')
  expect(checked.error.type).toBe(trouble.type)
  expect(describePartsTrouble(checked.error)).toMatch(/Nothing was changed\. \S/)
})

test('a file that the list does not know, or not so, is named', () => {
  const whole = checkParts([one, two, three, four])
  if (!whole.ok) throw new Error('parts')
  const list = manifest(files)
  const without = { ...list, files: list.files.filter(({ path }) => path !== 'evidence/002.pdf') }
  expect(joinParts(whole.value, without, manifestFile)).toEqual({
    ok: false,
    error: { type: 'not-as-listed', path: 'evidence/002.pdf' },
  })
  const more = { ...list, files: [...list.files, file('evidence/009.pdf', 3)] }
  expect(joinParts(whole.value, more, manifestFile)).toEqual({
    ok: false,
    error: { type: 'not-as-listed', path: 'evidence/009.pdf' },
  })
  const altered = { ...manifestFile, sha256: sha('altered') }
  expect(joinParts(whole.value, list, altered).ok).toBe(false)
})

test('a label is read as it was written, and nothing else is taken for one', () => {
  expect(readPartLabel(JSON.stringify(two))).toEqual({ ok: true, value: two })
  for (const wrong of [
    '',
    '{}',
    '[]',
    JSON.stringify({ ...two, number: 9 }),
    JSON.stringify({ ...two, of: 1e9 }),
    JSON.stringify({ ...two, more: 1 }),
    JSON.stringify({ ...two, manifest: 'x' }),
    '['.repeat(100_000),
  ]) {
    expect(readPartLabel(wrong).ok).toBe(false)
  }
})

test('the size in a mail is exact, to the last line break', () => {
  const wrapped = (bytes: number) =>
    Buffer.alloc(bytes)
      .toString('base64')
      .replace(/.{1,76}/g, '$&\r\n').length
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), (bytes) => {
      expect(mailBytes(bytes)).toBe(wrapped(bytes))
    }),
  )
  expect(mailBytes(18_000_000)).toBe(24_631_580)
})
