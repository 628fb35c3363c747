import type { Migration } from './migration.ts'
import { v001FirstDesk } from './v001-first-desk.ts'
import { v002People } from './v002-people.ts'
import { v003StaffLog } from './v003-staff-log.ts'
import { v004GovernorReports } from './v004-governor-reports.ts'
import { v005Delivery } from './v005-delivery.ts'

/** Oldest first. Add a file and a line; a test fails when a version has no test of its own. */
export const migrations: readonly Migration[] = [
  v001FirstDesk,
  v002People,
  v003StaffLog,
  v004GovernorReports,
  v005Delivery,
]

export const schemaVersion = migrations.length
