import { readFile } from 'node:fs/promises'
import { test } from '@playwright/test'
import type { JobRequest } from '../../electron/contract/channels.ts'
import { type Host, somePlaces, startHost } from '../e2e/host.ts'
import { bridgeTo, fillDesk, rowsOf, told, uuid } from './fill-desk.ts'
import { forgetPeak, memoryOf } from './process-memory.ts'
import { openRawPage, type RawPage } from './raw-browser.ts'
import { median, record, rounded } from './record.ts'
import { type Folder, isHere, loadNow, someFiles, timeShell } from './shell-work.ts'

const MB = 1_000_000

// Three at a time, each copy made safe and read back, as the vault does it.
const COPY = `xargs -n 1 -P 3 sh -c 'cp "$1" $OUT && sync "$OUT/\${1##*/}" && sha256sum "$OUT/\${1##*/}"' -`
const COPY_UNSAFE = `xargs -n 50 -P 3 bash -c 'cp "$@" $OUT && cd $OUT && sha256sum "\${@##*/}"' -`

test.skip(process.platform !== 'linux', 'Left out: memory is read from /proc, which Linux has.')

test('1,000 files of 1 MB into the library', async () => {
  const folder = await someFiles(1000, MB)
  try {
    const before = timeShell(folder, COPY)
    const attached = await onDesk(async (page, host) => attachAll(page, host, folder.paths))
    const plain = (before + timeShell(folder, COPY)) / 2
    recordAttaching(attached, plain, timeShell(folder, COPY_UNSAFE))
  } finally {
    await folder.remove()
  }
})

async function onDesk<T>(use: (page: RawPage, host: Host) => Promise<T>): Promise<T> {
  const places = await somePlaces()
  const host = await startHost(places)
  await fillDesk(bridgeTo(host), 'Bench', rowsOf({ years: 1, questions: 300, pieces: 0 }))
  const page = await openRawPage(host.url)
  try {
    return await use(page, host)
  } finally {
    await page.close()
    await host.stop()
    await places.remove()
  }
}

interface Attached {
  readonly seconds: number
  readonly heapGrowth: number
  readonly hostGrowth: number
  readonly hostPeak: number
}

/** Chosen in the library's own field, until the library shows all and the last is in the journal. */
async function attachAll(page: RawPage, host: Host, files: readonly string[]): Promise<Attached> {
  await page.evaluate(until(`document.querySelector('h1') !== null`))
  await page.evaluate(`location.hash = '#/evidence'`)
  await page.evaluate(until(`document.querySelector('input[type=file]') !== null`))
  const heap = await page.heapBytes()
  forgetPeak(host.pid)
  const { now } = memoryOf(host.pid)
  const start = performance.now()
  await page.chooseFiles('input[type=file]', files)
  await page.evaluate(until(allShownAndSaved(files.length)))
  const seconds = (performance.now() - start) / 1000
  const after = memoryOf(host.pid)
  return {
    seconds,
    heapGrowth: (await page.heapBytes()) - heap,
    hostGrowth: after.now - now,
    hostPeak: after.peak - now,
  }
}

function until(condition: string): string {
  return `new Promise((done) => {
    const look = () => (${condition}) ? done() : setTimeout(look, 50)
    look()
  })`
}

function allShownAndSaved(count: number): string {
  return `document.querySelector('.ev-library tbody')?.childElementCount === ${count}
    && document.querySelector('.ev-uploads') === null
    && /^\\s*(Saved \\d|Everything is saved)/.test(document.querySelector('footer').textContent)`
}

