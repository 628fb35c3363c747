import { COMMENT } from '../packs/default-columns.ts'
import type { Scale } from '../packs/template.ts'
import type { Instant } from '../shared/dates.ts'
import type { Answer } from './audit.ts'
import { meaningOfVerdict } from './scales.ts'

/**
 * Where the words of the other side wait: what is done, or why it does not apply.
 *
 * No column of any template, so it is neither shown nor handed over.
 */
export const SET_ASIDE = 'comment-set-aside'

/**
 * Another verdict, or none.
 *
 * Whoever judges anew has decided about a carried answer, so it counts as her own from here.
 * Across "not applicable" the comment changes its meaning from what is done to why it does not
 * apply, so each side keeps words of its own, and going back brings them back.
 */
export function chooseVerdict(
  answer: Answer,
  verdict: string | null,
  { scale, at }: { readonly scale: Scale; readonly at: Instant },
): Answer {
  const { carried } = answer
  const decided = carried && {
    ...carried,
    seenAt: carried.seenAt ?? at,
    confirmedAt: carried.confirmedAt ?? at,
  }
  const applied = meaningOfVerdict(scale, answer.verdict) !== 'not-applicable'
  const applies = meaningOfVerdict(scale, verdict) !== 'not-applicable'
  const texts = applied === applies ? answer.texts : withSidesSwapped(answer.texts)
  return { ...answer, verdict, texts, carried: decided }
}

/** The texts that can be seen, without those set aside. */
export function textsInSight({ texts }: Answer): readonly string[] {
  return Object.entries(texts).flatMap(([id, text]) => (id === SET_ASIDE ? [] : [text]))
}

function withSidesSwapped(texts: Answer['texts']): Answer['texts'] {
  const { [COMMENT]: here = '', [SET_ASIDE]: there = '', ...others } = texts
  return {
    ...others,
    ...(there === '' ? {} : { [COMMENT]: there }),
    ...(here === '' ? {} : { [SET_ASIDE]: here }),
  }
}
