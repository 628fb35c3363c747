import type { Desk } from '../desk.ts'

/**
 * Writes down who goes on with the desk from here, at which computer. Nothing before it is undone.
 *
 * @param name empty where nobody is named
 */
export function recordTakeOver(desk: Desk, name: string) {
  return desk.note({
    kind: 'take-over',
    label: name === '' ? 'Going on from a backup' : `Taking over the desk, by ${name}`,
    about: ['desk'],
    final: true,
  })
}
