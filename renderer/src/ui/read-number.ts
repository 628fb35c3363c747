import { formatCount, plural } from './format-number.ts'

export interface NumberLimits {
  readonly min?: number | undefined
  readonly max?: number | undefined
  /** How many digits may follow the point; none unless said. */
  readonly decimals?: number | undefined
}

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly sentence: string }

/** Reads "1,250" or "12.5 %" as a number, or says in a sentence why it cannot. */
export function readNumber(text: string, limits: NumberLimits = {}): Reading<number | null> {
  const plain = text.replace(/[\s,%]/g, '')
  if (plain === '') return { ok: true, value: null }
  const refuse = (why: string) => ({ ok: false, sentence: `“${text.trim()}” ${why}` }) as const

  if (!/^[-−]?\d+(\.\d+)?$/.test(plain)) {
    return refuse('is not a number, so nothing was changed. Write it in digits, like 12.')
  }
  const value = Number(plain.replace('−', '-'))
  const { min = 0, max = Number.MAX_SAFE_INTEGER, decimals = 0 } = limits
  if ((plain.split('.')[1]?.length ?? 0) > decimals) {
    return refuse(
      decimals === 0
        ? 'is not a whole number, so nothing was changed. Leave out what is after the point.'
        : `has more than ${plural(decimals, 'digit')} after the point, so nothing was changed.`,
    )
  }
  if (value < min) return refuse(`is less than ${formatCount(min)}, so nothing was changed.`)
  if (value > max) return refuse(`is more than ${formatCount(max)}, so nothing was changed.`)
  return { ok: true, value }
}
