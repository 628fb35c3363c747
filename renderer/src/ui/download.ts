/** Long enough for the slowest of disks; the address only holds memory until then. */
const KEPT_MS = 60_000

/** Hands bytes to the browser to be saved under a name. */
export function download(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}

/** Hands a table to the browser to be saved, as text that Excel opens. */
export function downloadCsv(text: string, fileName: string): void {
  download(new Blob([text], { type: 'text/csv;charset=utf-8' }), fileName)
}