function recordAttaching(attached: Attached, plain: number, unsafe: number): void {
  const seconds = rounded(attached.seconds, 2)
  const speed = rounded(plain / attached.seconds, 2)
  record({
    name: 'attach 1,000 files / 1 GB, fsynced and verified, until the library shows them saved',
    value: speed,
    unit: 'x the speed',
    baseline:
      `cp, sync and sha256sum of each file, three at a time: ${rounded(plain, 2)} s (ours ${seconds} s; ` +
      `cp and sha256sum in heaps of 50 without any sync: ${rounded(unsafe, 2)} s; load ${loadNow()})`,
    reach: '>= 0.4x',
    ok: speed >= 0.4,
  })
  const heap = rounded(attached.heapGrowth / MB)
  record({
    name: 'heap of the page, more after attaching 1,000 files than before',
    value: heap,
    unit: 'MB',
    baseline: null,
    reach: '< 100 MB',
    ok: heap < 100,
  })
  record({
    name: 'memory of the host, more at the peak of attaching 1,000 files than before',
    value: rounded(attached.hostPeak / MB),
    unit: 'MB',
    baseline: `what is left of it afterwards, ${rounded(attached.hostGrowth / MB)} MB`,
    reach: 'reported',
    ok: null,
  })
}

const PACK =
  'cd $OUT && zip -0 -q -j return.zip -@ && unzip -tqq return.zip && sha256sum return.zip'

test.describe('beside zip and unzip', () => {
  test.skip(!isHere('zip', 'unzip'), 'Left out: zip and unzip are not installed (apt: zip, unzip).')

  test('a package with 300 MB of evidence', async () => {
    const folder = await someFiles(60, 5 * MB)
    const places = await somePlaces()
    const host = await startHost(places)
    try {
      const entries = await keepAll(host, folder)
      const plain: number[] = []
      const ours: number[] = []
      forgetPeak(host.pid)
      const { now } = memoryOf(host.pid)
      for (let at = 1; at <= 3; at++) {
        plain.push(timeShell(folder, PACK))
        ours.push(await timePackage(host, entries, at))
      }
      recordPackage(median(ours), median(plain), memoryOf(host.pid).peak - now)
    } finally {
      await host.stop()
      await places.remove()
      await folder.remove()
    }
  })
})

type Order = JobRequest<'archive:write'>

async function keepAll(host: Host, { paths }: Folder): Promise<Order['entries']> {
  const bridge = bridgeTo(host)
  const { deskId } = await fillDesk(bridge, 'Bench', rowsOf({ years: 1, questions: 10, pieces: 0 }))
  const entries: Order['entries'] = []
  for (const [at, path] of paths.entries()) {
    const bytes = await readFile(path)
    const request = { deskId, fileName: 'register.pdf', size: bytes.length }
    const kept = await told(bridge.sendFile('evidence:put', request, new Blob([bytes])))
    if (kept.type !== 'kept') throw new Error(`a file was refused: ${kept.because}`)
    const { sha256, size } = kept
    const source = { type: 'evidence', sha256 } as const
    entries.push({ path: `evidence/${at + 1}.pdf`, source, sha256, size, compress: false })
  }
  return entries
}

async function timePackage(host: Host, entries: Order['entries'], at: number): Promise<number> {
  const order = { deskId: uuid(1), fileName: `return-${at}.zip`, modified: '2026-12-08T18:41:07Z' }
  const start = performance.now()
  await told(bridgeTo(host).run('archive:write', { ...order, entries }))
  return (performance.now() - start) / 1000
}

function recordPackage(ours: number, plain: number, peak: number): void {
  const speed = rounded(plain / ours, 2)
  record({
    name: 'return package with 300 MB of evidence, hashed, fsynced and verified (median of 3)',
    value: speed,
    unit: 'x the speed',
    baseline: `zip -0, unzip -t and sha256sum together, without any sync: ${rounded(plain, 2)} s (ours ${rounded(ours, 2)} s; load ${loadNow()})`,
    reach: '>= 0.7x',
    ok: speed >= 0.7,
  })
  const memory = rounded(peak / MB)
  record({
    name: 'memory of the host, more at the peak of making that package than before',
    value: memory,
    unit: 'MB',
    baseline: null,
    reach: '< 150 MB',
    ok: memory < 150,
  })
}
