import fc from 'fast-check'
import { describe, expect } from 'vitest'
import type { Cut } from '../../../tools/cutting-proxy.ts'
import { type ServerName, servers } from '../../../tools/dav-servers.ts'
import { createTrials, type Fate } from '../../../tools/interleavings.ts'
import { needs } from '../../../tools/system-tools.ts'

// Two questions, then six requests for each file: its name, its own name, PUT, back, MOVE, look.
const at = fc.integer({ min: 0, max: 15 })
const bytes = fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 400_000 }))

const cut: fc.Arbitrary<Cut> = fc.oneof(
  fc.record({ type: fc.constant('refused' as const) }),
  fc.record({ type: fc.constant('request' as const), after: bytes }),
  fc.record({ type: fc.constant('answer-lost' as const) }),
  fc.record({ type: fc.constant('answer' as const), after: bytes }),
)

const fate: fc.Arbitrary<Fate> = fc.record({
  plans: fc.array(fc.record({ at, cut, isKill: fc.boolean() }), { minLength: 1, maxLength: 4 }),
  noteLost: fc.boolean(),
  sizes: fc.array(fc.constantFrom(1, 3000, 300_000), { minLength: 1, maxLength: 2 }),
})

/** The full thousand on each is a row of `npm run faults`. */
const TRIES: Readonly<Record<ServerName, number>> = { own: 120, apache2: 40, rclone: 40 }

describe('S03: a delivery that is cut and asked for again', () => {
  for (const name of Object.keys(servers) as ServerName[]) {
    const test = name === 'own' ? needs() : needs(name)
    test(`arrives once, whole, whatever was cut (${name})`, async () => {
      const server = await servers[name]()
      const trials = await createTrials(server)
      let hit = 0
      try {
        await fc.assert(
          fc.asyncProperty(fate, async (one) => {
            const verdict = await trials.try(one)
            hit += verdict.hit
            expect({ lost: verdict.lost, duplicates: verdict.duplicates }).toEqual({
              lost: [],
              duplicates: [],
            })
          }),
          { numRuns: TRIES[name], endOnFailure: true },
        )
        expect(hit).toBeGreaterThan(TRIES[name] / 2)
      } finally {
        await trials.close()
        await server.close()
      }
    }, 120_000)
  }
})
