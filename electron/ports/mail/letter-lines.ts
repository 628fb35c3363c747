import { buildHeaderValue, encodeWord, foldLines } from 'nodemailer/lib/mime-funcs'

// Of nodemailer only its encoding of headers and base64 is used: the rest of it can reach the net,
// and nothing in this app shall be able to.

export interface LetterWords {
  readonly to: string | null
  readonly subject: string
  readonly text: string
}

/** A line of the letter for each attachment's head, and the lines around them. */
export interface LetterFrame {
  readonly head: string
  readonly beforeFile: (fileName: string) => string
  readonly end: string
}

/**
 * Everything of a draft letter but its attachments.
 *
 * It has no sender, no date and no id: the mail program gives them when it is sent. `X-Unsent` tells
 * Outlook to open it for writing. What was typed never begins a line of its own in the head.
 */
export function letterFrame({ to, subject, text }: LetterWords, boundary: string): LetterFrame {
  const address = to === null ? null : plainAddress(to)
  const headers = [
    'X-Unsent: 1',
    ...(address === null ? [] : [header('To', address)]),
    header('Subject', inWords(oneLine(subject))),
    'MIME-Version: 1.0',
    header('Content-Type', buildHeaderValue({ value: 'multipart/mixed', params: { boundary } })),
  ]
  const body = [
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(Buffer.from(text.replace(/\r\n|\r|\n/g, '\r\n'))),
  ]
  return {
    head: [...headers, '', ...body, ''].join('\r\n'),
    beforeFile: (fileName) => attachmentHead(oneLine(fileName), boundary),
    end: `--${boundary}--\r\n`,
  }
}

function attachmentHead(name: string, boundary: string): string {
  const type = name.toLowerCase().endsWith('.zip') ? 'application/zip' : 'application/octet-stream'
  const disposition = buildHeaderValue({ value: 'attachment', params: { filename: name } })
  return [
    `--${boundary}`,
    // Old programs look for a name here; a plain one, since encoded words do not belong in it.
    header('Content-Type', buildHeaderValue({ value: type, params: { name: asciiName(name) } })),
    header('Content-Disposition', disposition),
    'Content-Transfer-Encoding: base64',
    '',
    '',
  ].join('\r\n')
}

const header = (name: string, value: string): string => foldLines(`${name}: ${value}`, 76)

/** Encoded in whole words, each a line of its own, wherever a letter beyond ASCII stands in it. */
function inWords(value: string): string {
  return /^[\x20-\x7e]*$/.test(value) && !value.includes('=?') ? value : encodeWord(value, 'B', 52)
}

function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\p{Surrogate}\u2028\u2029]+/gu, ' ').trim()
}

/** One address and nothing else: a comma or an angle would add readers that nobody chose. */
function plainAddress(to: string): string | null {
  const address = to.trim()
  const plain = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/.test(address)
  return plain && /^[\x21-\x7e]+$/.test(address) ? address : null
}

function asciiName(name: string): string {
  return (
    name
      .normalize('NFKD')
      .replace(/[^\x20-\x7e]+/g, '')
      .replace(/["\\]/g, '-')
      .trim() || 'file'
  )
}

function base64Lines(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{76}(?=.)/g, '$&\r\n')
}
