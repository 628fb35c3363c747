import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { zipSync } from 'fflate'
import type { JobResponse } from '../../../electron/contract/channels.ts'
import { DESK, type PortHost, told } from './ports.ts'
import type { Saved, Scenario, Stand } from './scenarios.ts'
import { aSmallDesk, aStick, PDF, sha256 } from './small-desk.ts'

type Written = JobResponse<'archive:write'>

const ofDesk = { deskId: DESK }
const modified = '2026-11-24T10:00:00Z'
const documentsOf = (folder: string): string => join(folder, 'documents')
const seq = 12

/** A package of one piece of evidence and a list, as the return is. */
async function aPackage(host: PortHost, fileName: string) {
  const text = Buffer.from('{"kind":"safeguarding-return"}')
  const list = await host.send('staged:put', { fileName: 'return.json', size: text.length }, text)
  if (!list.ok) return list
  const entries = [
    {
      path: 'return.json',
      source: { type: 'staged', stagedId: list.value.stagedId } as const,
      sha256: sha256(text),
      size: text.length,
      compress: true,
    },
    {
      path: 'evidence/policy.pdf',
      source: { type: 'evidence', sha256: sha256(PDF) } as const,
      sha256: sha256(PDF),
      size: PDF.length,
      compress: false,
    },
  ]
  return await host.run('archive:write', { ...ofDesk, fileName, modified, entries })
}

/** What stands on: a desk, and a package of it that was written before. */
async function withPackage(host: PortHost) {
  const ledger = await aSmallDesk(host)
  told(await aPackage(host, 'whole.zip'))
  return ledger
}

/** By its name: tokens are not told twice. */
async function thePackage(host: PortHost, folder: string): Promise<Written | null> {
  const list = await readFile(join(host.vault, 'saved.json'), 'utf8')
  const { files } = JSON.parse(list) as { files: { fileId: string; path: string }[] }
  const found = files.find(({ path }) => path === 'whole.zip')
  if (found === undefined) return null
  const place = join(documentsOf(folder), found.path)
  const bytes = await readFile(place)
  const { fileId } = found
  return { fileId, fileName: 'whole.zip', place, sha256: sha256(bytes), size: bytes.length }
}

/** Each name in her documents is one of these, and what bears it is whole. */
async function holdsOnlyWhole(folder: string, wanted: RegExp): Promise<string[]> {
  const wrong: string[] = []
  for (const name of await readdir(documentsOf(folder))) {
    const bytes = await readFile(join(documentsOf(folder), name))
    if (!wanted.test(name)) wrong.push(`broken: ${name} is left behind`)
    else if (!isWhole(name, bytes)) wrong.push(`broken: ${name} is not whole (${bytes.length})`)
  }
  return wrong
}

function isWhole(name: string, bytes: Buffer): boolean {
  if (name.endsWith('.eml')) return /\r\n--_part_[\w-]+--\r\n$/.test(bytes.toString('latin1'))
  const isZip = bytes.length > 22 && bytes.readUInt32LE(0) === 0x04034b50
  return isZip && bytes.readUInt32LE(bytes.length - 22) === 0x06054b50
}

async function wasKept(folder: string, { picture }: Stand): Promise<string[]> {
  const before = picture.find((line) => /documents\/whole\.zip /.test(line))
  const now = sha256(await readFile(join(documentsOf(folder), 'whole.zip')).catch(() => PDF))
  return before?.includes(now) === true ? [] : ['lost: the package from before was harmed']
}

/** What each of these is checked for: nothing half, nothing left, nothing harmed, and again it works. */
function writing(
  name: string,
  wanted: RegExp,
  make: (host: PortHost, folder: string) => Promise<Saved>,
): Scenario {
  return {
    name,
    prepare: withPackage,
    work: make,
    check: async (host, folder, stand) => {
      const wrong = [...(await wasKept(folder, stand)), ...(await holdsOnlyWhole(folder, wanted))]
      const names = await readdir(documentsOf(folder))
      if (stand.saved.ok && names.length < 2) wrong.push('lost: a file that was called written')
      const again = await make(host, folder)
      if (!again.ok) wrong.push('broken: it cannot be written again')
      wrong.push(...(await holdsOnlyWhole(folder, wanted)))
      const staged = await readdir(join(host.vault, 'staging')).catch(() => [])
      const left = staged.filter((one) => one !== 'open')
      if (left.length > 3) wrong.push(`broken: ${left.length} staged files are left`)
      return wrong
    },
  }
}

const zip = writing('package', /^(whole|return( \(\d\))?)\.zip$/, async (host) => {
  const made = await aPackage(host, 'return.zip')
  return { seq, ok: made.ok }
})

