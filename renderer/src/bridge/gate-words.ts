import type { FileInRequest, FileInResponse } from '../../../electron/contract/channels.ts'

export type GateKind = FileInRequest<'archive:read-text'>['kind']
type Noun = GateKind | 'given-back'
type Gate = Extract<FileInResponse<'archive:read-text'>, { type: 'refused' }>

const NOUNS: Readonly<Record<Noun, { readonly noun: string; readonly ending: string }>> = {
  pack: { noun: 'pack', ending: '.sgpack' },
  person: { noun: 'person’s file', ending: '.zip' },
  'given-back': { noun: 'zip of files', ending: '.zip' },
}

/** What the gate found, where nothing of the file was believed yet. */
export function describeGate(fileName: string, kind: Noun, { because, entry }: Gate): string {
  const fault = gateFault(NOUNS[kind].noun, because, entry)
  return `“${fileName}” ${fault} Nothing was changed. ${gateAdvice(NOUNS[kind].ending, because)}`
}

function gateFault(noun: string, because: Gate['because'], entry: string | null): string {
  const inside = entry === null ? 'a file in it' : `“${entry}” in it`
  switch (because) {
    case 'empty':
      return 'is empty.'
    case 'not-a-zip':
      return `is not a ${noun}.`
    case 'too-big':
      return `is larger than any ${noun}, so it was not opened.`
    case 'too-many-entries':
      return `holds far more files than any ${noun}, so it was not opened.`
    case 'unsafe-name':
      return `was not opened, because the name of ${inside} points outside the ${noun}.`
    case 'duplicate-name':
      return `holds ${entry === null ? 'one file' : `“${entry}”`} twice, so nobody can tell which is meant.`
    case 'encrypted':
      return 'is locked with a password.'
    case 'link':
      return `was not opened, because ${inside} is a link to somewhere else.`
    case 'overlap':
      return `was not opened, because files in it lie on top of each other, which no honest ${noun} does.`
    case 'damaged':
      return `is damaged${entry === null ? '' : ` at “${entry}”`}, as if it was not copied to the end.`
    case 'not-text':
      return `was not opened, because ${inside} is not text.`
  }
}

function gateAdvice(ending: string, because: Gate['because']): string {
  switch (because) {
    case 'not-a-zip':
      return `Choose the file that ends in ${ending}.`
    case 'encrypted':
      return 'Ask for it without one.'
    case 'empty':
    case 'damaged':
      return 'Copy it again from where it came, or ask for it once more.'
    default:
      return 'Ask whoever gave it to you for a new copy.'
  }
}
