import { prerender } from 'react-dom/static'
import { expect, test } from 'vitest'
import { lazyPart } from '../../../renderer/src/ui/lazy-part.ts'

async function shown(problem: Error): Promise<string> {
  const Part = lazyPart<object>(() => Promise.reject(problem))
  const { prelude } = await prerender(
    <main>
      typed
      <Part />
    </main>,
    { onError: () => undefined },
  )
  return new Response(prelude).text()
}

test.each([
  ['a module', new TypeError('Failed to fetch dynamically imported module: /assets/part.js')],
  ['its style', new Error('Unable to preload CSS for /assets/part.css')],
])('a screen stands without a part when %s cannot be fetched', async (_, problem) => {
  expect(await shown(problem)).toBe('<main>typed<!-- --></main>')
})

test('a mistake of ours is not taken for a part that cannot be had', async () => {
  await expect(shown(new Error('no such record'))).rejects.toThrow('no such record')
})
