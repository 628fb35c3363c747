import type { PortFailure } from '../contract/failure.ts'

/** Why the vault could not be opened, for whoever reads the terminal. */
export function cannotStart(failure: PortFailure, vault: string): string {
  return `Safeguarding Desk could not start: ${why(failure, vault)} Nothing was changed. ${next(failure.reason)}`
}

function why({ reason, about, bytes }: PortFailure, vault: string): string {
  switch (reason) {
    case 'disk-full':
      return `the disk that holds ${vault} is full${bytes === undefined ? '' : ` (${Math.floor(bytes / 1_000_000)} MB free)`}.`
    case 'read-only':
      return `this account may not write to ${vault}.`
    case 'damaged':
      return `${about ?? 'a file'} in ${vault} is damaged.`
    case 'newer':
      return `${about ?? 'a file'} in ${vault} was written by a newer version of it.`
    default:
      return `${vault} could not be opened.`
  }
}

function next(reason: PortFailure['reason']): string {
  switch (reason) {
    case 'disk-full':
      return 'Make room on it, then start again.'
    case 'damaged':
      return 'Leave it where it is and ask for help.'
    case 'newer':
      return 'Start that version.'
    default:
      return 'Ask whoever looks after the computer to allow it, then start again.'
  }
}
