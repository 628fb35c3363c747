import type { DeliveryTrouble, ProbeStep } from '../../../electron/contract/delivery-values.ts'

/** What is tried at a place, in the order in which it is tried. */
export const STEP_WORDS: Readonly<Record<ProbeStep, string>> = {
  'sign-in': 'Sign in, and find the folder',
  write: 'Write a small file',
  'read-back': 'Read it back',
  move: 'Give it its final name',
  'keep-name': 'See that nothing there is replaced',
  remove: 'Take the small file away again',
}

/** What each step needs of a server, for whoever looks after it. */
const NEEDS: Readonly<Record<ProbeStep, string>> = {
  'sign-in':
    'OPTIONS answers with a DAV header and PROPFIND (Depth: 0) with 207 for the folder, signed in by Basic or Digest. Redirects to another server are not followed.',
  write: 'PUT of a new file into the folder answers 200, 201 or 204.',
  'read-back':
    'GET of that file answers 200 with the very bytes that were put there, and 404 for a file that is not there.',
  move: 'MOVE within the folder, with Destination and Overwrite: F, answers 201 or 204, and the old name is gone.',
  'keep-name':
    'MOVE onto a name that is taken, with Overwrite: F, answers 412 and replaces nothing.',
  remove: 'DELETE of a file that the app put there answers 200 or 204, and the file is gone.',
}

interface Tried {
  readonly address: string
  readonly user: string
  readonly proxy: string
  readonly step: ProbeStep | undefined
  readonly trouble: DeliveryTrouble
}

/** A text for the person who looks after the server or the network: what was tried, and what is needed. */
export function askOfSupport({ address, user, proxy, step, trouble }: Tried): string {
  const { kind, status } = trouble
  return [
    'Safeguarding Desk could not use this WebDAV folder.',
    '',
    `Address: ${address}`,
    `User: ${user === '' ? '(none given)' : user}`,
    `Proxy: ${proxy === '' ? 'as the system says' : proxy}`,
    `It ended at: ${step === undefined ? 'before anything was sent' : STEP_WORDS[step]}`,
    `What came: ${kind}${status === undefined ? '' : `, HTTP ${status}`}`,
    '',
    ...(step === undefined ? [] : [`This step needs: ${NEEDS[step]}`]),
    'The app uses https with a certificate that this computer trusts, and only OPTIONS, PROPFIND, GET, HEAD, PUT, MOVE and DELETE of its own files.',
  ].join('\n')
}
