import type { Erasure } from '../../../domain/people/erase.ts'
import { plural } from '../../../ui/format-number.ts'

/** What an erasure takes out, in sentences. */
export function goneWords(erasure: Erasure): readonly string[] {
  const { receipts, records, bookings, piecesOut } = erasure
  const entries = receipts.length + records.length
  return [
    'Names, email, staff code, number in the MIS, job title and groups.',
    'The name and the word to them on questions of an audit that were given to them.',
    ...(entries === 0
      ? []
      : ['Every note, reason and typed name on what they read and what training they did.']),
    ...(bookings.length === 0 ? [] : [`${plural(bookings.length, 'place')} on training sessions.`]),
    ...(piecesOut.length === 0
      ? []
      : [
          `${plural(piecesOut.length, 'file')} that ${piecesOut.length === 1 ? 'is' : 'are'} only theirs, such as certificates and signed sheets: taken out of the library, since they carry the name.`,
        ]),
  ]
}

/** What stays, and why. */
export function keptWords(erasure: Erasure): readonly string[] {
  const { receipts, records, piecesKept, piecesShared } = erasure
  return [
    'Roles with their days, without a name, so that the counts of past years hold.',
    ...(receipts.length + records.length === 0
      ? []
      : [
          `What was read and what training was done, and when, without a name (${plural(receipts.length, 'confirmation')} of reading and ${plural(records.length, 'training record')}), for the same reason.`,
        ]),
    ...(piecesKept.length === 0
      ? []
      : [
          `${plural(piecesKept.length, 'file')} of theirs that belong${piecesKept.length === 1 ? 's' : ''} to an audit which was signed, since a signed return must stay as it was signed.`,
        ]),
    ...(piecesShared.length === 0
      ? []
      : [
          `${plural(piecesShared.length, 'file')} on which others stand as well, such as a register or a sheet that many signed.`,
        ]),
    'Signatures, answers, actions and lists of an audit that name them, since a signed return must stay as it was signed.',
    'The history of this desk, files as they lie in its vault, and copies made before today, which are only added to so that no work can be lost or altered unseen.',
  ]
}
