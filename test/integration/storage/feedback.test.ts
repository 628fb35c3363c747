import { describe, expect, test } from 'vitest'
import {
  keepFeedback,
  readFeedbackRows,
  removeFeedback,
  reopenFeedback,
  settleFeedback,
} from '../../../renderer/src/storage/repositories/feedback.ts'
import { anAudit } from '../../builders/audit.ts'
import { aWord } from '../../builders/feedback.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { aFilePiece } from '../../builders/log-rows.ts'
import { aDesk, aDeskId } from './a-desk.ts'

const due = { date: '2027-02-12', source: 'typed' } as const
const audit = anAudit({ due, lock: { at: '2026-11-18T10:00:00Z', fingerprint: 'f'.repeat(64) } })

async function aSignedDesk() {
  const desk = await aDesk(aJournalBridge(), aDeskId())
  await desk.change({ kind: 'x', label: 'x' }, (rows) => rows.audits.put(audit))
  const dueNow = async () => (await desk.db.rows.audits.get(audit.id))?.due
  return { desk, dueNow }
}

const extension = aWord({ kind: 'extension', dueOn: '2027-03-12', proof: 'piece-1' })
const letter = aFilePiece('piece-1', 'Letter', { kind: 'other' })

describe('words of the partnership', () => {
  test('an extension moves the due date of a signed audit with its letter, and one undo moves all back', async () => {
    const { desk, dueNow } = await aSignedDesk()
    const change = await keepFeedback(desk, audit.id, [extension], [letter])
    expect(await dueNow()).toEqual({ date: '2027-03-12', source: 'extension', before: due })
    expect(await desk.db.rows.evidence.count()).toBe(1)
    expect((await desk.db.rows.audits.get(audit.id))?.lock).toEqual(audit.lock)
    expect((await desk.undo(change)).type).toBe('done')
    expect(await dueNow()).toEqual(due)
    expect(await readFeedbackRows(desk.db, audit.id)).toEqual([])
    expect(await desk.db.rows.evidence.count()).toBe(0)
  })

  test('taken away, it gives the old date back and leaves its letter', async () => {
    const { desk, dueNow } = await aSignedDesk()
    await keepFeedback(desk, audit.id, [extension], [letter])
    await removeFeedback(desk, extension)
    expect(await dueNow()).toEqual(due)
    expect(await desk.db.rows.evidence.count()).toBe(1)
  })

  test('what came in a file is kept once, though it is kept twice at the same moment', async () => {
    const { desk } = await aSignedDesk()
    const source = {
      feedbackId: 'f-1',
      sha256: 'ab'.repeat(32),
      writtenAt: '2026-11-20T09:00:00Z',
      item: 0,
      text: '{}',
    }
    await Promise.all(
      ['one', 'two'].map((id) => keepFeedback(desk, audit.id, [aWord({ id, source })], [])),
    )
    expect(await readFeedbackRows(desk.db, audit.id)).toHaveLength(1)
  })

  test('a word is settled with a note and opened again', async () => {
    const { desk } = await aSignedDesk()
    const word = aWord()
    await keepFeedback(desk, audit.id, [word], [])
    await settleFeedback(desk, word, ' By email ')
    expect((await readFeedbackRows(desk.db, audit.id))[0]?.settled?.note).toBe('By email')
    await reopenFeedback(desk, word)
    expect((await readFeedbackRows(desk.db, audit.id))[0]?.settled).toBeNull()
  })
})
