import type { Bridge } from '../../../electron/contract/bridge.ts'
import { databaseName } from '../../../renderer/src/storage/database.ts'
import type { Desk } from '../../../renderer/src/storage/desk.ts'
import { openDeskForWriting } from '../../../renderer/src/storage/desk-for-writing.ts'
import type { ChangeContext } from '../../../renderer/src/storage/write-change.ts'

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

export async function aDesk(bridge: Bridge, deskId: string): Promise<Desk> {
  const opened = await openDeskForWriting({
    bridge,
    card: {
      id: deskId,
      kind: 'school',
      label: 'Oakfield',
      createdAt: '2026-11-24T09:00:00Z',
      isCopy: false,
    },
    context: aContext(),
  })
  if (!opened.ok) throw new Error(opened.error.type)
  return opened.value
}

export async function forgetDatabase(deskId: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName(deskId))
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}
