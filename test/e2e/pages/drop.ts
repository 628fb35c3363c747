import type { Locator } from '@playwright/test'

export interface DroppedFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Lets files fall onto a place, as a hand would with the mouse. */
export async function dropFiles(place: Locator, files: readonly DroppedFile[]): Promise<void> {
  const carried = files.map(({ name, mimeType, buffer }) => ({
    name,
    type: mimeType,
    base64: buffer.toString('base64'),
  }))
  const transfer = await place.page().evaluateHandle((all) => {
    const made = new DataTransfer()
    for (const { name, type, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      made.items.add(new File([bytes], name, { type }))
    }
    return made
  }, carried)
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await place.dispatchEvent(type, { dataTransfer: transfer })
  }
}
