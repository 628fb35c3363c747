import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../renderer/src/domain/audit/audit.ts'
import { historyOf } from '../../../renderer/src/storage/history.ts'
import { schemaVersion } from '../../../renderer/src/storage/migrations/all.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { aDesk, aDeskId } from './a-desk.ts'

const answer = (code: string, comment: string): Answer => ({
  auditId: 'audit-1',
  code,
  verdict: 'met',
  texts: { comment },
  parts: [],
  carried: null,
  answeredBy: null,
  answeredAt: null,
})
const what = (code: string) => ({
  kind: 'answer',
  label: `Answer to ${code}`,
  about: [`answer:audit-1:${code}`],
})

describe('change()', () => {
  test('writes rows and log together, and the journal has the change once it says saved', async () => {
    const bridge = aJournalBridge()
    const desk = await aDesk(bridge, aDeskId())

    await desk.change(what('TRN04'), (rows) => rows.answers.put(answer('TRN04', 'June update')))
    expect(await desk.pump.flush()).toBe(true)

    expect(desk.pump.state()).toMatchObject({ type: 'saved' })
    expect(bridge.records.map((record) => record.seq)).toEqual([1])
    expect(JSON.parse(bridge.records[0]?.body ?? '')).toMatchObject({
      author: 'Daljit Sandhu',
      schema: schemaVersion,
      rows: [{ table: 'answers', key: ['audit-1', 'TRN04'], before: null }],
      tally: { answers: { count: 1 } },
    })
  })

  test('never says saved while it is on its way to the working copy, and says so when it is there', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    const told: string[] = []
    desk.safety.subscribe(() => told.push(desk.safety.current().type))
    const writing = desk.change(what('TRN04'), (rows) => rows.answers.put(answer('TRN04', 'x')))
    expect(desk.safety.current().type).toBe('saving')
    await writing
    await desk.pump.flush()
    expect(desk.safety.current().type).toBe('saved')
    expect(told.lastIndexOf('saving')).toBeLessThan(told.indexOf('saved'))

    // What changes nothing, or fails, never reaches the journal; it must not say so for ever.
    await desk.change(what('TRN04'), (rows) => rows.answers.put(answer('TRN04', 'x')))
    expect(desk.safety.current().type).toBe('saved')
    const failing = desk.change(what('TRN04'), () => Promise.reject(new Error('broke off')))
    expect(desk.safety.current().type).toBe('saving')
    await expect(failing).rejects.toThrow('broke off')
    expect(desk.safety.current().type).toBe('saved')
  })

  test('refuses a write that goes round it', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    await expect(desk.db.rows.answers.put(answer('TRN04', 'in by the back door'))).rejects.toThrow(
      'outside change()',
    )
    expect(await desk.db.rows.answers.count()).toBe(0)
  })

  test('leaves nothing behind when it fails half way', async () => {
    const bridge = aJournalBridge()
    const desk = await aDesk(bridge, aDeskId())
    await expect(
      desk.change(what('TRN04'), async (rows) => {
        await rows.answers.put(answer('TRN04', 'first'))
        throw new Error('the import broke off')
      }),
    ).rejects.toThrow('the import broke off')
    await desk.pump.flush()
    expect(await desk.db.rows.answers.count()).toBe(0)
    expect(bridge.records).toEqual([])
  })

  test('writes nothing to the log when nothing came out different', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    await desk.change(what('TRN04'), (rows) => rows.answers.put(answer('TRN04', 'same')))
    const again = await desk.change(what('TRN04'), async (rows) => {
      await rows.answers.delete(['audit-1', 'TRN04'])
      await rows.answers.put(answer('TRN04', 'same'))
    })
    expect(again).toBeNull()
    expect(await desk.db.changes.count()).toBe(1)
  })

  test('says "not yet safe" while the journal cannot be written, and saves by itself later', async () => {
    const bridge = aJournalBridge()
    const desk = await aDesk(bridge, aDeskId())
    bridge.failWith = { reason: 'disk-full', bytes: 1000 }
    await desk.change(what('TRN04'), (rows) => rows.answers.put(answer('TRN04', 'kept')))
    expect(await desk.pump.flush()).toBe(false)
    expect(desk.pump.state()).toMatchObject({
      type: 'not-yet-safe',
      failure: { reason: 'disk-full' },
      waiting: 1,
    })

    bridge.failWith = null
    await expect.poll(() => desk.pump.state().type, { timeout: 5000 }).toBe('saved')
    expect(bridge.records).toHaveLength(1)
  })
})

test('a change that comes while another is appended is not called saved with it', async () => {
  const bridge = aJournalBridge()
  const desk = await aDesk(bridge, aDeskId())
  const ask = bridge.ask
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  bridge.ask = async (channel, request) => {
    if (channel === 'journal:append') await held
    return ask(channel, request)
  }
  const states: string[] = []
  desk.pump.subscribe(() => {
    states.push(`${desk.pump.state().type} with ${bridge.records.length} in the journal`)
  })
  await desk.change(what('TRN04'), (rows) => rows.answers.put(answer('TRN04', 'one')))
  await desk.change(what('TRN05'), (rows) => rows.answers.put(answer('TRN05', 'two')))
  release()
  await expect.poll(() => bridge.records.length).toBe(2)
  await expect.poll(() => desk.pump.state().type).toBe('saved')
  expect(states.filter((state) => state.startsWith('saved'))).toEqual([
    'saved with 2 in the journal',
  ])
})

describe('undo and redo', () => {
  test('take back this session’s changes one by one, and bring them back', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    const comment = async () =>
      (await desk.db.rows.answers.get(['audit-1', 'TRN04']))?.texts.comment ?? null
    await desk.change(what('TRN04'), (rows) => rows.answers.put(answer('TRN04', 'one')))
    await desk.change(what('TRN04'), (rows) => rows.answers.put(answer('TRN04', 'two')))

    expect(await desk.undo()).toMatchObject({ type: 'done', label: 'Answer to TRN04' })
    expect(await comment()).toBe('one')
    await desk.undo()
    expect(await comment()).toBeNull()
    expect(await desk.undo()).toEqual({ type: 'nothing' })
    await desk.redo()
    await desk.redo()
    expect(await comment()).toBe('two')
    expect(await historyOf(desk.db, 'answer:audit-1:TRN04')).toHaveLength(6)
  })

  test('of one change take back that one only, and say so when others came after it', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    const first = await desk.change(what('TRN04'), (rows) =>
      rows.answers.put(answer('TRN04', 'one')),
    )
    await desk.change(what('TRN05'), (rows) => rows.answers.put(answer('TRN05', 'two')))
    expect(await desk.undo(first)).toEqual({ type: 'changed-since', label: 'Answer to TRN04' })
    expect(await desk.db.rows.answers.count()).toBe(2)
    await desk.undo()
    expect(await desk.undo(first)).toMatchObject({ type: 'done' })
    expect(await desk.db.rows.answers.count()).toBe(0)
  })

  test('go no further back than a signature', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    await desk.change(what('TRN04'), (rows) => rows.answers.put(answer('TRN04', 'one')))
    await desk.change({ kind: 'sign-off', label: 'Signature', final: true }, (rows) =>
      rows.answers.put(answer('TRN05', 'signed')),
    )
    expect(await desk.undo()).toEqual({ type: 'nothing' })
  })
})
