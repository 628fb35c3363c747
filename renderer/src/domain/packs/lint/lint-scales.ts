import { listed } from '../../shared/text.ts'
import type { Pack } from '../pack.ts'
import type { HeadFile, PackMeaning } from '../schemas/head.ts'
import {
  type Complain,
  complainOfDoubles,
  complainOfEmpty,
  complainOfUnknown,
} from './complaint.ts'

const FILE = 'pack.json'

type PackScale = HeadFile['scales'][number]

/** Scales on which a school could not say what it means. */
export function lintScales({ head }: Pack, complain: Complain): void {
  complainOfDoubles(complain, FILE, 'scale', head.scales, ({ id }) => id)
  const known = new Set(head.scales.map(({ id }) => id))
  complainOfUnknown(complain, FILE, 'defaultScale', 'scale', [head.defaultScale], known)
  for (const scale of head.scales) lintScale(scale, complain)
}

function lintScale(scale: PackScale, complain: Complain): void {
  const place = `scale ${scale.id}`
  complainOfEmpty(complain, FILE, place, 'title', scale.title)
  complainOfDoubles(complain, FILE, `point of scale ${scale.id},`, scale.points, (point) =>
    String(point.value),
  )
  for (const { value, label } of scale.points) {
    complainOfEmpty(complain, FILE, `${place}, point ${value}`, 'label', label)
  }
  lintMeanings(scale, place, complain)
  lintGap(scale, place, complain)
}

function lintMeanings({ points }: PackScale, place: string, complain: Complain): void {
  const meanings = new Set<PackMeaning>(points.map(({ meaning }) => meaning))
  const absent = (['met', 'not'] as const).filter((meaning) => !meanings.has(meaning))
  if (absent.length === 0) return
  const sentence = `No point means ${listed(absent.map((meaning) => `“${meaning}”`))}, so the result could not be counted. Give a point that meaning.`
  complain('error', FILE, place, sentence)
}

function lintGap({ points }: PackScale, place: string, complain: Complain): void {
  const numbers = points
    .map(({ value }) => (typeof value === 'number' ? value : Number.NaN))
    .filter((value) => Number.isInteger(value))
    .sort((a, b) => a - b)
  numbers.forEach((value, at) => {
    const before = numbers[at - 1]
    if (before === undefined || value - before <= 1) return
    const sentence = `The scale jumps from ${before} to ${value}. Add what lies between, or number the points one after the other.`
    complain('error', FILE, place, sentence)
  })
}
