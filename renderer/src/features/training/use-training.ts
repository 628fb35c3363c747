import { ALL_STAFF } from '../../domain/people/is-staff.ts'
import type { Role } from '../../domain/people/roles.ts'
import { remembered } from '../../domain/shared/remembered.ts'
import type { StaffLog } from '../../domain/staff-log/staff-log.ts'
import { type Rules, rulesInForce } from '../../domain/training/rules.ts'
import { type TrainingStanding, trainingStanding } from '../../domain/training/standing.ts'
import { useStaffLog } from '../../storage/use-staff-log.tsx'

/** What every screen of the room shows something of. */
export interface Training {
  readonly log: StaffLog
  readonly rules: Rules
  readonly standing: TrainingStanding
  /** Roles that somebody may hold, as the pack names them. */
  readonly roles: readonly Role[]
}

/** Screens come and go; the standing of one log is worked out once. */
export const trainingOf = remembered(
  (log: StaffLog): Training => ({
    log,
    rules: rulesInForce(log),
    standing: trainingStanding(log),
    roles: log.pack.training.roles.filter(({ id }) => id !== ALL_STAFF),
  }),
)

/** @returns undefined until it was read */
export function useTraining(): Training | undefined {
  const log = useStaffLog()
  return log === undefined ? undefined : trainingOf(log)
}
