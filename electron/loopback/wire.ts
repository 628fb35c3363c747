import type { IncomingMessage, ServerResponse } from 'node:http'
import { contentSecurityPolicy } from '../contract/csp.ts'
import type { Answer } from '../ports/registry.ts'

/** A checkpoint of five years of work travels in one request. */
const JSON_MAX_BYTES = 128 * 1024 * 1024

/** On everything that leaves, files and answers alike. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  more: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, {
    ...securityHeaders,
    ...more,
    'Cache-Control': 'no-store',
    'Content-Type': 'application/json; charset=utf-8',
  })
  response.end(JSON.stringify(body))
}

export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: number }

/** The JSON of a request, with its bytes counted and never believed from a header. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > JSON_MAX_BYTES) return { ok: false, status: 413 }
    chunks.push(chunk)
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false, status: 400 }
  }
}

/** What an answer is on the wire: its status and its body. */
export function answerOnWire(answer: Answer): { readonly status: number; readonly body: unknown } {
  switch (answer.type) {
    case 'answer':
      return { status: 200, body: answer.result }
    case 'refused':
      return {
        status: answer.because === 'malformed' ? 400 : 404,
        body: { refused: answer.because },
      }
    case 'bug':
      return { status: 500, body: { bug: answer.id } }
  }
}
