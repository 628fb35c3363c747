import type { SafetyFacts, TroubleFacts } from './facts.ts'

/** What failed there is no matter any more when no place is used. */
const ofPlace: readonly TroubleFacts['what'][] = ['backup', 'place']

/** What still fails: that a place was away is over once it is seen again. */
export function troublesNow({ troubles, place }: SafetyFacts): readonly TroubleFacts[] {
  return troubles.filter((trouble) => {
    if (!ofPlace.includes(trouble.what)) return true
    return place !== null && !(place.reachable && wasAway(trouble))
  })
}

function wasAway({ what, reason, about }: TroubleFacts): boolean {
  return what === 'place' || (reason === 'gone' && about !== 'journal')
}
