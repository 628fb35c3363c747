import type { Bridge } from '../../../../electron/contract/bridge.ts'
import { describeGate } from '../../bridge/gate-words.ts'
import { loadStarterPack } from '../../content/starter-pack.ts'
import type { PackComplaint } from '../../domain/packs/lint/complaint.ts'
import { lintPack } from '../../domain/packs/lint-pack.ts'
import type { Pack, PackRefusal } from '../../domain/packs/pack.ts'
import { readPack } from '../../domain/packs/read-pack.ts'
import type { AuditTemplate } from '../../domain/packs/template.ts'
import { templateFromPack } from '../../domain/packs/template-from-pack.ts'
import { describeBeforeDesk } from './try-again.ts'

/** A pack that may be used, with all that the screen shows of it. */
export interface OpenedPack {
  readonly type: 'opened'
  readonly pack: Pack
  readonly files: ReadonlyMap<string, string>
  readonly template: AuditTemplate
  readonly builtIn: boolean
  readonly warnings: readonly PackComplaint[]
}

/** Why a file was not taken: one sentence, and the places for its maker where there are some. */
export interface RefusedPack {
  readonly type: 'refused'
  readonly sentence: string
  readonly places: readonly string[]
}

export async function openStarterPack(): Promise<OpenedPack> {
  const opened = openTexts(await loadStarterPack(), true)
  if (opened.type === 'refused') throw new Error(`the built-in pack: ${opened.places[0]}`)
  return opened
}

/** Opens a `.sgpack` file at the gate, reads it strictly, and looks for what cannot hold. */
export async function openPackFile(bridge: Bridge, file: File): Promise<OpenedPack | RefusedPack> {
  const sent = await bridge.sendFile(
    'archive:read-text',
    { kind: 'pack', fileName: file.name, size: file.size },
    file,
  )
  if (!sent.ok) return refuse(`${describeBeforeDesk(sent.failure)} Nothing was changed.`)
  if (sent.value.type === 'refused') return refuse(describeGate(file.name, 'pack', sent.value))
  return openTexts(new Map(sent.value.entries.map(({ name, text }) => [name, text])), false)
}

/** From the texts of a pack's files to a pack that may be used, or the reasons why not. */
export function openTexts(
  files: ReadonlyMap<string, string>,
  builtIn: boolean,
): OpenedPack | RefusedPack {
  const read = readPack(files)
  if (!read.ok) return refuseShape(read.error)
  const complaints = lintPack(read.value)
  const errors = complaints.filter(({ level }) => level === 'error')
  if (errors.length > 0) return refuse(MENDABLE, errors.map(inWords))
  return {
    type: 'opened',
    pack: read.value,
    files,
    template: templateFromPack(read.value),
    builtIn,
    warnings: complaints.filter(({ level }) => level === 'warning'),
  }
}

const MENDABLE =
  'This pack has mistakes in it, so it cannot be used yet. Nothing was changed. Send these lines to whoever gave it to you.'

/** A pack that could not be read at all has one reason; one that is only misshapen has places. */
function refuseShape(refusals: readonly PackRefusal[]): RefusedPack {
  const whole = refusals.find(({ type }) => type !== 'shape' && type !== 'unknown-file')
  if (whole !== undefined) return refuse(whole.sentence)
  return refuse(
    MENDABLE,
    refusals.map(({ sentence }) => sentence),
  )
}

const refuse = (sentence: string, places: readonly string[] = []): RefusedPack => ({
  type: 'refused',
  sentence,
  places,
})

export const inWords = ({ file, place, sentence }: PackComplaint): string =>
  `In ${file}${place === '' ? '' : `, ${place}`}: ${sentence}`
