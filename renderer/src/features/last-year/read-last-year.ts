import type { PreviousAudit } from '../../domain/audit/audit.ts'
import { readPreviousAudit } from '../../domain/carry-forward/read-previous-audit.ts'
import type { SchoolYear } from '../../domain/shared/dates.ts'
import { type Result, refused } from '../../domain/shared/result.ts'

/** A year of answers is a few hundred kilobytes; more than this is something else. */
const MAX_BYTES = 20_000_000

/** Reads the file that she chose; each refusal is one sentence. */
export async function readLastYear(
  file: File,
  thisYear: SchoolYear,
): Promise<Result<PreviousAudit, string>> {
  if (file.size > MAX_BYTES) {
    return refused(
      `“${file.name}” is far larger than an audit, so it was not opened. Nothing was changed. Choose the file of last year’s audit.`,
    )
  }
  const text = await textOf(file)
  if (text === null) {
    return refused(
      `“${file.name}” cannot be opened any more. Nothing was changed. Look whether it is still where it was, then choose it again.`,
    )
  }
  if (text.startsWith('PK\u0003\u0004')) {
    return refused(
      `“${file.name}” is a package of files, not last year’s audit itself. Nothing was changed. Choose the file that ends in .json.`,
    )
  }
  return checkYear(readPreviousAudit(text, file.name), file.name, thisYear)
}

/** An audit of this very year, or of a later one, cannot be the one before. */
export function checkYear(
  read: Result<PreviousAudit, string>,
  fileName: string,
  thisYear: SchoolYear,
): Result<PreviousAudit, string> {
  if (!read.ok || read.value.schoolYear < thisYear) return read
  return refused(
    `“${fileName}” is the audit of ${read.value.schoolYear}, and this desk is at ${thisYear}. Nothing was changed. Choose the audit of an earlier year.`,
  )
}

async function textOf(file: File): Promise<string | null> {
  try {
    return await file.text()
  } catch (error) {
    // Moved or deleted since it was chosen.
    if (error instanceof DOMException) return null
    throw error
  }
}
