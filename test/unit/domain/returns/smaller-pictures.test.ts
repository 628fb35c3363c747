import { expect, test } from 'vitest'
import type { ReturnEvidence } from '../../../../renderer/src/domain/returns/return-document.ts'
import {
  buildManifest,
  evidenceFilesOf,
} from '../../../../renderer/src/domain/returns/return-package.ts'
import {
  isWorthSending,
  largePictures,
  withSmallerCopies,
} from '../../../../renderer/src/domain/returns/smaller-pictures.ts'
import { readReturnJson } from '../../../../renderer/src/exchange/read-return-json.ts'
import { writeReturnJson } from '../../../../renderer/src/exchange/return-json.ts'
import { aReturnDocument } from '../../../builders/return-document.ts'

const [PHOTO, SCAN, COPY] = ['1', '2', '3'].map((digit) => digit.repeat(64)) as [
  string,
  string,
  string,
]

function piece(number: number, name: string, sha256: string, size: number): ReturnEvidence {
  const ending = name.slice(name.lastIndexOf('.'))
  return {
    number,
    title: name,
    kind: 'other',
    source: {
      type: 'file',
      path: `evidence/00${number}-X-piece${ending}`,
      originalName: name,
      sha256,
      size,
      leftOutBecause: null,
    },
    effectiveOn: null,
    reviewOn: null,
    expiresOn: null,
    usedBy: ['X'],
    inPlaceAtSignOff: true,
  }
}

const document = aReturnDocument({
  evidence: [
    piece(1, 'display.JPEG', PHOTO, 6_000_000),
    piece(2, 'scan.png', SCAN, 4_000_000),
    piece(3, 'icon.png', 'c'.repeat(64), 20_000),
    piece(4, 'policy.pdf', 'd'.repeat(64), 9_000_000),
  ],
})

test('only large pictures are offered', () => {
  expect(largePictures(document).map(({ number }) => number)).toEqual([1, 2])
})

test('a copy stands under its own sum, and names the picture that was signed', () => {
  const smaller = withSmallerCopies(document, new Map([[SCAN, { sha256: COPY, size: 400_000 }]]))
  expect(smaller.evidence[1]?.source).toMatchObject({
    path: 'evidence/002-X-piece.jpg',
    originalName: 'scan.png',
    sha256: COPY,
    size: 400_000,
    madeSmallerFrom: { sha256: SCAN, size: 4_000_000 },
  })
  expect(smaller.evidence.filter((_, at) => at !== 1)).toEqual(
    document.evidence.filter((_, at) => at !== 1),
  )
  expect(smaller.fingerprint).toBe(document.fingerprint)
})

test('the list in the package says so too, and of nothing else', () => {
  const smaller = withSmallerCopies(document, new Map([[SCAN, { sha256: COPY, size: 400_000 }]]))
  const { files } = buildManifest(smaller, evidenceFilesOf(smaller))
  expect(files.filter((file) => 'madeSmallerFrom' in file)).toEqual([
    {
      path: 'evidence/002-X-piece.jpg',
      sha256: COPY,
      size: 400_000,
      madeSmallerFrom: SCAN,
    },
  ])
})

test('return.json carries it to the other end', () => {
  const smaller = withSmallerCopies(document, new Map([[PHOTO, { sha256: COPY, size: 1 }]]))
  const read = readReturnJson(new TextDecoder().decode(writeReturnJson(smaller)))
  expect(read).toEqual({ ok: true, value: smaller })
})

test('two pieces with the same picture get the same copy', () => {
  const twice = aReturnDocument({
    evidence: [
      piece(1, 'a.png', SCAN, 4_000_000),
      { ...piece(1, 'a.png', SCAN, 4_000_000), number: 2 },
    ],
  })
  const smaller = withSmallerCopies(twice, new Map([[SCAN, { sha256: COPY, size: 9 }]]))
  expect(evidenceFilesOf(smaller)).toHaveLength(1)
})

test('a copy that saves less than a tenth does not go', () => {
  expect([isWorthSending(1000, 900), isWorthSending(1000, 901)]).toEqual([true, false])
})
