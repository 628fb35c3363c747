import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildReturnDocument } from '../../../../renderer/src/domain/returns/build-return-document.ts'
import { mailSizeOf } from '../../../../renderer/src/domain/returns/mail-size.ts'
import {
  evidencePath,
  packageFileName,
} from '../../../../renderer/src/domain/returns/package-names.ts'
import type {
  ReturnDocument,
  ReturnEvidence,
} from '../../../../renderer/src/domain/returns/return-document.ts'
import { mailtoLink, returnEmail } from '../../../../renderer/src/domain/returns/return-email.ts'
import {
  buildManifest,
  evidenceFilesOf,
  readmeText,
} from '../../../../renderer/src/domain/returns/return-package.ts'
import { aFile, gathered, NOW } from '../../../builders/audit.ts'

const empty = buildReturnDocument({
  gathered: gathered(),
  now: NOW,
  supersedes: null,
  leftOut: new Map(),
  destination: 'partnership',
})

function piece(number: number, size: number, originalName = 'a.pdf'): ReturnEvidence {
  return {
    number,
    title: `Piece ${number}`,
    kind: 'other',
    source: {
      type: 'file',
      path: `evidence/00${number}-X-piece.pdf`,
      originalName,
      sha256: String(number).repeat(64),
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

const withEvidence = (...evidence: ReturnEvidence[]): ReturnDocument => ({ ...empty, evidence })

test('names in the package are safe on Windows, whatever titles and files are called', () => {
  const naughty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      'CON',
      'aux.pdf',
      '../../etc/passwd',
      'a:b*c?.pdf',
      '....',
      'ਗੁਰਪ੍ਰੀਤ.pdf',
      ' .pdf ',
    ),
  )
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      naughty,
      naughty,
      naughty,
      (number, code, title, fileName) => {
        const path = evidencePath(number, code, title, { ...aFile(), fileName } as never)
        expect(path).toMatch(
          /^evidence\/\d{3,4}-[A-Za-z0-9-]+-[a-z0-9][a-z0-9-]*(?:\.[a-z0-9]{1,8})?$/,
        )
        expect(path.length).toBeLessThanOrEqual('evidence/'.length + 80)
      },
    ),
    { numRuns: 1000 },
  )
})

test('two pieces never get the same name', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 5000 })),
      fc.string(),
      (numbers, title) => {
        const names = numbers.map((number) =>
          evidencePath(number, 'X', title, aFile() as never).toLowerCase(),
        )
        expect(new Set(names).size).toBe(numbers.length)
      },
    ),
  )
})

test('the package is named by URN, year and revision', () => {
  const named = (name: string, urn: string | null) =>
    packageFileName({ school: { name, urn }, schoolYear: '2026-27', revision: 2 })
  expect(named('Oakfield', '999901')).toBe('999901_2026-27_r2.zip')
  expect(named('St Siân’s Primary', null)).toBe('st-sians-primary_2026-27_r2.zip')
  expect(named('CON', null)).toBe('school_2026-27_r2.zip')
  expect(named('ਸਕੂਲ', null)).toBe('school_2026-27_r2.zip')
})

test('the manifest lists every file once, in one order', () => {
  const files = [
    { path: 'return.json', sha256: 'a'.repeat(64), size: 1 },
    { path: 'README.txt', sha256: 'b'.repeat(64), size: 2 },
    { path: 'evidence/001-X-a.pdf', sha256: 'c'.repeat(64), size: 3 },
  ]
  const manifest = buildManifest(empty, files)
  expect(manifest.files.map(({ path }) => path)).toEqual([
    'README.txt',
    'evidence/001-X-a.pdf',
    'return.json',
  ])
  expect(buildManifest(empty, [...files].reverse())).toEqual(manifest)
  expect(manifest).toMatchObject({ returnId: 'return-1', revision: 1, supersedes: null })
})

test('equal content is packed once, what is left out is not packed', () => {
  const twin = piece(2, 10)
  const shared = { ...twin, number: 3 }
  const left = piece(1, 5)
  const out = { ...left, source: { ...left.source, path: null } } as ReturnEvidence
  expect(evidenceFilesOf(withEvidence(out, twin, shared)).map(({ size }) => size)).toEqual([10])
})

test('the readme says which return it is, and a draft says so', () => {
  const text = readmeText(empty)
  expect(text).toContain('Oakfield Primary School (URN 999901)')
  expect(text).toContain('as at 24 November 2026')
  expect(text).toContain('THIS IS A DRAFT')
  expect(readmeText({ ...empty, draft: false })).not.toContain('DRAFT')
  expect(text.replaceAll('\r\n', '')).not.toContain('\n')
})

test('what is sent as incomplete is said to be unsigned, and not to be a draft', () => {
  const incomplete = { reason: 'Inspection', promisedOn: '2027-01-08', open: [] } as const
  const text = readmeText({ ...empty, incomplete })
  expect(text).toContain('It has not been signed.')
  expect(text).not.toContain('DRAFT')
})

test('the letter names what is in the package and fits into a link', () => {
  const reason = 'x'.repeat(5_000)
  const document = { ...empty, incomplete: { reason, promisedOn: '2027-02-26', open: ['A', 'B'] } }
  const letter = returnEmail(document, '999901_2026-27_r1.zip', {
    name: 'P',
    email: 'audit@partnership.example',
    partMaxMb: 18,
  })
  expect(letter.subject).toBe('Safeguarding return 2026-27: Oakfield Primary School, URN 999901')
  expect(letter.body).toContain('File: 999901_2026-27_r1.zip')
  expect(letter.body).toContain('2 questions open')
  const link = mailtoLink(letter)
  expect(link.startsWith('mailto:audit@partnership.example?subject=Safeguarding%20return')).toBe(
    true,
  )
  expect(link.length).toBeLessThan(2_000)
  const nobody = returnEmail(empty, 'a.zip', { name: null, email: null, partMaxMb: 18 })
  expect(mailtoLink(nobody).startsWith('mailto:?subject=')).toBe(true)
})

test('an address from a pack cannot add anything to the link', () => {
  const letter = { to: 'a@b.example?bcc=spy@c.example', subject: 's', body: 'b' }
  expect(mailtoLink(letter)).toBe('mailto:a@b.example%3Fbcc%3Dspy%40c.example?subject=s&body=b')
})

test('the meter says how large the mail will be and what to leave out first', () => {
  const size = mailSizeOf(
    withEvidence(piece(1, 3_000_000), piece(2, 9_000_000, 'photo.JPG'), piece(3, 8_000_000)),
    1_000_000,
    18,
  )
  expect(size).toEqual({
    packageBytes: 21_000_000,
    mailBytes: 28_736_844,
    limitBytes: 18_000_000,
    fits: false,
    leaveOutFirst: [{ number: 2, title: 'Piece 2', size: 9_000_000, canShrink: true }],
    canFit: true,
  })
})

test('without what is named first, the package fits', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30_000_000 }), { maxLength: 20 }),
      fc.integer({ min: 0, max: 18_000_000 }),
      (sizes, documents) => {
        const evidence = sizes.map((size, at) => ({
          ...piece(1, size),
          number: at + 1,
          source: { ...piece(1, size).source, path: `evidence/${at}` },
        })) as ReturnEvidence[]
        const size = mailSizeOf(withEvidence(...evidence), documents, 18)
        const saved = size.leaveOutFirst.reduce((sum, file) => sum + file.size, 0)
        expect(size.packageBytes - saved).toBeLessThanOrEqual(18_000_000)
        expect(size.leaveOutFirst.length === 0).toBe(size.fits)
      },
    ),
  )
})
