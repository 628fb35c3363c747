import { passphraseWords } from './passphrase-words.ts'

/** Six words of more than four thousand: nobody can try 72 bits. */
export const WORDS_IN_PASSPHRASE = 6

/**
 * Words that nobody can guess, to be told by telephone.
 *
 * @param below a whole number from 0 to below the one given, each as likely as the others
 */
export function makePassphrase(below: (limit: number) => number): string {
  return Array.from(
    { length: WORDS_IN_PASSPHRASE },
    () => passphraseWords[below(passphraseWords.length)] ?? '',
  ).join(' ')
}

/** As it was meant, however it was typed: words apart by single spaces, in small letters. */
export function tidyPassphrase(typed: string): string {
  return typed
    .normalize('NFKC')
    .trim()
    .replace(/[\s,.;-]+/g, ' ')
    .toLowerCase()
}
