import type { Mend } from '../../../domain/safety/reason.ts'

/** What stands on the button that mends it. */
export function mendWords(mend: Mend, hasPlace: boolean): string {
  return mend === 'choose-place' && hasPlace ? 'Choose another place' : words[mend]
}

const words: Readonly<Record<Mend, string>> = {
  'choose-place': 'Choose a second place',
  'back-up-now': 'Back up now',
  'find-files': 'See which files',
  'make-snapshot': 'Make a snapshot now',
  rehearse: 'Rehearse again',
  'free-space': 'I have made room, look again',
  'accept-shrink': 'They were meant to go',
  'open-earlier': 'Open an earlier backup',
  'see-holder': 'Open the newest backup',
  'open-again': 'Open the desk again and put it right',
}
