import type {
  DeliveryTrouble,
  DeliveryTroubleKind,
} from '../../../electron/contract/delivery-values.ts'

/** What was being done when the trouble came. */
type During = 'sending' | 'adding'

/** A trouble as it is told, or as a row remembers it: by its kind alone. */
type ToldTrouble = { readonly kind: string } & Partial<Omit<DeliveryTrouble, 'kind'>>

const UNTOUCHED: Readonly<Record<During, string>> = {
  sending: 'Nothing is lost: the files are whole on this computer.',
  adding: 'Nothing was changed, here or there.',
}

/**
 * Why files are not there, in words: what happened, that nothing was lost, what to do.
 *
 * `place` is what she called the folder or server.
 */
export function describeTrouble(trouble: ToldTrouble, place: string, during: During): string {
  const words = isKnown(trouble.kind) ? WORDS[trouble.kind] : null
  if (words === null)
    return `“${place}” could not be used. ${UNTOUCHED[during]} Try again, or send it another way.`
  const what = words.what(`“${place}”`, fileOf(trouble), numberOf(trouble))
  return `${what} ${words.safe ?? UNTOUCHED[during]} ${words.advice[during] ?? words.advice.sending}`
}

function isKnown(kind: string): kind is DeliveryTroubleKind {
  return Object.hasOwn(WORDS, kind)
}

function fileOf({ file }: ToldTrouble): string {
  return file === undefined ? 'a file' : `“${file}”`
}

function numberOf({ status }: ToldTrouble): string {
  return status === undefined ? '' : ` (its answer was ${status})`
}

interface Words {
  readonly what: (place: string, file: string, number: string) => string
  /** Where the usual sentence would not be true. */
  readonly safe?: string
  readonly advice: { readonly sending: string; readonly adding?: string }
}

const BY_ITSELF = 'It is tried again by itself.'
const ask = (what: string): { readonly sending: string } => ({
  sending: `Ask whoever looks after the server ${what}.`,
})
const later = { sending: BY_ITSELF, adding: 'Try again in a while.' }

