import { parseArgs } from 'node:util'
import { identity } from '../contract/identity.ts'

export interface StartOptions {
  readonly vault: string | undefined
  readonly documents: string | undefined
  /** Where desks are remembered a second time; beside the vault unless said otherwise. */
  readonly witnesses: string | undefined
  /** The folder of the built page; beside our own bundle unless said otherwise. */
  readonly renderer: string | undefined
  readonly port: number
  readonly openBrowser: boolean
}

/** Throws a plain sentence when an option is not known. */
export function readOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      vault: { type: 'string' },
      documents: { type: 'string' },
      witnesses: { type: 'string' },
      renderer: { type: 'string' },
      port: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
    },
  })
  const port = values.port === undefined ? identity.loopbackPort : Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`)
  }
  return {
    vault: values.vault,
    documents: values.documents,
    witnesses: values.witnesses,
    renderer: values.renderer,
    port,
    openBrowser: !values['no-open'],
  }
}
