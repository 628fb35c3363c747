import { dateInWords, londonDateOf, londonTimeOf } from '../shared/calendar.ts'
import type { Instant } from '../shared/dates.ts'
import { counted } from '../shared/text.ts'
import type { SendingEvent } from './account.ts'
import type { DeliveryWay } from './delivery.ts'
import type { Parcel } from './files-to-send.ts'
import type { NextStep } from './next-step.ts'
import type { PackageState, PackageStateName } from './outbox.ts'
import type { Stop } from './review.ts'

const STATE_WORDS: Readonly<Record<PackageStateName, string>> = {
  ready: 'Ready',
  waiting: 'Waits to be sent',
  'handed-over': 'Handed over',
  entered: 'Entered in their form',
  uploaded: 'Uploaded',
  confirmed: 'Confirmed',
}

export const stateInWords = ({ type }: PackageState): string => STATE_WORDS[type]

const WAY_WORDS: Readonly<Record<DeliveryWay, string>> = {
  mail: 'By email',
  folder: 'Into a folder',
  server: 'To a server',
  'their-form': 'In their own form',
  'by-hand': 'By hand',
}

export const wayInWords = (way: DeliveryWay): string => WAY_WORDS[way]

/** What proves the state, in a sentence; empty where nothing was done yet. */
export function proofInWords(state: PackageState): string {
  if (state.type === 'ready') return ''
  if (state.type === 'confirmed') {
    return `${state.by.from || 'The partnership'} confirmed it on ${dateInWords(state.by.receivedOn)}.`
  }
  const { to, state: of } = state.by
  switch (of.type) {
    case 'handed-over':
      return `${of.by} handed it over to ${to} on ${momentInWords(of.at)}.`
    case 'uploaded':
      return `It is with ${to} since ${momentInWords(of.at)}, read back from there and equal.`
    case 'entered':
      return `${of.by} entered it on ${momentInWords(of.at)}${of.reference === '' ? '' : `, reference ${of.reference}`}.`
    default:
      return `It goes to ${to}.`
  }
}

/** What is to be done next, in a sentence. `isOnline`: what waits for the network says so. */
export function nextInWords(step: NextStep, isOnline: boolean): string {
  switch (step.type) {
    case 'send':
      return 'Send it.'
    case 'send-again':
      return 'The sending was called off, so it has not gone. Send it again.'
    case 'wait-for-sending':
      return waitingInWords(step.sending.way === 'server' && !isOnline, step.sending.state)
    case 'put-right':
      return 'Put right what is said below, then it goes.'
    case 'wait-for-word':
      return 'Wait until they confirm that it arrived. When they do, keep their word.'
    case 'ask-whether-it-came':
      return `Nothing came back for ${counted(step.days, 'day')}. Ask whether it arrived, and keep their word.`
    case 'replaced':
      return 'Nothing: the later package goes in its place.'
    case 'nothing':
      return 'Nothing. It arrived.'
  }
}

function waitingInWords(
  waitsForNetwork: boolean,
  state: Extract<NextStep, { type: 'wait-for-sending' }>['sending']['state'],
): string {
  if (waitsForNetwork) return 'Nothing: it waits for the network and goes by itself.'
  const at = state.type === 'waiting' && state.tries > 0 ? state.nextTryAt : null
  if (at === null) return 'Nothing: it goes by itself.'
  return `Nothing: it is tried again at ${londonTimeOf(at)}.`
}

export function eventInWords(event: SendingEvent): string {
  switch (event.type) {
    case 'begun':
      return `Begun by ${event.by}`
    case 'tried':
      return `Tried ${counted(event.tries, 'time')}, and not there yet`
    case 'handed-over':
      return `Handed over by ${event.by}`
    case 'uploaded':
      return `Read back from ${event.place} and found equal`
    case 'entered':
      return `Entered by ${event.by}${event.reference === '' ? '' : `, reference ${event.reference}`}`
    case 'called-off':
      return `Called off by ${event.by}: ${event.reason}`
    case 'confirmed':
      return `Confirmed by ${event.from || 'the partnership'}`
  }
}

export function parcelInWords({ kind, files, tooBigToMail }: Parcel): string {
  const tooBig = tooBigToMail.length === 0 ? '' : `, ${tooBigToMail.length} of them too big to mail`
  switch (kind) {
    case 'whole':
      return 'The package as it is'
    case 'parts':
      return `In ${counted(files.length, 'part')}${tooBig}`
    case 'protected':
      return 'Protected by a passphrase'
    case 'protected-parts':
      return `In ${counted(files.length, 'part')}, protected by a passphrase${tooBig}`
  }
}

/** Why it does not leave, in a sentence with what to do. */
export function stopInWords(stop: Stop): string {
  switch (stop.type) {
    case 'sample':
      return 'This is a sample school’s package, made to look around. It does not leave this computer. Send one from your own school’s desk.'
    case 'draft':
      return 'This is a draft: it was made to look at, not to hand over. Sign the return and make it, then send that.'
    case 'other-school':
      return `This package is the return of ${schoolInWords(stop.inside)}, and this desk is that of ${schoolInWords(stop.here)}. Open the desk of ${stop.inside.name} to send it.`
    case 'other-year':
      return `This package is the return for ${stop.inside}, and this desk works on ${stop.here}. Send the package of ${stop.here}.`
    case 'other-return':
      return 'This package was made of another audit than the one on this desk. Make the return again, then send that.'
    case 'other-revision':
      return `What lies in the file is revision ${stop.inside}, and revision ${stop.noted} was made. Make the return again, then send that.`
    case 'replaced':
      return stop.by === stop.revision
        ? `Revision ${stop.revision} was made again on ${dateInWords(stop.on)}. Send that package instead.`
        : `Revision ${stop.by}, made on ${dateInWords(stop.on)}, replaces this one, revision ${stop.revision}. Send that instead.`
  }
}

function schoolInWords({
  name,
  urn,
}: {
  readonly name: string
  readonly urn: string | null
}): string {
  return urn === null ? name : `${name} (URN ${urn})`
}

export function momentInWords(at: Instant): string {
  return `${dateInWords(londonDateOf(at))}, ${londonTimeOf(at)}`
}
