/**
 * The outcome of something that may be refused.
 *
 * Used for refusals that a person can cause and mend; a bug is thrown instead.
 */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const refused = <E>(error: E): { readonly ok: false; readonly error: E } => ({
  ok: false,
  error,
})
