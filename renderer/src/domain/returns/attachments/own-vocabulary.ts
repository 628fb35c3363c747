import { foldText } from '../../shared/text.ts'
import type { FilePart } from './attachment-words.ts'

/** Given names that are plain words too: written small they say nothing about a child. */
const NAMES_TOO = new Set(
  `amber angel april art ash asher autumn basil bay bill blue bobby brook carol chance charity chase
  christian clay cliff cooper crystal daisy dale dawn dean destiny drew earl eden faith fern flora
  forest frank gene ginger glen grace grant guy harmony harper hazel heath heather holly honey hope
  hunter iris iva ivy jack jade jasmine jasper jay jean jewel joy june justice kit lance lily lola
  lucky mark mason max may melody mercy miles myrtle nick olive opal pat patience pearl penny piper
  poppy porter precious prince princess queenie ray reed rich river rob robin rose rowan royal ruby
  rusty sage sandy saint scarlet scout serenity sienna skip sky sonny star sterling stone storm sue
  summer sunny tanner taylor tiger trinity tucker victor violet ward wade warren will willow winter
  wren zen`.split(/\s+/),
)

/**
 * Words that are nobody's name in this document: those known, and those that it writes small itself.
 *
 * A policy speaks of child abduction and has a chapter Child Abduction.
 */
export function wordsOfTheDocument(
  parts: readonly FilePart[],
  known: ReadonlySet<string>,
): ReadonlySet<string> {
  const all = new Set(known)
  for (const { text } of parts) {
    for (const [word] of text.matchAll(/(?<![\p{L}'’@.])\p{Ll}[\p{L}'’]{2,}(?![.@][\p{L}\d])/gu)) {
      const folded = foldText(word)
      if (!NAMES_TOO.has(folded)) all.add(folded).add(folded.replace(/'s$/, ''))
    }
  }
  return all
}
