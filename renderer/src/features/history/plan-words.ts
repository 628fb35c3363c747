import { notNamed } from '../../domain/shared/author.ts'
import type { Change } from '../../storage/change.ts'
import type { Staying, UndoPlan } from '../../storage/plan-undo.ts'
import { formatMoment } from '../../ui/format-time.ts'

type Ready = Extract<UndoPlan, { readonly type: 'ready' }>
type Refused = Extract<UndoPlan, { readonly type: 'refused' }>

/** The verb of what will happen, with how much of it. */
export function confirmWords({ back, stays, changes }: Ready): string {
  const again = changes.some(isUndone)
  if (stays.length > 0) {
    return again ? `Do the other ${back.length} again` : `Take back the other ${back.length}`
  }
  if (back.length === 1) return again ? 'Do it again' : 'Take it back'
  return again ? 'Do all of it again' : 'Take all of it back'
}

/** Taking back an undo is doing again. */
export const isUndone = ({ what }: Pick<Change, 'what'>): boolean => what.kind === 'undo'

/** Why nothing can be taken back, that nothing was lost, and what to do. */
export function refusalWords({ why, stays }: Refused): string {
  switch (why) {
    case 'final':
      return 'A signature, an unlocking, a package that was made and the setting up of the desk stay as they are. Nothing was changed.'
    case 'signed':
      return 'The audit is signed, so nothing that was signed is changed. Unlock it on the Return screen first, and then take this back.'
    case 'unknown':
      return 'This desk no longer has that change, so it was left as it is. Nothing is lost: go back to the list and open it again.'
    case 'nothing':
      return stays.length === 0
        ? 'Everything is as it was before this change. There is nothing left to take back.'
        : 'Everything it touched was changed since, so all of it stays as it is.'
  }
}

export function stayWords({ why, since }: Staying): string {
  switch (why) {
    case 'changed':
      return since === null
        ? 'changed since'
        : `changed since, on ${formatMoment(since.at)}${byWhom(since.author)}`
    case 'in-use':
      return 'used as evidence since: unlink it first'
    case 'needed':
      return 'other entries stand on it since: take those back first'
    case 'piece-gone':
      return 'its piece of evidence is no longer in the library'
  }
}

const byWhom = (author: string): string => (author === notNamed ? '' : `, by ${author}`)
