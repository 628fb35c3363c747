import { describe, expect, test, vi } from 'vitest'
import { auditPartsOf } from '../../../renderer/src/storage/audit-parts.ts'
import { anAnswer, anAudit, aSchool } from '../../builders/audit.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { aDesk, aDeskId } from './a-desk.ts'

const last = anAudit({ id: 'audit-last', schoolYear: '2025-26' })
const next = anAudit({ id: 'audit-next', schoolYear: '2026-27' })
const what = { kind: 'x', label: 'x' }

async function anAnsweredDesk() {
  const desk = await aDesk(aJournalBridge(), aDeskId())
  await desk.change(what, async (rows) => {
    await rows.school.put(aSchool())
    await rows.audits.put(last)
    await rows.answers.put(anAnswer({ auditId: last.id, code: 'TRN01' }))
  })
  return desk
}

const valueIn = (parts: ReturnType<typeof auditPartsOf>) => {
  const answer = parts.current()
  return answer.type === 'value' ? answer.value : undefined
}

describe('what every screen stands on', () => {
  test('is there before a screen listens, once it was begun, and goes with the last', async () => {
    const desk = await anAnsweredDesk()
    const parts = auditPartsOf(desk.db)
    parts.begin()
    await vi.waitFor(() => expect(valueIn(parts)?.answers).toHaveLength(1))
    const leave = parts.subscribe(() => undefined)
    leave()
    expect(parts.current()).toEqual({ type: 'none' })
    await desk.close()
  })

  test('follows a change, and gives the lists that it did not touch as they were', async () => {
    const desk = await anAnsweredDesk()
    const parts = auditPartsOf(desk.db)
    const leave = parts.subscribe(() => undefined)
    await vi.waitFor(() => expect(valueIn(parts)?.answers).toHaveLength(1))
    const before = valueIn(parts)
    await desk.change(what, (rows) =>
      rows.answers.put(anAnswer({ auditId: last.id, code: 'TRN02' })),
    )
    await vi.waitFor(() => expect(valueIn(parts)?.answers).toHaveLength(2))
    expect(valueIn(parts)?.evidence).toBe(before?.evidence)
    expect(valueIn(parts)?.audit).toBe(before?.audit)
    leave()
    await desk.close()
  })

  test('never shows the answers of one year under another', async () => {
    const desk = await anAnsweredDesk()
    const parts = auditPartsOf(desk.db)
    const seen: string[] = []
    const leave = parts.subscribe(() => {
      const { audit, answers } = valueIn(parts) ?? {}
      seen.push(...(answers ?? []).map(({ auditId }) => `${auditId} under ${audit?.id}`))
    })
    await vi.waitFor(() => expect(valueIn(parts)?.audit.id).toBe(last.id))
    await desk.change(what, (rows) => rows.audits.put(next))
    await vi.waitFor(() => expect(valueIn(parts)?.audit.id).toBe(next.id))
    expect(new Set(seen)).toEqual(new Set(['audit-last under audit-last']))
    expect(valueIn(parts)?.answers).toEqual([])
    leave()
    await desk.close()
  })
})
