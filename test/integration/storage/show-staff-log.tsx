import { createRoot } from 'react-dom/client'
import type { StaffLog } from '../../../renderer/src/domain/staff-log/staff-log.ts'
import type { Desk } from '../../../renderer/src/storage/desk.ts'
import { DeskProvider } from '../../../renderer/src/storage/desk-context.tsx'
import { GatheredAuditProvider } from '../../../renderer/src/storage/use-gathered-audit.tsx'
import { StaffLogProvider, useStaffLog } from '../../../renderer/src/storage/use-staff-log.tsx'

export interface Shown {
  /** All that a screen was given, in order. */
  readonly seen: readonly (StaffLog | undefined)[]
  readonly leave: () => void
}

/** Shows a desk with a screen that asks for its staff log, or with one that does not. */
export function showStaffLog(desk: Desk, asks: boolean): Shown {
  const seen: (StaffLog | undefined)[] = []
  const root = createRoot(document.createElement('div'))
  root.render(
    <DeskProvider desk={desk}>
      <GatheredAuditProvider>
        <StaffLogProvider>{asks && <Screen onLog={(log) => seen.push(log)} />}</StaffLogProvider>
      </GatheredAuditProvider>
    </DeskProvider>,
  )
  return { seen, leave: () => root.unmount() }
}

function Screen({ onLog }: { readonly onLog: (log: StaffLog | undefined) => void }) {
  onLog(useStaffLog())
  return null
}
