import type { Certificate } from '../../../domain/training/record.ts'
import type { StateKind, Tone } from '../../../ui/states.ts'
import { shortDate } from './short-date.ts'

export type CertificateState = Certificate['state']

interface CertificateLook {
  readonly word: string
  readonly meaning: string
  readonly shape: StateKind
  readonly tone: Tone
}

export const CERTIFICATES: Readonly<Record<CertificateState, CertificateLook>> = {
  attached: {
    word: 'Certificate attached',
    meaning: 'The file is in the library',
    shape: 'met',
    tone: 'success',
  },
  seen: {
    word: 'Seen, not filed',
    meaning: 'You held it in your hands; there is no file',
    shape: 'partly',
    tone: 'info',
  },
  promised: {
    word: 'Promised',
    meaning: 'They will bring it',
    shape: 'started',
    tone: 'warning',
  },
  declared: {
    word: 'Declared, not checked',
    meaning: 'They say that they have one',
    shape: 'unanswered',
    tone: 'warning',
  },
  none: {
    word: 'No certificate',
    meaning: 'None is known of',
    shape: 'missing',
    tone: 'warning',
  },
  waived: {
    word: 'None asked for',
    meaning: 'The course gives one, and you decided that it is not needed here',
    shape: 'not-applicable',
    tone: 'neutral',
  },
}

export const CERTIFICATE_STATES = Object.keys(CERTIFICATES) as readonly CertificateState[]

export function isCertificateState(value: string): value is CertificateState {
  return value in CERTIFICATES
}

/** How it stands, with the day that belongs to it. */
export function certificateWords({ state, on }: Certificate): string {
  const { word } = CERTIFICATES[state]
  if (on === null) return word
  if (state === 'seen') return `${word}: ${shortDate(on)}`
  return state === 'promised' ? `${word} for ${shortDate(on)}` : word
}
