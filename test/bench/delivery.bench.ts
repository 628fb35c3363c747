import { spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { type ADelivery, anOffice, type Parcel } from '../tools/a-delivery.ts'
import { DAV_PASSWORD, DAV_USER, type DavProgram, startApache } from '../tools/dav-programs.ts'
import { median, record, rounded } from './record.ts'
import { isHere, loadNow } from './shell-work.ts'

const BYTES = 100_000_000

test.skip(!isHere('apache2', 'curl'), 'Left out: apache2 and curl are not both installed.')

test('100 MB to Apache mod_dav, beside curl', async () => {
  const server = await startApache()
  const office = await anOffice()
  try {
    const desk = office.open()
    const { destinationId } = await desk.addServer(server.url, DAV_USER, DAV_PASSWORD)
    const times: Times[] = []
    for (let at = 1; at <= 5; at += 1) {
      const file = await office.file(`return-${at}.zip`, randomBytes(BYTES))
      const plain = timeCurl(server, join(office.root, `${file.fileId}-${file.name}`), at)
      times.push({ ...plain, ...(await timeOurs(desk, destinationId, file)) })
    }
    recordTimes(times)
  } finally {
    await server.close()
    await office.close()
  }
})

interface Times {
  readonly up: number
  readonly upAndBack: number
  readonly oursUp: number
  readonly oursWhole: number
}

function timeCurl({ url }: DavProgram, path: string, at: number): Pick<Times, 'up' | 'upAndBack'> {
  const to = `${url}curl-${at}.zip`
  const key = `${DAV_USER}:${DAV_PASSWORD}`
  const start = performance.now()
  run('curl', ['-s', '-f', '-u', key, '-T', path, to])
  const up = performance.now()
  run('bash', ['-c', 'curl -s -f -u "$0" "$1" | sha256sum', key, to])
  return { up: (up - start) / 1000, upAndBack: (performance.now() - start) / 1000 }
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'ignore' })
  if (status !== 0) throw new Error(`${command} ended with ${status}`)
}

async function timeOurs(
  desk: ADelivery,
  destinationId: string,
  file: Parcel,
): Promise<Pick<Times, 'oursUp' | 'oursWhole'>> {
  let readingBack = 0
  const start = performance.now()
  const sent = await desk.send(
    { deliveryId: randomUUID(), destinationId, files: [file] },
    {
      onProgress: ({ phase }) => {
        if (phase === 'reading-back' && readingBack === 0) readingBack = performance.now()
      },
    },
  )
  if (sent.type !== 'delivered') throw new Error(sent.trouble.kind)
  return {
    oursUp: (readingBack - start) / 1000,
    oursWhole: (performance.now() - start) / 1000,
  }
}

function recordTimes(times: readonly Times[]): void {
  const middle = (of: keyof Times): number => median(times.map((one) => one[of]))
  const line = (name: string, ours: number, plain: number, baseline: string): void =>
    record({
      name: `upload of 100 MB to Apache mod_dav, ${name} (median of 5)`,
      value: rounded(plain / ours, 2),
      unit: 'x the speed',
      baseline: `${baseline}: ${rounded(plain, 2)} s (ours ${rounded(ours, 2)} s; load ${loadNow()})`,
      reach: 'reported',
      ok: null,
    })
  const [up, whole] = [middle('oursUp'), middle('oursWhole')]
  line('hashed, until the server has it', up, middle('up'), 'curl -T')
  line('hashed, read back, moved and looked at', whole, middle('up'), 'curl -T alone')
  line(
    'the same beside the same work',
    whole,
    middle('upAndBack'),
    'curl -T, and curl back into sha256sum',
  )
}
