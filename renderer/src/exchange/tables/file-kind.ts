/** What the first bytes say of a file; its name is not believed. */
export type FileKind =
  | { readonly type: 'workbook' }
  | { readonly type: 'old-excel' }
  | { readonly type: 'password' }
  | { readonly type: 'other'; readonly kind: string }
  | { readonly type: 'text' }

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
]

export function kindOfFile(bytes: Uint8Array): FileKind {
  if (beginsWith(bytes, OLD_OFFICE)) return { type: isEncrypted(bytes) ? 'password' : 'old-excel' }
  if (beginsWith(bytes, ZIP)) return { type: 'workbook' }
  if (PICTURES.some((start) => beginsWith(bytes, start))) {
    return { type: 'other', kind: 'a picture' }
  }
  const start = latin(bytes.subarray(0, 1_000)).trimStart().toLowerCase()
  if (start.startsWith('%pdf')) return { type: 'other', kind: 'a PDF' }
  if (/^(ï»¿)?\s*(<!doctype html|<html|<table)/.test(start)) {
    return { type: 'other', kind: 'a web page under another name' }
  }
  if (start.startsWith('<?xml')) return { type: 'other', kind: 'an XML file' }
  if (start.startsWith('{\\rtf')) return { type: 'other', kind: 'a text document' }
  return { type: 'text' }
}

/** Excel keeps an encrypted workbook as a stream of this name in the old container. */
function isEncrypted(bytes: Uint8Array): boolean {
  const spaced = [...'EncryptedPackage'].join('\u0000')
  return latin(bytes).includes(spaced)
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
