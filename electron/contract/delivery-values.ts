import { z } from 'zod'
import { instant, uuid } from './values.ts'

/** When it is worth trying again by itself. */
export const deliveryRetry = z.enum([
  /** It can pass by itself: a later try with the same request. */
  'later',
  /** Somebody has to change something there or here first. */
  'after-change',
  /** The same files cannot go there under these names. */
  'never',
])
export type DeliveryRetry = z.infer<typeof deliveryRetry>

/**
 * All that can keep files from a folder or a server, and when to try again.
 *
 * A closed list: whatever a server answers is one of these.
 */
export const deliveryTroubles = {
  /** This computer has no network. A normal state. */
  offline: 'later',
  'host-not-found': 'later',
  /** The network is there, and nothing at that address answers. */
  'no-answer': 'later',
  'timed-out': 'later',
  /** The connection ended in the middle. */
  'cut-off': 'later',
  /** Not an address of a folder on a server. */
  'bad-address': 'after-change',
  /** `http:` to another computer. */
  'not-secure': 'after-change',
  'certificate-expired': 'after-change',
  /** Signed by nobody that this computer knows. */
  'certificate-unknown': 'after-change',
  'certificate-other-host': 'after-change',
  /** The two cannot agree on a secure connection in another way. */
  'certificate-refused': 'after-change',
  /** Not the address of a proxy, or one with a password in it. */
  'bad-proxy': 'after-change',
  /** The school's own proxy does not answer; the server was never asked. */
  'proxy-no-answer': 'later',
  'proxy-sign-in': 'after-change',
  'proxy-refused': 'after-change',
  'wrong-password': 'after-change',
  /** None is held: it was kept for one run only, or could not be unlocked. */
  'needs-password': 'after-change',
  /** The server wants another way of signing in than by user and password. */
  'other-sign-in': 'after-change',
  forbidden: 'after-change',
  'no-such-folder': 'after-change',
  'not-webdav': 'after-change',
  /** A web page came where a file or a list was asked for. */
  'login-page': 'after-change',
  'redirected-elsewhere': 'after-change',
  /** It overwrites, forgets or invents files: what went there could not be believed. */
  'not-reliable': 'after-change',
  locked: 'later',
  'too-many-requests': 'later',
  'server-error': 'later',
  'server-full': 'after-change',
  'too-big-there': 'after-change',
  /** Any other refusal of the server. */
  'refused-by-server': 'after-change',
  /** What was read back is not what was sent. */
  'altered-on-arrival': 'later',
  /** Another content has the name there. It is never replaced. */
  'name-taken': 'never',
  /** The folder cannot be found: a stick that was taken out, a share that is away. */
  'place-gone': 'later',
  'place-full': 'after-change',
  /** Another program holds the file or the folder. */
  'place-locked': 'later',
  'read-only': 'after-change',
  /** The folder is the app's own. */
  'inside-vault': 'after-change',
  /** The folder does not keep what it is given. */
  'place-damaged': 'later',
  /** The host does not know the destination (any more). */
  'no-destination': 'after-change',
  /** The finished file is not where it was made. */
  'file-gone': 'never',
  /** The finished file is not the one that was made. */
  'file-changed': 'never',
} as const satisfies Record<string, DeliveryRetry>

export type DeliveryTroubleKind = keyof typeof deliveryTroubles

const kinds = Object.keys(deliveryTroubles) as [DeliveryTroubleKind, ...DeliveryTroubleKind[]]

export const deliveryTrouble = z.strictObject({
  kind: z.enum(kinds),
  retry: deliveryRetry,
  /** What the server asked to be given, from `Retry-After`; at most a day. */
  retryAfterSeconds: z.number().int().nonnegative().max(86_400).optional(),
  /** The file that it happened to, by its name. */
  file: z.string().optional(),
  /** The server's own number, for whoever looks after it. */
  status: z.number().int().optional(),
})
export type DeliveryTrouble = z.infer<typeof deliveryTrouble>

const destination = {
  destinationId: uuid,
  label: z.string(),
  /** When it last proved to keep what it is given. */
  provenAt: instant,
}

/** A place that files can go to. No secret is in it, and none comes out of the host. */
export const destinationCard = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('folder'), ...destination, path: z.string() }),
  z.strictObject({
    type: z.literal('server'),
    ...destination,
    /** Always without user and password. */
    address: z.string(),
    user: z.string(),
    /** The one that she named for it; absent where there is none. */
    proxy: z.string().optional(),
    /** `this-run`: it is asked for again after the next start. `needed`: now. */
    password: z.enum(['kept', 'this-run', 'needed']),
  }),
])
export type DestinationCard = z.infer<typeof destinationCard>

/** What is tried at a place before it is believed, in this order. */
export const probeSteps = ['sign-in', 'write', 'read-back', 'move', 'keep-name', 'remove'] as const
export const probeStep = z.enum(probeSteps)
export type ProbeStep = z.infer<typeof probeStep>

/** What became of adding a place or giving its password: it was tried before it is believed. */
export const destinationAnswer = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready'), destination: destinationCard }),
  z.strictObject({
    type: z.literal('refused'),
    trouble: deliveryTrouble,
    /** Where the try ended; absent where it had not begun. */
    step: probeStep.optional(),
  }),
])
