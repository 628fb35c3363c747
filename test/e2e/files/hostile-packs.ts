import { type HandEntry, handZip } from '../../contract/hand-zip.ts'
import { zipOf } from '../../contract/samples.ts'
import { starterTexts } from '../../unit/features/first-start/starter-texts.ts'
import { DEEP, type HostileFile, PDF } from './hostile.ts'

const COPY_AGAIN = 'Copy it again from where it came, or ask for it once more.'
const NEW_COPY = 'Ask whoever gave it to you for a new copy.'
const FROM_MAKER = 'Ask whoever made the file for a new copy.'
const MENDABLE =
  'This pack has mistakes in it, so it cannot be used yet. Nothing was changed. Send these lines to whoever gave it to you.'

/** The pack that comes with the app, as a file of a partnership. */
export function goodPack(): Promise<Buffer> {
  return packWith({})
}

function packWith(changed: Readonly<Record<string, string>>): Promise<Buffer> {
  return zipOf({ ...Object.fromEntries(starterTexts()), ...changed })
}

function edited(name: string, edit: (file: Record<string, never>) => void): string {
  const file = JSON.parse(starterTexts().get(name) ?? '{}')
  edit(file)
  return JSON.stringify(file)
}

interface Question {
  code: string
}

const twice = edited('audit.json', (audit: { questions?: Question[] }) => {
  const [first, second] = audit.questions ?? []
  if (first && second) second.code = first.code
})
const newer = edited('pack.json', (head: { format?: { major: number } }) => {
  head.format = { major: 2 }
})
const proto = (starterTexts().get('audit.json') ?? '').replace('{', '{"__proto__": {"x": 1}, ')

const HEAD: HandEntry = { name: 'pack.json', content: '{}' }
const byHand = (...entries: HandEntry[]): Buffer => handZip([HEAD, ...entries])

export async function hostilePacks(): Promise<readonly HostileFile[]> {
  const good = await goodPack()
  const flipped = Buffer.from(good)
  flipped[Math.floor(good.length / 2)] = (flipped[Math.floor(good.length / 2)] ?? 0) ^ 0x55
  // Names differ, so that no message can pass for the one before it.
  const here = (
    what: string,
    bytes: HostileFile['bytes'],
    says: string,
    places: readonly string[] = [],
  ): HostileFile => ({ what, name: `${what}.sgpack`, bytes, says, places })
  const gate = (what: string, bytes: HostileFile['bytes'], fault: string, advice = NEW_COPY) =>
    here(what, bytes, `“${what}.sgpack” ${fault} Nothing was changed. ${advice}`)
  return [
    gate('empty', '', 'is empty.', COPY_AGAIN),
    gate(
      'half a pack',
      good.subarray(0, good.length / 2),
      'is damaged, as if it was not copied to the end.',
      COPY_AGAIN,
    ),
    gate(
      'a byte changed',
      flipped,
      'is damaged at “evidence-slots.json”, as if it was not copied to the end.',
      COPY_AGAIN,
    ),
    gate('words', 'hello', 'is not a pack.', 'Choose the file that ends in .sgpack.'),
    gate('a pdf', PDF, 'is not a pack.', 'Choose the file that ends in .sgpack.'),
    gate('too big', 51_000_000, 'is larger than any pack, so it was not opened.'),
    gate(
      'a bomb',
      byHand({ name: 'audit.json', content: Buffer.alloc(30_000_000), deflate: true }),
      'is larger than any pack, so it was not opened.',
    ),
    gate(
      'two thousand files',
      byHand(...Array.from({ length: 2001 }, (_, n) => ({ name: `${n}.json` }))),
      'holds far more files than any pack, so it was not opened.',
    ),
    gate(
      'a way out',
      byHand({ name: '../evil.json' }),
      'was not opened, because the name of “../evil.json” in it points outside the pack.',
    ),
    gate(
      'one file twice',
      byHand(HEAD),
      'holds “pack.json” twice, so nobody can tell which is meant.',
    ),
    gate(
      'a password',
      byHand({ name: 'audit.json', content: 'x'.repeat(20), flags: 1, declaredSize: 8 }),
      'is locked with a password.',
      'Ask for it without one.',
    ),
    gate(
      'not text',
      byHand({ name: 'audit.json', content: Buffer.from([0xff, 0xfe, 0x41, 0]) }),
      'was not opened, because “audit.json” in it is not text.',
    ),
    here(
      'another zip',
      await zipOf({ 'readme.txt': 'hello' }),
      'This pack has no pack.json, so it is not complete. Nothing was changed. Ask for the pack once more.',
    ),
    here(
      'another kind of pack',
      await packWith({ 'pack.json': '{"kind": "holiday"}' }),
      'This file is not a pack of a partnership. Nothing was changed. Choose the file that ends in .sgpack.',
    ),
    here(
      'a newer format',
      await packWith({ 'pack.json': newer }),
      'This pack was made for a newer version of Safeguarding Desk. Nothing was changed. Update the app, then open the pack again.',
    ),
    here('a code used twice', await packWith({ 'audit.json': twice }), MENDABLE, [
      'In audit.json, question GOV01: The question “GOV01” is there twice. Give one of them another code; never reuse an old one.',
      'In evidence-slots.json, evidence slot T-5: It names the question “GOV02”, which this pack does not have. Look for a slip, or add it.',
    ]),
    here('a file that is no part', await packWith({ 'extra.json': '{}' }), MENDABLE, [
      '“extra.json” is not a file of a pack. Take it out, or look whether its name has a slip.',
    ]),
    here(
      '200,000 brackets',
      await packWith({ 'audit.json': DEEP }),
      `“audit.json” nests more than 64 levels, which no file of this app does. Nothing was changed. ${FROM_MAKER}`,
    ),
    here(
      'a key of JavaScript itself',
      await packWith({ 'audit.json': proto }),
      `“audit.json” uses the name “__proto__”, which is not allowed, at line 1. Nothing was changed. ${FROM_MAKER}`,
    ),
  ]
}
