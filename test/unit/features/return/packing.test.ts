import { expect, test } from 'vitest'
import type { AuditParts } from '../../../../renderer/src/domain/audit/gather-audit.ts'
import {
  documentsEstimate,
  mailLimitOf,
  sizeAdvice,
} from '../../../../renderer/src/features/return/packing/email-size.ts'
import {
  draftNameOf,
  lostPieces,
  namesInPackage,
  packingOf,
  waitsFor,
  whatStandsBefore,
} from '../../../../renderer/src/features/return/packing/packing.ts'
import {
  missingInWords,
  missingSlots,
  settledCount,
  slotInWords,
} from '../../../../renderer/src/features/return/packing/slots.ts'
import { withPapers } from '../../../../renderer/src/features/return/use-papers.ts'
import {
  aFile,
  aLink,
  anAudit,
  aVersion,
  evidence,
  gathered,
  NOW,
  TODAY,
} from '../../../builders/audit.ts'
import { aSlotDocument, offered } from '../../../builders/slot-document.ts'

const HASH = 'b'.repeat(64)
const pointer = evidence({
  id: 'evidence-2',
  title: 'Blue folder',
  versions: [aVersion({ source: { type: 'pointer', place: 'office' } })],
})
const parts: Partial<AuditParts> = {
  evidence: [evidence(), pointer],
  evidenceLinks: [aLink('evidence-1', 'GOV01'), aLink('evidence-2', 'G-1')],
}
const pack = (
  changes: Partial<AuditParts> = {},
  leftOut: readonly [string, string][] = [],
  sample = false,
) =>
  packingOf({
    gathered: gathered({ ...parts, ...changes }),
    now: NOW,
    supersedes: null,
    leftOut: new Map(leftOut),
    sample,
  })
const locked = anAudit({ lock: { at: NOW, fingerprint: 'f'.repeat(64) } })
const incomplete = anAudit({ incomplete: { reason: 'Inspection', promisedOn: '2027-01-08' } })
const NOTHING_IN_FILES = { toRead: 0, findings: 0, toLookThrough: 0 }
const lost = { missingFiles: new Set([HASH]) }

test('a signed return says the same on whatever day it is made again', () => {
  const lapsing = evidence({ expiresOn: '2027-03-03' })
  const signed = { audit: locked, evidence: [lapsing, pointer] }
  const soon = pack({ ...signed, today: TODAY }).document
  const later = pack({ ...signed, today: '2028-01-31' }).document
  expect(later).toEqual(soon)
  const open = { evidence: [lapsing, pointer] }
  expect(pack({ ...open, today: '2028-01-31' }).document).not.toEqual(pack(open).document)
})

test('each line of the list knows its piece, files and places alike', () => {
  expect(pack().pieces.map(({ listed, piece }) => [listed.number, piece.id])).toEqual([
    [1, 'evidence-1'],
    [2, 'evidence-2'],
  ])
})

test('a package that nobody signed says that it is a draft in its name', () => {
  expect(pack().fileName).toBe('999901_2026-27_r1_DRAFT.zip')
  expect(pack({ audit: locked }).fileName).toBe('999901_2026-27_r1.zip')
})

test('what is sent as incomplete is named so, signed or not, and its draft is a draft', () => {
  const { fileName } = pack({ audit: incomplete })
  expect(fileName).toBe('999901_2026-27_r1_INCOMPLETE.zip')
  const signed = { ...incomplete, lock: locked.lock }
  expect(pack({ audit: signed }, [], true).fileName).toBe('SAMPLE_999901_2026-27_r1_INCOMPLETE.zip')
  expect(draftNameOf(fileName)).toBe('999901_2026-27_r1_DRAFT.zip')
  expect(draftNameOf('999901_2026-27_r1_DRAFT.zip')).toBe('999901_2026-27_r1_DRAFT.zip')
})

test('a package of the sample school says so in its name', () => {
  expect(pack({ audit: locked }, [], true).fileName).toBe('SAMPLE_999901_2026-27_r1.zip')
})

test('a file that is left out is not in the package and is not missed there', () => {
  const all = pack(lost)
  expect(namesInPackage(all.document)).toHaveLength(6)
  expect(lostPieces(all.pieces).map(({ piece }) => piece.id)).toEqual(['evidence-1'])
  const without = pack(lost, [['evidence-1', 'too large']])
  expect(namesInPackage(without.document)).toHaveLength(5)
  expect(lostPieces(without.pieces)).toEqual([])
})

test.each([
  ['nobody signed', {}, 0, ['not-signed'], 'Waits for the signatures.'],
  ['it goes as incomplete, unsigned', { audit: incomplete }, 0, ['unsigned'], null],
  ['it is signed and locked', { audit: locked }, 0, [], null],
  [
    'all of it at once',
    lost,
    2,
    ['lost-files', 'findings', 'not-signed'],
    'Waits for 1 missing file, 2 places to look at and the signatures.',
  ],
] as const)('before making, every reason is said: %s', (_when, changes, findings, types, words) => {
  const gates = whatStandsBefore(pack(changes), findings, NOTHING_IN_FILES)
  expect([gates.map(({ type }) => type), waitsFor(gates)]).toEqual([types, words])
})

