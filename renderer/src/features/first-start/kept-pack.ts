import { z } from 'zod'

const storageKey = 'safeguarding-desk-first-start-pack'

/** The browser takes about five million characters in all; a pack is a tenth of this. */
const MOST_CHARACTERS = 3_000_000

const schema = z.object({ fileName: z.string(), files: z.array(z.tuple([z.string(), z.string()])) })

/** Keeps a chosen pack over a reload. One that is too long must be chosen again after it. */
export function keepPackFile(fileName: string, files: ReadonlyMap<string, string>): void {
  const text = JSON.stringify({ fileName, files: [...files] })
  if (text.length > MOST_CHARACTERS) localStorage.removeItem(storageKey)
  else localStorage.setItem(storageKey, text)
}

export function keptPackFile(): {
  readonly fileName: string
  readonly files: ReadonlyMap<string, string>
} | null {
  const text = localStorage.getItem(storageKey)
  if (text === null) return null
  const kept = schema.safeParse(JSON.parse(text))
  return kept.success ? { fileName: kept.data.fileName, files: new Map(kept.data.files) } : null
}

export function forgetPackFile(): void {
  localStorage.removeItem(storageKey)
}
