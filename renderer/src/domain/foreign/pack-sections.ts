import { foldText, slugOf } from '../shared/text.ts'
import { distinct, lettersOf } from './codes.ts'
import type { ForeignSection } from './foreign-list.ts'

interface PackSection {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly intro?: string | undefined
}

export interface SectionsOfPack {
  readonly sections: readonly PackSection[]
  readonly idOf: ReadonlyMap<string, string>
}

/**
 * The sections of a list among those that are held.
 *
 * One of the same title keeps its id and code. The others get a code that none has: their number,
 * or letters of their title.
 */
export function sectionsOfPack(
  coming: readonly ForeignSection[],
  held: readonly PackSection[],
): SectionsOfPack {
  const codes = new Set(held.map(({ code }) => code.toUpperCase()))
  const ids = new Set(held.map(({ id }) => id))
  const byTitle = new Map(held.map((section) => [foldText(section.title), section]))
  const idOf = new Map<string, string>()
  const taken = new Set<string>()
  const sections: PackSection[] = []
  for (const { key, number, title } of coming) {
    const same = byTitle.get(foldText(title))
    if (same !== undefined && !taken.has(same.id)) {
      taken.add(same.id)
      idOf.set(key, same.id)
      sections.push(same)
      continue
    }
    const code = codeFor(number, title, codes)
    const id = idFor(title, ids)
    codes.add(code.toUpperCase())
    ids.add(id)
    idOf.set(key, id)
    sections.push({ id, code, title: title.slice(0, 300) })
  }
  return { sections, idOf }
}

function codeFor(number: string | null, title: string, taken: ReadonlySet<string>): string {
  const own = number?.toUpperCase() ?? ''
  if (own !== '' && own.length <= 8 && !taken.has(own)) return own
  return distinct(lettersOf(title), taken)
}

function idFor(title: string, taken: ReadonlySet<string>): string {
  const stem = slugOf(title, 40) || 'section'
  for (let at = 1; ; at += 1) {
    const id = at === 1 ? stem : `${stem}-${at}`
    if (!taken.has(id)) return id
  }
}
