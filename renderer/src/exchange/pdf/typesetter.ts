import { type Covers, readCoverage } from './coverage.ts'
import type { FontName, PdfFonts } from './fonts.ts'
import type { Run, TextBlock } from './model.ts'

type RunLook = Omit<Run, 'text' | 'font' | 'loose'>
type TextLook = Omit<TextBlock, 'kind' | 'runs'>

/**
 * Sets what people wrote into runs that our fonts can draw.
 *
 * What no font has a letter for is not dropped: it is written as its number, `[U+1F600]`,
 * so that nothing is lost and nobody takes the gap for an empty answer. `unprintable`
 * collects those for the note at the end of the document.
 */
export interface Typesetter {
  /** A paragraph, or several where the text has line breaks. */
  readonly set: (text: string, look?: TextLook) => TextBlock
  /** The pieces alone, to stand in a paragraph with others. */
  readonly runs: (text: string, look?: RunLook) => readonly Run[]
  /** The text as it will stand on the page, in one string: for outlines and metadata. */
  readonly plain: (text: string) => string
  readonly unprintable: ReadonlyMap<string, number>
}

export function createTypesetter(fonts: PdfFonts): Typesetter {
  const covers: Readonly<Record<FontName, Covers>> = {
    Sans: both(fonts.sans),
    Gurmukhi: both(fonts.gurmukhi),
  }
  const unprintable = new Map<string, number>()
  const count = (name: string) => unprintable.set(name, (unprintable.get(name) ?? 0) + 1)
  const runs = (text: string, look: RunLook = {}): readonly Run[] =>
    splitRuns(text, covers, count).map((run) => ({ ...look, ...run }))
  return {
    runs,
    set: (text, look = {}) => ({ kind: 'text', ...look, runs: runs(text) }),
    plain: (text) =>
      splitRuns(text, covers, () => undefined)
        .map((run) => run.text)
        .join('')
        .replace(/\s+/g, ' '),
    unprintable,
  }
}

function both(pair: { readonly regular: Uint8Array; readonly bold: Uint8Array }): Covers {
  const regular = readCoverage(pair.regular)
  const bold = readCoverage(pair.bold)
  return (codePoint) => regular(codePoint) && bold(codePoint)
}

/** Exported for its law: the runs say what the text says. */
export function splitRuns(
  text: string,
  covers: Readonly<Record<FontName, Covers>>,
  onUnprintable: (name: string) => void,
): readonly Run[] {
  const runs: { text: string; font: FontName }[] = []
  for (const character of normalised(text)) {
    const last = runs.at(-1)
    const { shown, font } = show(character, last?.font ?? 'Sans', covers, onUnprintable)
    if (shown === '') continue
    if (last?.font === font) last.text += shown
    else runs.push({ text: shown, font })
  }
  return runs.map(finish)
}

function show(
  character: string,
  current: FontName,
  covers: Readonly<Record<FontName, Covers>>,
  onUnprintable: (name: string) => void,
): { readonly shown: string; readonly font: FontName } {
  const code = character.codePointAt(0) ?? 0
  if (character === '\n') return { shown: character, font: current }
  if (JOINERS.test(character))
    return { shown: current === 'Gurmukhi' ? character : '', font: current }
  if (INVISIBLE.test(character)) return { shown: '', font: current }
  if (/\s/u.test(character)) return { shown: spaceFor(character, covers), font: current }
  if (!MISLEADING.test(character)) {
    if (covers[current](code)) return { shown: character, font: current }
    if (covers.Sans(code)) return { shown: character, font: 'Sans' }
    if (covers.Gurmukhi(code)) return { shown: character, font: 'Gurmukhi' }
  }
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  onUnprintable(name)
  return { shown: `[${name}]`, font: 'Sans' }
}

/** A no-break space keeps its meaning; every other kind of space is set as a plain one. */
function spaceFor(character: string, covers: Readonly<Record<FontName, Covers>>): string {
  return character === '\u00A0' && covers.Sans(0xa0) ? character : ' '
}

/**
 * One bracket for neighbours, `[U+4E2D U+6587]`, and one letter for a letter with its accent.
 *
 * fontkit 2.0 throws when a letter has no place for an accent put on it (`Æ` with U+0315,
 * or piled-up accents), and the whole PDF would be lost. What NFC could not join is set
 * without that placing.
 */
function finish({ text, font }: Run): Run {
  const joined = text.replaceAll('][U+', ' U+')
  if (font === 'Gurmukhi') return { font, text: joined }
  const composed = joined.normalize('NFC')
  return /\p{M}/u.test(composed) ? { font, text: composed, loose: true } : { font, text: composed }
}

const normalised = (text: string) => text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')

/** They shape Gurmukhi letters; elsewhere they only draw a box. */
const JOINERS = /[\u200C\u200D]/u

/** Characters that never show: hints where a line may break, marks of direction, variants. */
const INVISIBLE =
  /\u00AD|\u034F|\u200B|\u200E|\u200F|\u2060|\uFEFF|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/u

/** Characters that would show nothing, or turn the text around them about, and hide that. */
const MISLEADING = /\p{Cc}|[\u202A-\u202E\u2061-\u206F\uFFF9-\uFFFC]/u
