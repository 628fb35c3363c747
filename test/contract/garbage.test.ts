import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asks, filesIn, filesOut, jobs } from '../../electron/contract/channels.ts'
import { describeOnEachBridge } from './each-host.ts'

const anything = fc.oneof(
  fc.jsonValue(),
  fc.object(),
  fc.constant(
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  ),
  fc.constant({ deskId: '../../etc', sha256: '..', fileName: '', size: -1 }),
  fc.constant({ id: 'x'.repeat(100_000) }),
)

/** Either a typed failure or a thrown refusal of the bridge; never a value, never a crash. */
async function refused(asking: () => Promise<unknown>): Promise<string> {
  try {
    const answer = await asking()
    return JSON.stringify(answer).includes('"ok":true') ? 'answered' : 'failed'
  } catch (error) {
    return error instanceof Error ? error.message : 'thrown'
  }
}

describeOnEachBridge('whatever is asked that is no request', (stage) => {
  const names = [
    // Some want nothing, which garbage may be.
    ...Object.entries(asks).flatMap(([name, { request }]) =>
      request.safeParse({}).success ? [] : [name],
    ),
    ...[...Object.keys(filesIn), ...Object.keys(filesOut), ...Object.keys(jobs)],
  ]

  test.each(names)('%s refuses it and stays well', async (name) => {
    const { bridge, log } = stage.host
    const channel = name as never
    const ask = (request: unknown): Promise<unknown> => {
      if (name in filesIn) return bridge.sendFile(channel, request as never, new Blob(['x']))
      if (name in filesOut) return bridge.fetchFile(channel, request as never)
      if (name in jobs) return bridge.run(channel, request as never)
      return bridge.ask(channel, request as never)
    }
    await fc.assert(
      fc.asyncProperty(anything, async (request) => {
        const answer = await refused(() => ask(request))
        expect(answer).toMatch(/refused|malformed|could not be cloned|failed/)
      }),
      { numRuns: 40 },
    )
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect(log).toEqual([])
    expect((await bridge.ask('desks:list', {})).ok).toBe(true)
  })

  test('a channel that there is not is refused by name', async () => {
    const { bridge } = stage.host
    for (const channel of ['nothing', '__proto__', 'constructor', '../ask', 'a'.repeat(3000)]) {
      expect(await refused(() => bridge.ask(channel as never, {} as never))).toMatch(/refused/)
      expect(await refused(() => bridge.run(channel as never, {} as never))).toMatch(/refused/)
    }
  })

  test('thousands of nested brackets are refused', async () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)
    const request = { id: deep, kind: 'school', label: '' }
    expect(await refused(() => stage.host.bridge.ask('desks:create', request as never))).toMatch(
      /refused|Maximum call stack/,
    )
    expect(stage.host.log).toEqual([])
  })
})
