import type { Standing } from './desk.ts'

/** Whether the screen says that the working copy was damaged, and what came back. */
export function tellsOfDamage({ words }: Standing): boolean {
  return /brought back|was damaged|put aside|rebuilt/i.test(words)
}