/** A part is cut out of the package that was written before. */
const part = writing('numbered part', /^(whole|part1of2( \(\d\))?)\.zip$/, async (host, folder) => {
  const whole = await thePackage(host, folder)
  const bytes = whole === null ? null : await readFile(whole.place)
  if (whole === null || bytes === null) return { seq, ok: false }
  const entries = [
    {
      path: 'evidence/policy.pdf',
      source: { type: 'saved', fileId: whole.fileId, path: 'evidence/policy.pdf' } as const,
      sha256: sha256(PDF),
      size: PDF.length,
      compress: false,
    },
  ]
  const order = { ...ofDesk, fileName: 'part1of2.zip', modified, entries }
  return { seq, ok: (await host.run('archive:write', order)).ok }
})

const PROTECTED = /^(whole|whole_protected( \(\d\))?)\.zip$/
const guarded = writing('protected copy', PROTECTED, async (host, folder) => {
  const whole = await thePackage(host, folder)
  if (whole === null) return { seq, ok: false }
  const { fileId, sha256: sum } = whole
  const order = { ...ofDesk, fileId, sha256: sum, passphrase: 'six words told by telephone only' }
  return { seq, ok: (await host.run('archive:protect', order)).ok }
})

const letter = writing('letter', /^(whole\.zip|letter( \(\d\))?\.eml)$/, async (host, folder) => {
  const whole = await thePackage(host, folder)
  if (whole === null) return { seq, ok: false }
  const { fileId, fileName, sha256: sum, size } = whole
  const attachments = [{ fileId, fileName, sha256: sum, size }]
  const words = { to: 'a@b.example', subject: 'Return', text: 'Attached.\r\n' }
  const order = { fileName: 'letter.eml', ...words, attachments }
  return { seq, ok: (await host.run('letter:write', order)).ok }
})

/** A colleague's zip becomes staged files, of which nothing outlives the run. */
const unpacking: Scenario = {
  name: "colleague's zip",
  prepare: withPackage,
  work: async (host) => {
    const bytes = Buffer.from(
      zipSync({ 'A1/cert.pdf': [PDF, { level: 0 }], 'answers.txt': Buffer.from('yes') }),
    )
    const went = await host.send(
      'archive:unpack',
      { fileName: 'back.zip', size: bytes.length },
      bytes,
    )
    return { seq, ok: went.ok && went.value.type === 'read' }
  },
  check: async (host, folder, stand) => {
    const wrong = await wasKept(folder, stand)
    const staged = await readdir(join(host.vault, 'staging')).catch(() => [])
    if (staged.some((name) => name !== 'open')) wrong.push('broken: staged files are left behind')
    const again = await unpacking.work(host, folder, stand.ledger)
    if (!again.ok) wrong.push('broken: it cannot be unpacked again')
    return wrong
  },
}

/** One that is synced: what is there is read by others at once. */
const delivery: Scenario = {
  name: 'delivery to a folder',
  prepare: async (host, folder) => {
    const ledger = await withPackage(host)
    const placeId = await aStick(host, join(folder, 'synced'))
    told(await host.run('destinations:add-folder', { ...ofDesk, placeId, label: '' }))
    return ledger
  },
  work: async (host, folder) => {
    const whole = await thePackage(host, folder)
    const { destinations } = told(await host.ask('destinations:list', ofDesk))
    const [to] = destinations
    if (whole === null || to === undefined) return { seq, ok: false }
    const { fileId, fileName: name, sha256: sum, size } = whole
    const sent = await host.run('delivery:send', {
      ...ofDesk,
      destinationId: to.destinationId,
      deliveryId: '01890000-0000-7000-8000-0000000000d1',
      files: [{ fileId, name, sha256: sum, size }],
    })
    return { seq, ok: sent.ok && sent.value.type === 'delivered' }
  },
  check: async (host, folder, stand) => {
    const wrong = await wasKept(folder, stand)
    const there = join(folder, 'synced', 'whole.zip')
    const arrived = await readFile(there).catch(() => null)
    if (stand.saved.ok && arrived === null) wrong.push('lost: a file that was called delivered')
    if (arrived !== null && !isWhole(basename(there), arrived)) wrong.push('broken: half a file')
    const again = await delivery.work(host, folder, stand.ledger)
    if (!again.ok) wrong.push('broken: it cannot be delivered any more')
    const names = await readdir(join(folder, 'synced'))
    if (names.join() !== 'whole.zip') wrong.push(`broken: ${names.join(' and ')} lie there`)
    return wrong
  },
}

/** All that leaves in a file, and what comes back in one. */
export const outgoing: readonly Scenario[] = [zip, part, guarded, letter, unpacking, delivery]
