import { openDesk } from './tools/desk.ts'
import { type Engine, engines } from './tools/engines.ts'
import { isShort, row } from './tools/row.ts'
import { copyOf } from './tools/template.ts'
import { mustBeWhole } from './tools/whole.ts'

for (const engine of engines) {
  const other: Engine = engine === 'leveldb' ? 'sqlite' : 'leveldb'
  row(
    {
      id: 'D07',
      engine,
      words: `{tried} starts of a browser that keeps its store in ${other} now`,
    },
    async (row) => {
      const template = await row.template(engine)
      const { deskId, journal: before } = template
      for (let time = 1; time <= row.share(10, 1); time += 1) {
        const copied = await copyOf(row.workshop, template, `copy${time}`)
        for (const now of isShort ? [other] : [other, engine]) {
          const { host, page, end } = await copied.open(now)
          await openDesk(page, host)
          row.tried()
          await mustBeWhole(row, { host, page, deskId, after: `opened with ${now}`, before })
          await end()
        }
      }
    },
  )
}
