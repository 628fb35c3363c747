import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Instant } from '../../domain/shared/dates.ts'
import { repack } from '../workbook/repack.ts'

const CORE = 'docProps/core.xml'

/** The same document with the report's own date in it, so that equal reports give equal bytes. */
export function withFixedDates(file: Uint8Array, madeAt: Instant): Uint8Array {
  const entries = unzipSync(file)
  const core = entries[CORE]
  if (core === undefined) return repack(file)
  const moment = `${madeAt.slice(0, 19)}Z`
  const dated = strFromU8(core).replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    (_, tag: string) => `${tag}${moment}`,
  )
  return repack(zipSync({ ...entries, [CORE]: strToU8(dated) }, { level: 0 }))
}
