import type { SnapshotReason } from '../../../../../electron/contract/safety-values.ts'

export const reasonWords: Readonly<Record<SnapshotReason, string>> = {
  daily: 'Daily',
  'after-work': 'After work',
  'before-upgrade': 'Before a new version of the app',
  'before-import': 'Before something was brought in',
  'before-template': 'Before the questions changed',
  'before-restore': 'Before a restore',
  'before-repair': 'Before a repair',
  asked: 'You asked for it',
}
