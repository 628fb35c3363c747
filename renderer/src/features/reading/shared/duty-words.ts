import type { LivingPack } from '../../../domain/packs/living-pack.ts'
import type { ReadingDutyChange } from '../../../domain/receipts/receipt.ts'
import type { Duty } from '../../../domain/receipts/standing.ts'

export function audienceTitles(
  { audiences }: Pick<LivingPack, 'audiences'>,
  wanted: readonly string[],
): readonly string[] {
  return wanted.map((value) => audiences.find((one) => one.value === value)?.label ?? value)
}

const MOMENTS: Readonly<Record<ReadingDutyChange['when'], string>> = {
  induction: 'when they start',
  'each-edition': 'each new edition',
  'each-version': 'each new version',
}

export const momentOptions = (Object.keys(MOMENTS) as ReadingDutyChange['when'][]).map((value) => ({
  value,
  label: MOMENTS[value],
}))

export function momentWords({
  when,
  beforeUnsupervisedWork,
}: Pick<Duty, 'when' | 'beforeUnsupervisedWork'>) {
  return `${MOMENTS[when]}${beforeUnsupervisedWork ? ', before they work unsupervised' : ''}`
}

/** Who asks for it: "Statutory guidance"; empty where the tag beside it says that the school does. */
export function basisWords(
  { training }: Pick<LivingPack, 'training'>,
  { basis, from }: Pick<Duty, 'basis' | 'from'>,
): string {
  if (from !== 'pack') return ''
  return training.bases.find(({ value }) => value === basis)?.label ?? basis
}
