import type { AuditFile } from './schemas/audit-file.ts'
import type { ContextFile, SlotsFile } from './schemas/context-file.ts'
import type { HeadFile } from './schemas/head.ts'
import type { PoliciesFile, ReadingFile } from './schemas/policies-file.ts'
import type { FindingsFile, GovernorReportFile, SurveyFile } from './schemas/reports-file.ts'
import type { CalendarFile, TrainingFile } from './schemas/training-file.ts'

/** The newest pack format that this app knows all of. */
export const PACK_FORMAT = { major: 1, minor: 0 } as const

/** What a partnership gives out for one year, as it was read and checked. */
export interface Pack {
  readonly head: HeadFile
  readonly audit: AuditFile
  readonly context: ContextFile | null
  readonly slots: SlotsFile | null
  readonly policies: PoliciesFile | null
  readonly training: TrainingFile | null
  readonly reading: ReadingFile | null
  readonly calendar: CalendarFile | null
  readonly governorReport: GovernorReportFile | null
  readonly findings: FindingsFile | null
  readonly surveys: readonly SurveyFile[]
  /** Every file as it was read, so that what a newer minor format added survives being passed on. */
  readonly raw: Readonly<Record<string, unknown>>
}

/** One reason why a pack was not taken, in words for the person who sent it. */
export interface PackRefusal {
  readonly type: 'missing-file' | 'unknown-file' | 'unreadable' | 'newer' | 'other-kind' | 'shape'
  readonly file: string
  readonly place: string
  readonly sentence: string
}

/** The text of every file of a pack; unknown fields of a newer minor format are still there. */
export function packFiles(pack: Pack): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(pack.raw).map(([name, value]) => [name, `${JSON.stringify(value, null, 2)}\n`]),
  )
}
