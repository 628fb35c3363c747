import { create } from 'zustand'

/**
 * How many fields hold words that are not in the store yet.
 *
 * While there is one, nothing may say that everything is saved.
 */
export const useUnsavedFields = create<{ readonly count: number }>(() => ({ count: 0 }))

/** A field's own share of the count: raised while it holds something unsaved. */
export function unsavedMark(): { readonly raise: () => void; readonly lower: () => void } {
  let raised = false
  const move = (step: number) => useUnsavedFields.setState(({ count }) => ({ count: count + step }))
  return {
    raise() {
      if (!raised) move(1)
      raised = true
    },
    lower() {
      if (raised) move(-1)
      raised = false
    },
  }
}
