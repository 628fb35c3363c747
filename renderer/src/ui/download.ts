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