const WORDS: Readonly<Record<DeliveryTroubleKind, Words>> = {
  offline: {
    what: () => 'This computer is not connected to a network just now.',
    advice: {
      sending: 'It is sent when the connection is back.',
      adding: 'Connect it, then try again.',
    },
  },
  'host-not-found': {
    what: (place) => `The server of ${place} could not be found.`,
    advice: {
      sending: 'It is tried again by itself. If this goes on, check the address.',
      adding: 'Check the address and the connection, then try again.',
    },
  },
  'no-answer': {
    what: (place) => `The server of ${place} does not answer.`,
    advice: {
      sending: 'It is tried again by itself. If this goes on, check the address.',
      adding: 'Check the address, then try again.',
    },
  },
  'timed-out': { what: (place) => `${place} took too long to answer.`, advice: later },
  'cut-off': {
    what: (place) => `The connection to ${place} ended in the middle.`,
    advice: later,
  },
  'bad-address': {
    what: () => 'That is not the address of a folder on a server.',
    advice: {
      sending:
        'Type it as the partnership gave it, such as https://cloud.example.org/remote.php/dav/files/you/Returns.',
    },
  },
  'not-secure': {
    what: () =>
      'An address that begins with http: sends everything, the password too, so that others can read it. Nothing was sent.',
    advice: { sending: 'Use the address that begins with https:.' },
  },
  'certificate-expired': {
    what: (place) =>
      `The certificate by which ${place} proves who it is has expired, so the password was not sent.`,
    advice: ask('to renew it'),
  },
  'certificate-unknown': {
    what: (place) =>
      `Nobody whom this computer trusts vouches for the certificate of ${place}, so the password was not sent.`,
    advice: ask('for an address with a recognised certificate'),
  },
  'certificate-other-host': {
    what: (place) =>
      `The certificate of ${place} belongs to another server, so the password was not sent.`,
    advice: { sending: 'Check the address for a slip, or ask whoever looks after the server.' },
  },
  'certificate-refused': {
    what: (place) =>
      `No secure connection to ${place} could be made, so the password was not sent.`,
    advice: ask('which secure connections it takes'),
  },
  'wrong-password': {
    what: (place) => `${place} did not accept the user name and password.`,
    advice: {
      sending:
        'Type the password again. Some servers want an app password, made in their settings.',
      adding: 'Check both. Some servers want an app password, made in their settings.',
    },
  },
  'bad-proxy': {
    what: () => 'That is not the name of a proxy.',
    advice: {
      sending: 'Type it as name and port, such as proxy.school.example:8080, without a password.',
    },
  },
  'proxy-no-answer': {
    what: () => 'The proxy through which this network reaches the internet does not answer.',
    advice: {
      sending: 'It is tried again by itself. If this goes on, ask your IT person for its name.',
      adding: 'Ask your IT person for its name and port, then try again.',
    },
  },
  'proxy-sign-in': {
    what: () =>
      'The proxy of this network wants a sign-in of its own, which this app does not have.',
    advice: { sending: 'Ask your IT person to let this app through to the server.' },
  },
  'proxy-refused': {
    what: (place, _file, number) =>
      `The proxy of this network does not let ${place} through${number}.`,
    advice: { sending: 'Ask your IT person to allow the server’s name and port.' },
  },
  'needs-password': {
    what: (place) => `The password of ${place} is not kept on this computer.`,
    advice: { sending: 'Type it, and it is sent.' },
  },
  'other-sign-in': {
    what: (place) =>
      `${place} wants a way of signing in that this app does not have. It can use a user name and password (Basic or Digest), not a sign-in page or an account of Windows.`,
    advice: ask('for an app password, or choose a folder that is synced with it'),
  },
  forbidden: {
    what: (place) => `This user may not put files into ${place}.`,
    advice: ask('to allow it'),
  },
  'no-such-folder': {
    what: (place) => `The folder of ${place} is not on the server.`,
    advice: {
      sending: 'Check the address. The app makes no folders there.',
    },
  },
  'not-webdav': {
    what: (place) => `What answers at the address of ${place} is not a WebDAV server.`,
    advice: {
      sending:
        'Ask the partnership for its WebDAV address. It is often not the one that a browser shows.',
    },
  },
  'login-page': {
    what: (place) =>
      `Instead of the folder of ${place} a web page came, most likely a sign-in page.`,
    advice: {
      sending:
        'If this network has a sign-in page of its own, sign in there. Otherwise ask for the WebDAV address.',
    },
  },
  'redirected-elsewhere': {
    what: (place) => `${place} points to another server. The password was not sent there.`,
    advice: { sending: 'Ask for the address as it is now, and add it anew.' },
  },
  'not-reliable': {
    what: (place) =>
      `${place} does not keep files as it is told to: it replaces, loses or invents them, so nobody could rely on it.`,
    advice: { sending: 'Choose another place, or send it by mail.' },
  },
  locked: { what: (place) => `${place} is locked by another program just now.`, advice: later },
  'too-many-requests': {
    what: (place) => `${place} asked to be given a pause.`,
    advice: { sending: 'It is tried again by itself after that.', adding: 'Try again in a while.' },
  },
  'server-error': {
    what: (place, _file, number) => `The server of ${place} has a fault of its own${number}.`,
    advice: later,
  },
  'server-full': {
    what: (place) => `There is no room left in ${place}.`,
    advice: ask('to make room'),
  },
  'too-big-there': {
    what: (place, file) => `${place} does not take files as big as ${file}.`,
    advice: {
      sending: 'Send it in parts, or ask whoever looks after the server for a higher limit.',
    },
  },
  'refused-by-server': {
    what: (place, _file, number) => `The server of ${place} refused${number}.`,
    advice: ask('why, with that answer'),
  },
  'altered-on-arrival': {
    what: (place, file) =>
      `What ${place} has of ${file} is not what was sent, so it does not count as delivered.`,
    advice: later,
  },
  'name-taken': {
    what: (place, file) =>
      `Another file with the name ${file} is already in ${place}. It was left as it is.`,
    advice: {
      sending: 'Ask the partnership what it is, or make the return again as a new revision.',
    },
  },
  'place-gone': {
    what: (place) => `The folder ${place} cannot be found.`,
    advice: {
      sending: 'Put the stick in, or connect the drive. It is tried again by itself.',
      adding: 'Put the stick in, or connect the drive, then choose it again.',
    },
  },
  'place-full': {
    what: (place) => `There is no room left in the folder ${place}.`,
    advice: { sending: 'Make room there, then send it again.' },
  },
  'place-locked': {
    what: (place) => `Another program holds ${place}.`,
    advice: later,
  },
  'read-only': {
    what: (place) => `This account may not write into the folder ${place}.`,
    advice: { sending: 'Ask whoever looks after the folder to allow it.' },
  },
  'inside-vault': {
    what: () => 'That folder is the app’s own, and nobody else looks into it.',
    advice: { sending: 'Choose the folder that the partnership reads.' },
  },
  'place-damaged': {
    what: (place) => `The folder ${place} does not give back what was written to it.`,
    advice: later,
  },
  'no-destination': {
    what: () => 'The place that this was to go to is not known on this computer.',
    advice: { sending: 'Choose where it is to go.' },
  },
  'file-gone': {
    what: (_place, file) => `The finished file ${file} is not where it was made.`,
    safe: 'The audit and its evidence are untouched.',
    advice: { sending: 'Make the return package again, then send that.' },
  },
  'file-changed': {
    what: (_place, file) =>
      `The finished file ${file} was changed since it was made, so it was not sent.`,
    safe: 'The audit and its evidence are untouched.',
    advice: { sending: 'Make the return package again, then send that.' },
  },
}
