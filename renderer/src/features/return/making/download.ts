/** Hands bytes to the browser's own "Save as", under a name that it may still change. */
export function download(bytes: Blob, fileName: string): void {
  const address = URL.createObjectURL(bytes)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = fileName
  anchor.click()
  // The browser reads the address after this turn; an hour is longer than any dialog stays open.
  setTimeout(() => URL.revokeObjectURL(address), 3_600_000)
}
