import type { LookRefusal } from '../../../../../electron/contract/look-channels.ts'
import type { CheckedFile, LookTrouble } from '../../../domain/delivery/look/look-at-package.ts'
import { describePartsTrouble } from '../../../domain/delivery/parts/join-parts.ts'

/** Why a zip could not be looked into, that nothing was changed, and what to do. */
export function describeRefusal(name: string, because: LookRefusal, entry: string | null): string {
  const [what, next] = REFUSALS[because]
  const at = entry === null ? '' : ` (at “${entry.slice(0, 180)}”)`
  return `“${name}” ${what}${at}. Nothing was changed. ${next}`
}

const ANEW = 'Take it from where it came once more, or ask for it again.'
const REFUSALS: Readonly<Record<LookRefusal, readonly [what: string, next: string]>> = {
  gone: ['is not where it was; it may have been moved or renamed', 'Choose it where it lies now.'],
  empty: ['is empty', ANEW],
  'not-a-zip': ['is not a zip', 'Choose the package itself, which ends in .zip.'],
  'too-big': ['grows larger than any package, so it was not read on', ANEW],
  'too-many-entries': ['holds far more files than any package', ANEW],
  'unsafe-name': ['holds a file whose name points outside the package', ANEW],
  'duplicate-name': ['holds two files of one name', ANEW],
  link: ['holds a link to somewhere else', ANEW],
  overlap: ['holds files that lie on top of each other, which no honest package does', ANEW],
  damaged: ['is damaged, as if it was not copied to the end', ANEW],
  'needs-passphrase': ['is protected', 'Enter its passphrase, the six words.'],
  'wrong-passphrase': [
    'does not open with these words',
    'Look at each word once more; they are written small, with a space between.',
  ],
  encrypted: ['is locked in another way than this app protects', 'Open it with 7-Zip.'],
}

export function describeTrouble(trouble: LookTrouble): string {
  switch (trouble.type) {
    case 'no-package':
      return `“${trouble.name}” is no return package: it has no list of its files. Nothing was changed. Choose a zip that the app made, or all the parts of one.`
    case 'several':
      return 'These are several packages. Nothing was changed. Choose one, or all the parts of one.'
    case 'parts':
      return describePartsTrouble(trouble.trouble)
  }
}

export const STATES: Readonly<
  Record<CheckedFile['state'], { readonly words: string; readonly mark: 'confirmed' | 'missing' }>
> = {
  'as-listed': { words: 'As listed', mark: 'confirmed' },
  altered: { words: 'Not as listed', mark: 'missing' },
  missing: { words: 'Missing', mark: 'missing' },
  'not-listed': { words: 'Not in the list', mark: 'missing' },
}
