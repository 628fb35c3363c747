import type { Opening, Rebuilt } from '../../../storage/opening.ts'

/** How much she is told of an opening. */
export type Telling =
  | { readonly type: 'nothing' }
  /** One line on the first screen. */
  | {
      readonly type: 'note'
      readonly opening: Extract<Opening, { type: 'brought-up' | 'caught-up' }> | Rebuilt
    }
  /** A screen of its own, before the first one. */
  | { readonly type: 'screen'; readonly opening: Rebuilt }

/**
 * What was damaged gets a screen. A browser that never held the desk lacks nothing, and neither
 * does one whose desk went on elsewhere.
 */
export function tellingOf(opening: Opening, isKnown: boolean): Telling {
  switch (opening.type) {
    case 'rebuilt':
      return opening.found === 'absent' && !isKnown && opening.mended === undefined
        ? { type: 'note', opening }
        : { type: 'screen', opening }
    case 'brought-up':
    case 'caught-up':
      return { type: 'note', opening }
    default:
      // What was put aside has a notice of its own.
      return { type: 'nothing' }
  }
}

/** After its storage was emptied a copy is absent; what was wrong with it was known before. */
export function afterRenewal(
  opening: Opening,
  { aside }: { readonly aside: string | null },
): Opening {
  const isOfIt = opening.type === 'rebuilt' && opening.found === 'absent'
  return isOfIt ? { ...opening, found: 'unreadable', aside } : opening
}
