import type { Scale, ScalePoint } from '../../domain/packs/template.ts'

export interface PointWithKey extends ScalePoint {
  readonly keyName: string | undefined
}

/**
 * The digit that chooses each point of a scale.
 *
 * A point that is itself a digit has its own: on a scale from 3 to 0, nobody expects 1 to mean
 * "3". Otherwise they are counted as they stand, and "does not apply" is 0.
 */
export function pointsWithKeys({ points }: Scale): readonly PointWithKey[] {
  const taken = new Set(points.map(({ value }) => value).filter(isDigit))
  const free = digitsFrom1.filter((digit) => !taken.has(digit))
  return points.map((point) => {
    if (isDigit(point.value)) return { ...point, keyName: point.value }
    const isZero = point.meaning === 'not-applicable' && !taken.has('0')
    if (isZero) taken.add('0')
    return { ...point, keyName: isZero ? '0' : free.shift() }
  })
}

const digitsFrom1 = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

const isDigit = (value: string): boolean => /^\d$/.test(value)
