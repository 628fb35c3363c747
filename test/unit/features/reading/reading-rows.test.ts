import { expect, test } from 'vitest'
import type { Receipt } from '../../../../renderer/src/domain/receipts/receipt.ts'
import { readingStanding } from '../../../../renderer/src/domain/receipts/standing.ts'
import {
  missingSentence,
  shareOf,
  shareSentence,
} from '../../../../renderer/src/features/reading/overview/document-shares.ts'
import {
  columnsOf,
  everybody,
  readingRows,
  searchReading,
} from '../../../../renderer/src/features/reading/overview/reading-rows.ts'
import { aStaffLog, samplePeople } from '../../../builders/staff-log.ts'

const PART_ONE = 'kcsie-2026-part-one'

function aReceipt(personId: string, known: Partial<Receipt> = {}): Receipt {
  return {
    id: `r-${personId}`,
    personId,
    documentId: PART_ONE,
    version: 'kcsie-2026',
    state: 'read',
    on: '2026-09-02',
    method: 'paper-sheet',
    reason: '',
    note: '',
    recordedBy: 'Sukhi Gill',
    recordedAt: '2026-09-02T09:00:00.000Z',
    typedName: null,
    check: null,
    proof: null,
    corrects: null,
    source: null,
    ...known,
  }
}

function readBy(count: number) {
  const people = samplePeople()
  const standing = readingStanding(aStaffLog({ people }))
  const asked = standing.people.filter(({ cells }) => cells.get(PART_ONE)?.state === 'not-yet')
  const receipts = asked.slice(0, count).map(({ person }) => aReceipt(person.id))
  return { log: aStaffLog({ people, receipts }), asked: asked.length }
}

function shareWith(count: number) {
  const { log, asked } = readBy(count)
  const standing = readingStanding(log)
  const document = standing.documents.find(({ id }) => id === PART_ONE)
  if (document === undefined) throw new Error('Part One is to be read')
  return { share: shareOf(standing, document), asked }
}

test('a document says how many of how many, and who is missing', () => {
  const { share, asked } = shareWith(2)
  expect(shareSentence(share)).toBe(`2 of ${asked} have read it, 4 %.`)
  expect(missingSentence(share)).toMatch(
    /^Still to read: .+, .+, .+ and \d+ others, the first since 1 September 2026\.$/,
  )
})

test('one missing person is never rounded away', () => {
  const { asked } = shareWith(0)
  const { share } = shareWith(asked - 1)
  expect(shareSentence(share)).toBe(`${asked - 1} of ${asked} have read it, 98 %.`)
  expect(shareSentence(shareWith(asked).share)).toBe(`All ${asked} have read it.`)
  expect(missingSentence(shareWith(asked).share)).toBe('')
})

test('the search narrows by words, role, state and document together', () => {
  const { log } = readBy(5)
  const standing = readingStanding(log)
  const rows = readingRows(log, standing)
  const ids = columnsOf(standing).map(({ key }) => key)
  const find = (search: Partial<typeof everybody>) =>
    searchReading(rows, ids, { ...everybody, ...search })
  expect(find({})).toHaveLength(rows.length)
  expect(find({ kind: 'read', documentId: PART_ONE })).toHaveLength(5)
  const open = find({ kind: 'open', documentId: PART_ONE })
  expect(
    open.every(({ kinds }) => ['open', 'late'].includes(kinds[ids.indexOf(PART_ONE)] ?? '')),
  ).toBe(true)
  const [one] = open
  if (one === undefined) throw new Error('somebody has still to read')
  expect(find({ text: one.title.toUpperCase(), kind: 'open' })).toContain(one)
  expect(find({ text: 'nobody is called this' })).toEqual([])
  const teachers = find({ roleId: 'teaching' })
  expect(teachers.length).toBeGreaterThan(0)
  expect(teachers.length).toBeLessThan(rows.length)
})
