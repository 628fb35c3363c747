import type { FormEntry } from '../delivery/delivery.ts'
import type { Sha256 } from '../shared/ids.ts'
import type { FormItem } from './form-parts.ts'

export type FormItemState =
  /** It has no words, and none of it stands in the form: it waits for an answer, not for a copy. */
  | 'nothing'
  | 'to-enter'
  /** What stands in the form is what stands here. */
  | 'entered'
  /** It was entered, and the words here are others by now. */
  | 'changed'

type Entries = ReadonlyMap<string, Pick<FormEntry, 'copied'>>

/**
 * How an item stands to the partnership's form.
 *
 * @param now the check sum of its words; undefined while it is worked out, when what was
 *   entered is believed
 */
export function stateOfItem(
  { key, pieces }: Pick<FormItem, 'key' | 'pieces'>,
  entries: Entries,
  now: Sha256 | undefined,
): FormItemState {
  const entry = entries.get(key)
  if (entry === undefined) return pieces.length === 0 ? 'nothing' : 'to-enter'
  return now === undefined || entry.copied === now ? 'entered' : 'changed'
}

export interface FormCounts {
  /** Of those that have something to enter. */
  readonly all: number
  readonly entered: number
  readonly changed: number
  readonly toEnter: number
}

export function countForm(states: Iterable<FormItemState>): FormCounts {
  const all = [...states].filter((state) => state !== 'nothing')
  const count = (state: FormItemState) => all.filter((one) => one === state).length
  return {
    all: all.length,
    entered: count('entered'),
    changed: count('changed'),
    toEnter: count('to-enter'),
  }
}
