import type { HandOff } from './hand-off.ts'

/** What is left of it once the particulars of whoever had it were taken out. */
export function withoutName(handOff: HandOff): HandOff {
  return {
    ...handOff,
    name: 'a former colleague',
    note: '',
    // The files were called by the name.
    fileName: '',
    returned: handOff.returned.map((each) => ({ ...each, fileName: '' })),
  }
}
