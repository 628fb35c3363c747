import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  firstTwin,
  isSafeZipName,
  mendedZipName,
} from '../../../electron/ports/archive/zip-names.ts'
import { numbered, safeName } from '../../../electron/ports/disk/safe-name.ts'
import { openCommand, revealCommand } from '../../../electron/ports/evidence/open-by-system.ts'
import { isPlainText } from '../../../electron/ports/evidence/plain-text.ts'

describe('a safe file name', () => {
  test.each([
    ['Policy 2026.pdf', 'Policy 2026.pdf'],
    ['ਨੀਤੀ.pdf', 'ਨੀਤੀ.pdf'],
    ['a/b\\c:d.pdf', 'a-b-c-d.pdf'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['con .txt', '_con .txt'],
    ['CONOUT$', '_CONOUT$'],
    ['a\u061cb\u200bc.pdf', 'a-bc.pdf'],
    ['name. ', 'name'],
    ['', 'file'],
    ['...', 'file'],
    ['report\u202efdp.exe', 'report-fdp.exe'],
    ['cafe\u0301.txt', 'caf\u00e9.txt'],
  ])('of %j is %j', (wanted, safe) => {
    expect(safeName(wanted)).toBe(safe)
  })

  test('is one that every system takes, whatever was wanted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (wanted) => {
        const name = safeName(wanted)
        expect(name.length).toBeGreaterThan(0)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(220)
        expect(name).not.toMatch(/[<>:"/\\|?*]|^\.|[. ]$/)
      }),
    )
  })

  test('keeps its ending when it is shortened or numbered', () => {
    expect(safeName(`${'x'.repeat(300)}.pdf`)).toMatch(/^x{116}\.pdf$/)
    expect([1, 2, 10].map((n) => numbered('a.b.zip', n))).toEqual([
      'a.b.zip',
      'a.b (2).zip',
      'a.b (10).zip',
    ])
  })
})

describe('names in a zip', () => {
  test('are safe when every system can unpack them to where they say', () => {
    for (const name of ['a.json', 'evidence/ਨੀਤੀ 1.pdf', 'a/b/', '.hidden', '__proto__']) {
      expect(isSafeZipName(name), name).toBe(true)
    }
    for (const name of [
      '',
      '/',
      '//',
      'a//b',
      '..',
      'a/..',
      'a.',
      'a ',
      ' a',
      'lpt1',
      'a/PRN.x',
      'com¹',
      'nul .txt',
    ]) {
      expect(isSafeZipName(name), name).toBe(false)
    }
  })

  test('that only Windows could not have are mended, and nothing else is', () => {
    const mended = [
      ['Files/TRN04/Meeting 10:30.pdf', 'Files/TRN04/Meeting 10-30.pdf'],
      ['Why? "Notes" <2>|.docx', 'Why- -Notes- -2--.docx'],
      ['Files/ a. /con.txt', 'Files/a/_con.txt'],
      ['a/b:stream', 'a/b-stream'],
      ['plain.pdf', 'plain.pdf'],
    ] as const
    for (const [name, safe] of mended) expect(mendedZipName(name), name).toBe(safe)
    const evil = ['..', 'a/../b', '/a', 'a//b', 'a/./b', 'a\\b', 'a\u202efdp.exe', 'a\0b', '', '/']
    for (const name of [...evil, 'x'.repeat(300), 'a/ /b']) {
      expect(mendedZipName(name), name).toBeNull()
    }
  })

  test('that would be one file on Windows or a Mac are twins', () => {
    expect(firstTwin(['a', 'b', 'A'])).toBe('A')
    expect(firstTwin(['é', 'e\u0301'])).toBe('e\u0301')
    expect(firstTwin(['a', 'a.b', 'ab'])).toBeNull()
  })
})

describe('plain text', () => {
  async function isText(...blocks: Uint8Array[]): Promise<boolean> {
    async function* each(): AsyncGenerator<Uint8Array> {
      yield* blocks
    }
    return await isPlainText(each())
  }

  test('is UTF-8 wherever a block ends, or what British Windows writes', async () => {
    const bytes = Buffer.from('ਨੀਤੀ — café 😀\r\n\t')
    for (let at = 0; at <= bytes.length; at += 1) {
      expect(await isText(bytes.subarray(0, at), bytes.subarray(at))).toBe(true)
    }
    expect(await isText(Buffer.from('caf\xe9 \x93quoted\x94', 'latin1'))).toBe(true)
    expect(await isText()).toBe(true)
  })

  test('holds no NUL, no control characters and no bytes of neither', async () => {
    expect(await isText(Buffer.from('a\0b'))).toBe(false)
    expect(await isText(Buffer.from('a\x07b'))).toBe(false)
    expect(await isText(Buffer.from('caf\xe9 \x81', 'latin1'))).toBe(false)
    expect(await isText(Buffer.from('ਨ').subarray(0, 1), Buffer.from([0x9d]))).toBe(false)
  })
})

describe('opening by the system', () => {
  test('hands over a name as one word, without a shell', () => {
    const name = '/docs/a & b "c".pdf'
    expect(openCommand('linux', name)).toEqual(['xdg-open', [name]])
    expect(openCommand('darwin', name)).toEqual(['open', [name]])
    expect(openCommand('win32', name)).toEqual([
      'rundll32.exe',
      ['url.dll,FileProtocolHandler', name],
    ])
    expect(revealCommand('linux', '/docs/a.zip')).toEqual(['xdg-open', ['/docs']])
    expect(revealCommand('win32', 'C:\\a.zip')).toEqual(['explorer.exe', ['/select,C:\\a.zip']])
  })
})
