import type { PackageStateName } from '../../../domain/delivery/outbox.ts'
import type { StateKind } from '../../../ui/states.ts'

/** The shape that stands before the word of a state. */
export const STATE_MARKS: Readonly<Record<PackageStateName, StateKind>> = {
  ready: 'unanswered',
  waiting: 'started',
  'handed-over': 'partly',
  entered: 'partly',
  uploaded: 'met',
  confirmed: 'confirmed',
}
