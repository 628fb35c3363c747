import { unzipSync, type Zippable, zipSync } from 'fflate'

/**
 * The same workbook in a zip whose bytes depend on nothing but the content.
 *
 * ExcelJS stamps each entry with the current time. The date is local on purpose: the zip
 * format stores local time, so this one is 1 January 1980 in every zone.
 */
export function repack(workbook: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(workbook)).sort(([a], [b]) => order(a, b))
  const zippable: Zippable = {}
  for (const [name, bytes] of entries) zippable[name] = bytes
  return zipSync(zippable, { level: 6, mtime: new Date(1980, 0, 1) })
}

/** Readers that sniff the type of a file expect the content types first. */
function order(a: string, b: string): number {
  const first = '[Content_Types].xml'
  if (a === first) return -1
  if (b === first) return 1
  return a < b ? -1 : 1
}
