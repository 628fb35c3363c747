import type { Bridge } from '../../../../electron/contract/bridge.ts'
import type { Desk } from '../../storage/desk.ts'
import type { FirstRows } from '../../storage/repositories/audits.ts'

interface FirstStartProps {
  readonly bridge: Bridge
  readonly now: () => string
  readonly today: () => string
  readonly newId: () => string
  readonly onSetUp: (rows: FirstRows) => Promise<void>
  readonly onSample: (label: string, fill: (desk: Desk) => Promise<unknown>) => Promise<void>
}

export function FirstStart(_props: FirstStartProps) {
  return null
}
