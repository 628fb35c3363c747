import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { DeskCard } from '../../../electron/contract/values.ts'
import type { Answer } from '../../../renderer/src/domain/audit/audit.ts'
import { canonicalJson } from '../../../renderer/src/domain/shared/canonical-json.ts'
import { databaseName } from '../../../renderer/src/storage/database.ts'
import type { Desk } from '../../../renderer/src/storage/desk.ts'
import {
  type DeskOptions,
  openDeskForWriting,
} from '../../../renderer/src/storage/desk-for-writing.ts'
import type { AlteredRow } from '../../../renderer/src/storage/opening.ts'
import type { ChangeContext } from '../../../renderer/src/storage/write-change.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'

let count = 0

/** A fresh desk id for each test, so that no database is met twice. */
export function aDeskId(): string {
  count += 1
  const random = crypto.randomUUID().slice(0, 8)
  return `${random}-0000-7000-8000-${String(count).padStart(12, '0')}`
}

export function aContext(): ChangeContext {
  let tick = 0
  return {
    now: () => new Date(Date.UTC(2026, 10, 24, 9, 0, 0) + tick++ * 1000).toISOString(),
    today: () => '2026-11-24',
    newId: () => crypto.randomUUID(),
    author: () => 'Daljit Sandhu',
    device: 'd0000000-0000-7000-8000-000000000001',
  }
}

export function aCard(id: string, more: Partial<DeskCard> = {}): DeskCard {
  const card = { kind: 'school', label: 'Oakfield', createdAt: '2026-11-24T09:00:00Z' } as const
  return { id, ...card, isCopy: false, ...more }
}

type How = Partial<DeskOptions>

/** Tries again at once where the browser fails. */
const wait = async () => undefined

export function tryOpening(bridge: Bridge, deskId: string, how: How = {}) {
  return openDeskForWriting({ bridge, card: aCard(deskId), context: aContext(), wait, ...how })
}

export async function aDesk(bridge: Bridge, deskId: string, how: How = {}): Promise<Desk> {
  const opened = await tryOpening(bridge, deskId, how)
  if (!opened.ok) throw new Error(opened.error.type)
  return opened.value
}

/** As the app does it when a check found rows that are not as they were written. */
export async function openAgain(
  bridge: Bridge,
  desk: Desk,
  altered: readonly AlteredRow[],
): Promise<Desk> {
  await desk.close()
  return aDesk(bridge, desk.card.id, { altered })
}

export async function forgetDatabase(deskId: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName(deskId))
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}

export const anAnswer = (code: string, comment: string): Answer => ({
  auditId: 'audit-1',
  code,
  verdict: null,
  texts: { comment },
  parts: [],
  carried: null,
  answeredBy: null,
  answeredAt: null,
})

export function answer(desk: Desk, code: string, comment: string) {
  return desk.change({ kind: 'answer', label: code }, (rows) =>
    rows.answers.put(anAnswer(code, comment)),
  )
}

/** Every row, the sums and the log, to be compared as one text. */
export async function contents({ db }: Pick<Desk, 'db'>): Promise<string> {
  const all: Record<string, unknown> = { tally: await db.tally.toArray() }
  for (const table of db.rowTables) all[table.name] = await table.toArray()
  all.changes = await db.changes.toArray()
  return canonicalJson(all)
}

/** Every row, one a line, in an order that does not depend on how they came. */
export async function rowsOf({ db }: Pick<Desk, 'db'>): Promise<string> {
  const lines: string[] = []
  for (const table of db.rowTables) {
    for (const row of await table.toArray()) lines.push(`${table.name} ${canonicalJson(row)}`)
  }
  return `${lines.sort().join('\n')}\n`
}

/** A closed desk with five changes, all in the journal. */
export async function fiveChanges() {
  const bridge = aJournalBridge()
  const id = aDeskId()
  const desk = await aDesk(bridge, id)
  for (const code of ['A', 'B', 'C', 'D', 'E']) await answer(desk, code, `text ${code}`)
  const whole = await contents(desk)
  await desk.close()
  return { bridge, id, whole }
}
