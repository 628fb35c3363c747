import type { Scale } from '../packs/template.ts'
import { editDistance } from '../shared/edit-distance.ts'
import { foldText } from '../shared/text.ts'

/** What stands for a ticked line of a question in parts, and for one that is not. */
export const TICKED = 'Yes'
export const NOT_TICKED = 'No'

/** The words of a scale, each for one point: where two points share a label, the value tells them apart. */
export function wordsOfScale({ points }: Scale): readonly {
  readonly value: string
  readonly word: string
}[] {
  return points.map(({ value, label }) => {
    const shared = points.filter((point) => foldText(point.label.trim()) === foldText(label.trim()))
    return { value, word: shared.length > 1 ? `${label.trim()} (${value})` : label.trim() }
  })
}

export type ChoiceReading =
  | { readonly ok: true; readonly value: string }
  /** `nearest`: the word that was probably meant. */
  | { readonly ok: false; readonly nearest: string | null }

interface Choice {
  readonly value: string
  readonly word: string
}

/** Reads a word that was typed where one of a list belongs. Case and spaces do not matter. */
export function readChoice(text: string, choices: readonly Choice[]): ChoiceReading {
  const typed = plain(text)
  const found =
    choices.find(({ word }) => plain(word) === typed) ??
    choices.find(({ value }) => plain(value) === typed)
  if (found !== undefined) return { ok: true, value: found.value }
  return { ok: false, nearest: nearestOf(typed, choices) }
}

const plain = (text: string): string => foldText(text).trim().replace(/\s+/g, ' ')

function nearestOf(typed: string, choices: readonly Choice[]): string | null {
  const most = typed.length < 4 ? 1 : 3
  const ranked = choices
    .map(({ word }) => ({ word, distance: distanceTo(typed, plain(word), most) }))
    .filter(({ distance }) => distance <= most)
    .sort((one, other) => one.distance - other.distance)
  return ranked[0]?.word ?? null
}

/** The beginning of a word is as near as a slip in it: "Not app" is "Not applicable". */
function distanceTo(typed: string, word: string, most: number): number {
  const begins = typed.length >= 3 && word.startsWith(typed)
  return begins ? most : editDistance(typed, word, most)
}
