import type { ProbeStep } from '../../contract/delivery-values.ts'
import type { Carrier } from './carrier.ts'
import { sourceOfText } from './source-file.ts'
import { trouble } from './trouble.ts'

const WORDS =
  'Safeguarding Desk looked whether files that go here are kept. This one can be deleted.'

/**
 * A place is what it does: small files of its own go there, come back, move, and are removed.
 *
 * Some servers say that they took a file and did not, invent files that are not there, or replace
 * what must not be replaced. Nothing else there is touched.
 *
 * @param onStep told when a step begins; it ends with the next one, or with all of it
 * @throws a trouble
 */
export async function probe(
  carrier: Carrier,
  newId: () => string,
  onStep: (step: ProbeStep) => void,
): Promise<void> {
  onStep('sign-in')
  await carrier.greet()
  const mark = newId()
  const first = sourceOfText(`${WORDS} ${mark}\n`)
  const second = sourceOfText(`${WORDS} ${mark} again\n`)
  const [temp, other, final] = [
    carrier.tempName(`${mark}-1`),
    carrier.tempName(`${mark}-2`),
    carrier.tempName(`${mark}-3`),
  ]
  const must = async (is: Promise<unknown>, wanted: unknown): Promise<void> => {
    if ((await is) !== wanted) throw trouble('not-reliable')
  }
  await must(carrier.look(final, first), 'absent')
  try {
    onStep('write')
    await carrier.put(temp, first)
    onStep('read-back')
    await must(carrier.look(temp, first), 'same')
    onStep('move')
    await must(carrier.claim(temp, final), 'claimed')
    await must(carrier.look(temp, first), 'absent')
    await must(carrier.arrived(final, first), true)
    onStep('keep-name')
    await carrier.put(other, second)
    await must(carrier.claim(other, final), 'taken')
    await must(carrier.look(final, first), 'same')
    onStep('remove')
  } finally {
    for (const name of [temp, other, final]) await carrier.drop(name)
  }
  // It may be put there and not be removed: each delivery would leave a second file.
  if ((await carrier.look(final, first)) !== 'absent') throw trouble('forbidden')
}
