import { expect, test } from 'vitest'
import { filesIn } from '../../../electron/contract/channels.ts'
import { portFailure } from '../../../electron/contract/failure.ts'
import { describeFailure } from '../../../renderer/src/bridge/failure-words.ts'
import { describeGate } from '../../../renderer/src/bridge/gate-words.ts'
import {
  describeJsonRefusal,
  type JsonRefusal,
} from '../../../renderer/src/domain/shared/json-refusal.ts'
import { parseJsonSafely } from '../../../renderer/src/domain/shared/safe-json.ts'
import { describeRefusal } from '../../../renderer/src/intake/refusal-words.ts'

/** What nobody is helped by. */
const EMPTY_WORDS = /error|invalid|fail|oops|please|sorry|exception|undefined|null|NaN|!/i
/** Where a sentence tells what to do. */
const NEXT_STEP =
  /(^|[.:;,] )(Then )?(Add|Ask|Choose|Close|Copy|Do not|Give|Go on|If|Leave|Make|Name|Open|Print|Save|See|Start|Take|Unpack|Update)\b/i

const [, refused] = filesIn['archive:read-text'].response.options
const gateReasons = refused.shape.because.options
const gateKinds = filesIn['archive:read-text'].request.shape.kind.options
const [, notKept] = filesIn['evidence:put'].response.options
const evidenceReasons = notKept.shape.because.options

test.each(gateReasons.flatMap((because) => gateKinds.map((kind) => [kind, because] as const)))(
  'a %s refused because it is %s says what, that nothing was changed, and what next',
  (kind, because) => {
    for (const entry of ['audit.json', null]) {
      const sentence = describeGate('autumn.zip', kind, { type: 'refused', because, entry })
      expect(sentence).toMatch(/^“autumn\.zip” .+[^.]\. Nothing was changed\. [A-Z].+\.$/)
      expect(sentence.split('Nothing was changed.')).toHaveLength(2)
      expect(sentence).toMatch(NEXT_STEP)
      expect(sentence).not.toMatch(EMPTY_WORDS)
    }
  },
)

test.each(gateKinds)('each refusal of a %s at the gate has words of its own', (kind) => {
  const sentences = gateReasons.map((because) =>
    describeGate('autumn.zip', kind, { type: 'refused', because, entry: null }),
  )
  expect(new Set(sentences).size).toBe(gateReasons.length)
})

test.each<JsonRefusal>([
  { type: 'empty' },
  { type: 'wrong-encoding' },
  { type: 'too-long', maxLength: 9 },
  { type: 'too-deep', maxDepth: 64 },
  { type: 'truncated' },
  { type: 'trailing-text', line: 2 },
  { type: 'duplicate-key', key: 'code', line: 2 },
  { type: 'forbidden-key', key: '__proto__', line: 2 },
  { type: 'number-too-large', line: 2 },
  { type: 'not-json', line: 2 },
])('a text refused for $type says what, that nothing was changed, and what next', (refusal) => {
  const sentence = describeJsonRefusal(refusal, 'last.json')
  expect(sentence).toMatch(/^“last\.json” .+[^.]\. Nothing was changed\. [A-Z].+\.$/)
  expect(sentence).toMatch(NEXT_STEP)
  expect(sentence).not.toMatch(EMPTY_WORDS)
})

test.each(evidenceReasons)(
  'evidence refused for %s says what next, whatever it is called',
  (because) => {
    const names = [
      'a.pdf',
      'a.docx',
      'a.exe',
      'a.zip',
      'a.svg',
      'a.doc',
      'a.gif',
      'a.mp4',
      'a',
      'a.b.c',
    ]
    for (const name of [...names, '__proto__.pdf', 'ਨੀਤੀ.pdf', `${'a'.repeat(250)}.pdf`]) {
      for (const found of ['exe', 'zip', 'utf-16', 'png', 'constructor', null]) {
        const sentence = describeRefusal({ type: 'refused', because, found }, name, 12_345)
        expect(sentence).toMatch(NEXT_STEP)
        expect(sentence.replace(/called \.\S+/, '')).not.toMatch(EMPTY_WORDS)
      }
    }
  },
)

test.each(portFailure.shape.reason.options)(
  'a disk that says %s is told without empty words',
  (reason) => {
    for (const about of [undefined, 'host', 'session', 'policy.pdf']) {
      for (const bytes of [undefined, 0, 205_000_000]) {
        const failure = {
          reason,
          ...(about ? { about } : {}),
          ...(bytes === undefined ? {} : { bytes }),
        }
        expect(describeFailure(failure)).toMatch(/^[A-Z“].+\.$/)
        expect(describeFailure(failure)).not.toMatch(EMPTY_WORDS)
      }
    }
  },
)

test.each([
  ['a pdf', '%PDF-1.7\n1 0 obj', 'not-json'],
  ['a picture', '\u0089PNG\r\n\u001a\n', 'not-json'],
  ['a page', '<!doctype html><p>hello', 'not-json'],
  ['a list with words behind it', '[] and so on', 'trailing-text'],
])('%s in place of json is seen for what it is', (_what, text, type) => {
  const read = parseJsonSafely(text, { maxDepth: 64, maxLength: 1000 })
  expect(read).toMatchObject({ ok: false, error: { type } })
})
