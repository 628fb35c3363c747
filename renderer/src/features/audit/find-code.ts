import { foldText } from '../../domain/shared/text.ts'

/** A code as people type it: `trn4` and `TRN 04` are `TRN04`. */
function plainCode(code: string): string {
  return foldText(code)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/0+(?=\d)/g, (zeros, at: number, whole: string) =>
      // Zeros inside a number, as in 104, are digits; before one they are only padding.
      at > 0 && /\d/.test(whole[at - 1] ?? '') ? zeros : '',
    )
}

/** The question that a typed code means, if there is one. */
export function findCode<T extends { readonly code: string }>(
  questions: readonly T[],
  typed: string,
): T | null {
  const sought = plainCode(typed)
  if (sought === '') return null
  return questions.find(({ code }) => plainCode(code) === sought) ?? null
}
