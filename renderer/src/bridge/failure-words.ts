import type { PortFailure } from '../../../electron/contract/failure.ts'

const megabytes = (bytes: number): string => `${Math.floor(bytes / 1_000_000)} MB`

/**
 * A port's failure as a sentence: what is the matter and what she can do.
 *
 * What it means for her work is for the place that shows it to say.
 */
export function describeFailure({ reason, about, bytes }: PortFailure): string {
  if (about === 'host')
    return 'The part of the app that writes to the disk has stopped. Start Safeguarding Desk again.'
  if (about === 'session')
    return 'Safeguarding Desk was started anew since this page was opened. Go on in the page that it opened.'
  if (reason === 'read-only' && about === 'copy')
    return 'This is a copy to look at. Nothing is written to it until somebody takes over.'
  if (reason === 'read-only' && about === 'vault')
    return 'That folder is the app’s own, and a copy in it would be lost together with it. Choose another.'
  const what = about ? `“${about}”` : 'the folder of the desk'
  switch (reason) {
    case 'disk-full':
      return `The disk is full${bytes === undefined ? '' : ` (${megabytes(bytes)} free)`}. Make room on it.`
    case 'read-only':
      return `This account may not write to ${what}. Ask whoever looks after the computer to allow it.`
    case 'locked':
      return `Another program holds ${what}. Close it, then try again.`
    case 'gone':
      return `${about ? `“${about}”` : 'It'} cannot be found any more.`
    case 'too-big':
      return `${about ? `“${about}”` : 'This'} is too big${bytes === undefined ? '' : `: at most ${megabytes(bytes)}`}.`
    case 'damaged':
      return `${about ? `“${about}”` : 'A file of the desk'} is damaged. Leave it where it is and ask for help.`
    case 'newer':
      return `${about ? `“${about}”` : 'A file of the desk'} was written by a newer version of Safeguarding Desk. Start that version.`
    case 'cancelled':
      return 'It was cancelled. Nothing was left half done.'
  }
}
