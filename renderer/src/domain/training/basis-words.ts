import type { LivingPack } from '../packs/living-pack.ts'
import { type Basis, type Requirement, SCHOOL_BASIS } from './requirement.ts'

type Bases = LivingPack['training']['bases']

/** Intervals that nobody outside of the school or the provider asks for. */
const OWN_INTERVALS: ReadonlySet<Basis | null> = new Set([SCHOOL_BASIS, 'provider'])

/** Who asks for a training: `Law`, `Statutory guidance`, or the bare value where the pack has no words. */
export function basisLabel(bases: Bases, basis: Basis): string {
  return bases.find(({ value }) => value === basis)?.label ?? basis
}

/** Who sets how often: `school’s interval`. */
export function intervalLabel(bases: Bases, basis: Basis): string {
  return bases.find(({ value }) => value === basis)?.intervalLabel ?? `interval: ${basis}`
}

/** Whether being past the interval may be called overdue; an interval of the school’s own may not. */
export function isBindingInterval(basis: Basis | null): boolean {
  return !OWN_INTERVALS.has(basis)
}

/** `every 2 years`, `every 18 months`, `once`. */
export function frequencyWords(renewMonths: number | null): string {
  if (renewMonths === null) return 'once'
  if (renewMonths === 12) return 'every year'
  if (renewMonths === 1) return 'every month'
  return renewMonths % 12 === 0 ? `every ${renewMonths / 12} years` : `every ${renewMonths} months`
}

/** How often, and who says so: `every 3 years: school’s interval, an estimate to check`. */
export function intervalWords(
  bases: Bases,
  { renewMonths, within, intervalBasis, intervalVerified }: Requirement,
): string {
  const often = frequencyWords(renewMonths)
  const start = within === 'induction' ? 'at induction' : ''
  if (renewMonths === null) return start === '' ? often : `${often}, ${start}`
  const who = intervalBasis === null ? '' : `: ${intervalLabel(bases, intervalBasis)}`
  const checked = intervalVerified === false ? ', an estimate to check' : ''
  return `${start === '' ? often : `${start}, then ${often}`}${who}${checked}`
}

/** Who asks for the training and where that is written, never how often. */
export function courseBasisWords(bases: Bases, requirement: Requirement): string {
  const source = sourceWords(requirement.source)
  const label = basisLabel(bases, requirement.courseBasis)
  return source === '' ? label : `${label}: ${source}`
}

/** Whether anybody checked that the training is asked for. */
export function verifiedWords({ verified, from }: Requirement): string {
  if (from === 'school') return 'Set by the school'
  return verified ? 'Checked against a source' : 'Not checked'
}

const SOURCE_KEYS = /\s*\[([^\]]+)\]/g

/** A source as one reads it, without the keys by which the pack finds it. */
export function sourceWords(source: string): string {
  return source
    .replace(SOURCE_KEYS, '')
    .replace(/\s+([;,.])/g, '$1')
    .trim()
}
