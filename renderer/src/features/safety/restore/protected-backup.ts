import type { JobResponse } from '../../../../../electron/contract/channels.ts'

type Because = Extract<JobResponse<'backups:unlock'>, { type: 'refused' }>['because']

/** What the first bytes of a zip say of its first file: encrypted, and in the manner of AES. */
export async function isProtectedZip(file: Blob): Promise<boolean> {
  const head = new DataView(await file.slice(0, 10).arrayBuffer())
  if (head.byteLength < 10 || head.getUint32(0) !== 0x504b0304) return false
  return (head.getUint16(6, true) & 1) === 1 && head.getUint16(8, true) === 99
}

/** Why a passphrase did not open it, in a sentence. */
export function lockedWords(because: Because): string {
  switch (because) {
    case 'wrong-passphrase':
      return 'This passphrase does not open it. Nothing was changed. Ask for the words again, and type all six.'
    case 'not-protected':
      return 'There is no backup in it that this app has protected. Nothing was changed. Choose another file.'
    case 'damaged':
      return 'It could not be opened: it is damaged, or a word is wrong. Nothing was changed. Check the words, or copy the file again from where it came from.'
  }
}
