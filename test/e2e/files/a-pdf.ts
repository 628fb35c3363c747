import { samplePdf } from '../../../renderer/src/features/first-start/sample/sample-file.ts'

/** A one-page PDF as a chooser would hand it over. */
export function aPdf(name: string, words: string) {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(samplePdf(words)) }
}
