import { describe, expect, test } from 'vitest'
import { withText } from '../../../renderer/src/domain/governors/edit-report.ts'
import { auditActionOf } from '../../../renderer/src/domain/governors/outcome.ts'
import {
  addReport,
  editReport,
  keepOutput,
  readReports,
  readTermCounts,
  removeReport,
  saveTermCount,
  takeIntoAudit,
} from '../../../renderer/src/storage/repositories/governor-reports.ts'
import { anAudit } from '../../builders/audit.ts'
import { aGovernorReport, aTermCount } from '../../builders/governors.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { aFilePiece } from '../../builders/log-rows.ts'
import { aDesk, aDeskId } from './a-desk.ts'

const report = aGovernorReport()
const output = {
  id: 'out-1',
  format: 'docx',
  copy: 'public',
  fileName: 'Report.docx',
  evidenceId: 'piece-1',
  madeAt: '2026-11-24T09:00:00Z',
  by: 'DS',
} as const

async function aDeskWithReport() {
  const desk = await aDesk(aJournalBridge(), aDeskId())
  const audit = anAudit()
  await desk.change({ kind: 'x', label: 'x' }, (rows) => rows.audits.put(audit))
  await addReport(desk, report)
  return { desk, audit }
}

describe('reports to governors', () => {
  test('two texts that are written at the same moment are both kept', async () => {
    const { desk } = await aDeskWithReport()
    await Promise.all([
      editReport(desk, report, 'Text', (stored) => withText(stored, 'impact', 'one')),
      editReport(desk, report, 'Text', (stored) => withText(stored, 'training', 'two')),
    ])
    const [stored] = await readReports(desk.db)
    const texts = new Map(stored?.sections.map(({ id, text }) => [id, text]))
    expect([texts.get('impact'), texts.get('training')]).toEqual(['one', 'two'])
  })

  test('a file that was made is in the library, with the report and in its lines, by one change', async () => {
    const { desk, audit } = await aDeskWithReport()
    const piece = aFilePiece('piece-1', 'Report', { kind: 'governor-report' })
    const keep = () => keepOutput(desk, report, { output, piece, slots: ['G-1', 'G-3'] }, audit.id)
    const change = await keep()
    const links = await desk.db.rows.evidenceLinks.toArray()
    expect(links.map(({ target }) => target.code).sort()).toEqual(['G-1', 'G-3'])
    expect((await readReports(desk.db))[0]?.outputs).toEqual([output])
    await desk.undo(change)
    expect(await desk.db.rows.evidence.count()).toBe(0)
    expect(await desk.db.rows.evidenceLinks.count()).toBe(0)
    await keep()
    await keep()
    expect(await desk.db.rows.evidenceLinks.count()).toBe(2)
  })

  test('a signed audit takes no new links, and a file without any is kept all the same', async () => {
    const { desk, audit } = await aDeskWithReport()
    const lock = { at: '2026-11-24T09:00:00Z', fingerprint: 'f' }
    await desk.change({ kind: 'x', label: 'x' }, (rows) => rows.audits.put({ ...audit, lock }))
    const piece = aFilePiece('piece-1', 'Report')
    await expect(
      keepOutput(desk, report, { output, piece, slots: ['G-1'] }, audit.id),
    ).rejects.toThrow()
    await keepOutput(desk, report, { output, piece, slots: [] }, audit.id)
    expect(await desk.db.rows.evidence.count()).toBe(1)
  })

  test('an agreed action is in the audit and names it, and one undo takes both back', async () => {
    const { desk, audit } = await aDeskWithReport()
    const agreed = { id: 'g', what: 'Visit', owner: 'Chair', due: null, actionId: null }
    const from = {
      id: 'a1',
      auditId: audit.id,
      codes: ['GOV01'],
      createdAt: '2026-12-03T09:00:00Z',
    }
    const change = await takeIntoAudit(desk, report, agreed, auditActionOf(agreed, report, from))
    expect((await readReports(desk.db))[0]?.outcome.actions[0]?.actionId).toBe('a1')
    await desk.undo(change)
    expect(await desk.db.rows.actions.count()).toBe(0)
    expect((await readReports(desk.db))[0]?.outcome.actions).toEqual([])
  })

  test('counts stay with their term when a report goes', async () => {
    const { desk } = await aDeskWithReport()
    await saveTermCount(desk, aTermCount('CTX07', report.term, '3'), 'On a plan')
    await removeReport(desk, report)
    expect(await readReports(desk.db)).toEqual([])
    expect(await readTermCounts(desk.db)).toHaveLength(1)
  })
})