const slotWith = (changes: Partial<AuditParts>) => {
  const { document } = pack({ evidenceLinks: [], ...changes })
  const [area] = document.areas
  if (area?.slots[0] === undefined) throw new Error('no slot')
  return {
    area,
    listed: document.evidence,
    words: slotInWords(area.slots[0], document.evidence),
    areas: document.areas,
  }
}
const decided = (notApplicable: boolean, reason: string) => ({
  slotDecisions: [{ auditId: 'audit-1', slot: 'G-1', notApplicable, reason }],
})

test('an empty line asks for something, and says what was written instead', () => {
  expect(slotWith({}).words).toBe('Nothing yet: attach it, point to it, or say why not.')
  expect(slotWith(decided(false, 'Follows in March')).words).toBe('Nothing yet: Follows in March')
  expect(slotWith(decided(true, 'No boarders')).words).toBe('No boarders')
})

test('a line in which all expired is not settled, and says in a word why', () => {
  const old = evidence({ expiresOn: '2026-03-03' })
  const of = slotWith({ evidence: [old], evidenceLinks: [aLink('evidence-1', 'G-1')] })
  expect([settledCount(of.area), missingSlots(of.areas)]).toEqual([0, ['G-1']])
  expect(of.words).toBe('Minutes of the governing board. Expired on 3 March 2026.')
  const [slot] = of.area.slots
  expect(slot && missingInWords(slot, of.listed, TODAY)).toBe('Expired')
})

test('the mail is measured against the pack where it takes less than a mailbox', () => {
  expect(mailLimitOf(6)).toEqual({
    megabytes: 6,
    bytes: 6_000_000,
    nearlyBytes: 5_000_000,
    ofPack: true,
  })
  expect(mailLimitOf(40)).toEqual({
    megabytes: 18,
    bytes: 18_000_000,
    nearlyBytes: 15_000_000,
    ofPack: false,
  })
})

test('a line that does not apply is settled, an empty one is named', () => {
  const empty = slotWith(decided(false, 'Follows in March'))
  expect([settledCount(empty.area), missingSlots(empty.areas)]).toEqual([0, ['G-1']])
  const na = slotWith(decided(true, 'No boarders'))
  expect([settledCount(na.area), missingSlots(na.areas)]).toEqual([1, []])
})

test('a line names its pieces, and the place of what is kept elsewhere', () => {
  const links = [aLink('evidence-1', 'G-1'), aLink('evidence-2', 'G-1')]
  expect(slotWith({ evidenceLinks: links }).words).toBe(
    'Blue folder (kept: office) and Minutes of the governing board',
  )
})

test('pictures can be shrunk, everything else only left out', () => {
  const photo = { number: 1, title: 'Photo', size: 12_000_000, canShrink: true }
  const video = { number: 2, title: 'Film', size: 30_000_000, canShrink: false }
  expect(sizeAdvice([photo])).toBe('Shrink “Photo” (12.0 MB), or leave out.')
  expect(sizeAdvice([video, photo])).toMatch(/Leave out “Film” \(30\.0 MB\)/)
  expect(sizeAdvice([])).toBe('')
})

test('more evidence makes the documents larger', () => {
  const file = evidence({ id: 'e3', versions: [aVersion({ source: aFile() })] })
  const more = pack({
    evidence: [evidence(), pointer, file],
    evidenceLinks: [...(parts.evidenceLinks ?? []), aLink('e3', 'GOV01')],
  })
  expect(documentsEstimate(more.document)).toBeGreaterThan(documentsEstimate(pack().document))
})

test('a line that builds itself says what, how much and as at when', () => {
  const of = slotWith({ slotDocuments: [offered({ slot: 'G-1' })] })
  expect([settledCount(of.area), of.words]).toEqual([
    1,
    'Builds itself: Reading summary, 1 row, as at 24 November 2026',
  ])
})

test('the papers of a package are among its names, the ones left out are not', () => {
  const names = (reason: string | null) =>
    namesInPackage(pack({ slotDocuments: [offered({ slot: 'G-1' }, reason)] }).document)
  expect(names(null)).toContain('documents/G-1-reading-summary.pdf')
  expect(names('Shown on the visit').join()).not.toContain('documents/')
})

test('a paper is left out by the decision that names its line', () => {
  const leftOut = new Map([['slot-document:G-1', 'Shown on the visit']])
  const papers = [aSlotDocument({ slot: 'G-1' }), aSlotDocument({ slot: 'P-4' })]
  expect(
    withPapers(gathered(parts), papers, leftOut).slotDocuments?.map((one) => one.leftOutBecause),
  ).toEqual(['Shown on the visit', null])
})
