import { absentOf } from '../tools/absent-tools.ts'
import type { Cut, Plan } from '../tools/cutting-proxy.ts'
import { type ServerName, servers } from '../tools/dav-servers.ts'
import { createTrials, type Fate } from '../tools/interleavings.ts'
import type { Random } from './tools/random.ts'
import { row } from './tools/row.ts'

for (const name of Object.keys(servers) as ServerName[]) {
  row(
    {
      id: 'S03',
      words: `deliveries to a server (${name}), cut and asked for again {tried} times`,
      minutes: 10,
    },
    async (row) => {
      if (name !== 'own' && absentOf([name]).length > 0) row.wait(`${name} is not installed here`)
      const server = await servers[name]()
      const trials = await createTrials(server)
      try {
        for (let time = row.share(1000, 30); time > 0; time -= 1) {
          const fate = aFate(row.random)
          const verdict = await trials.try(fate)
          row.tried(verdict.hit)
          if (verdict.lost.length + verdict.duplicates.length > 0)
            row.error(`${JSON.stringify(fate)}`)
          for (const what of verdict.lost) row.lost(what)
          for (const what of verdict.duplicates) row.broken(`a second file: ${what}`)
        }
      } finally {
        await trials.close()
        await server.close()
      }
    },
  )
}

/** Up to five runs that are cut, anywhere in what one delivery asks of a server. */
function aFate(random: Random): Fate {
  const plans = Array.from({ length: random.between(1, 5) }, () => aPlan(random))
  const sizes = Array.from({ length: random.between(1, 2) }, () =>
    random.pick([1, 3000, 70_000, 300_000]),
  )
  return { plans, sizes, noteLost: random.below(3) === 0 }
}

function aPlan(random: Random): Plan {
  return { at: random.below(15), cut: aCut(random), isKill: random.below(2) === 0 }
}

function aCut(random: Random): Cut {
  const after = random.below(random.pick([600, 4000, 350_000]))
  return random.pick<Cut>([
    { type: 'refused' },
    { type: 'request', after },
    { type: 'answer-lost' },
    { type: 'answer-lost' },
    { type: 'answer', after },
  ])
}
