import { fieldIds } from './order.ts'
import type { TypedServer } from './use-try-server.ts'

/** What a server cannot be tried without. */
export type NeededOfServer = 'address' | 'user' | 'password'

/** In the order in which they stand on the screen. */
export const serverFieldIds: Readonly<Record<NeededOfServer, string>> = {
  address: fieldIds.place,
  user: 'rt-server-user',
  password: 'rt-server-password',
}

const SENTENCES: Readonly<Record<NeededOfServer, string>> = {
  address: 'Type the address that the partnership gave.',
  user: 'Type the user name on that server.',
  password: 'Type the app password of that user.',
}

export type ServerProblems = Partial<Readonly<Record<NeededOfServer, string>>>

/** What is still to be typed, each for its field. A password of blanks is one. */
export function serverProblems({ address, user, password }: TypedServer): ServerProblems {
  return {
    ...(address.trim() === '' && { address: SENTENCES.address }),
    ...(user.trim() === '' && { user: SENTENCES.user }),
    ...(password === '' && { password: SENTENCES.password }),
  }
}

/** The field to go to first; undefined where nothing is wanting. */
export function firstToMend(problems: ServerProblems): string | undefined {
  const needed: readonly NeededOfServer[] = ['address', 'user', 'password']
  const first = needed.find((one) => problems[one] !== undefined)
  return first && serverFieldIds[first]
}
