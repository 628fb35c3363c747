import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  lookAtPackage,
  type OpenedZip,
} from '../../../../renderer/src/domain/delivery/look/look-at-package.ts'
import { readManifest } from '../../../../renderer/src/domain/delivery/look/read-manifest.ts'
import {
  labelOfPart,
  partTextPaths,
} from '../../../../renderer/src/domain/delivery/parts/part-label.ts'
import { planParts } from '../../../../renderer/src/domain/delivery/parts/plan-parts.ts'
import { buildManifest } from '../../../../renderer/src/domain/returns/return-package.ts'
import { aReturnDocument } from '../../../builders/return-document.ts'

const sha = (text: string): string => createHash('sha256').update(text).digest('hex')

const contents = [
  { path: 'return.json', size: 900 },
  { path: 'return.pdf', size: 40_000 },
  ...Array.from({ length: 9 }, (_, at) => ({
    path: `evidence/00${at + 1}-TRN04-register.pdf`,
    size: 60_000 + at,
  })),
].map((file) => ({ ...file, sha256: sha(file.path) }))
const manifest = buildManifest(aReturnDocument(), contents)
const listText = JSON.stringify(manifest)
const list = { path: 'manifest.json', size: listText.length, sha256: sha(listText) }
const whole: OpenedZip = {
  ...{ name: '999901_2026-27_r1.zip', sha256: sha('zip'), size: 9, isProtected: false },
  entries: [list, ...contents],
  texts: [{ path: 'manifest.json', text: listText }],
}

function partsOf(limit: number): readonly OpenedZip[] {
  const files = [list, ...contents].map((file) => ({ ...file, packedSize: file.size }))
  const divided = { name: whole.name, sha256: whole.sha256, size: 9, manifest }
  return planParts(files, limit).map((part) => {
    const label = labelOfPart({ ...divided, manifestSha256: list.sha256 }, part)
    const own = partTextPaths(part.number, part.of)
    const text = JSON.stringify(label)
    const texts = [
      { path: own.label, text },
      ...(part.files.some(({ path }) => path === 'manifest.json') ? whole.texts : []),
    ]
    const readme = { path: own.readme, size: 5, sha256: sha('read') }
    return {
      ...{ name: `${part.number}.zip`, sha256: sha(text), size: 9, isProtected: true, texts },
      entries: [{ path: own.label, size: text.length, sha256: sha(text) }, readme, ...part.files],
    }
  })
}

const lookOf = (zips: readonly OpenedZip[]) => {
  const looked = lookAtPackage(zips)
  if (!looked.ok) throw new Error(JSON.stringify(looked.error))
  return looked.value
}

test('a package is whole when every file is as its list says', () => {
  const look = lookOf([whole])
  expect([look.isWhole, look.inParts, look.files.length]).toEqual([true, false, contents.length])
  expect(look.manifest.school.name).toBe(aReturnDocument().school.name)
})

test('what was altered, taken out or put in is told by its name', () => {
  const change = (entries: OpenedZip['entries']) =>
    lookOf([{ ...whole, entries }]).files.filter(({ state }) => state !== 'as-listed')
  const [, first, second, ...rest] = whole.entries
  if (first === undefined || second === undefined) throw new Error('files expected')
  expect(change([list, { ...first, sha256: sha('x') }, second, ...rest])).toMatchObject([
    { path: first.path, state: 'altered' },
  ])
  expect(change([list, second, ...rest])).toMatchObject([{ path: first.path, state: 'missing' }])
  const stranger = { path: 'evidence/malware.exe', size: 1, sha256: sha('m') }
  expect(change([...whole.entries, stranger])).toMatchObject([
    { path: stranger.path, state: 'not-listed' },
  ])
})

test('parts are the package again, in any order and whatever they are called', () => {
  const parts = partsOf(200_000)
  expect(parts.length).toBeGreaterThan(2)
  fc.assert(
    fc.property(fc.shuffledSubarray([...parts], { minLength: parts.length }), (shuffled) => {
      const look = lookOf(shuffled.map((part, at) => ({ ...part, name: `download (${at}).zip` })))
      expect([look.isWhole, look.inParts, look.files.length]).toEqual([true, true, contents.length])
    }),
  )
})

test('a part that is not there or not of this return is told, not passed over', () => {
  const [first, ...others] = partsOf(200_000)
  if (first === undefined) throw new Error('parts expected')
  expect(lookAtPackage(others)).toMatchObject({
    error: { type: 'parts', trouble: { type: 'missing', numbers: [1] } },
  })
  expect(lookAtPackage([first, ...others, whole])).toMatchObject({
    error: { type: 'no-package', name: whole.name },
  })
  expect(lookAtPackage([whole, whole])).toMatchObject({ error: { type: 'several' } })
})

test('a part whose files are not what its label says is not whole', () => {
  const [first, second, ...others] = partsOf(200_000)
  if (first === undefined || second === undefined) throw new Error('parts expected')
  const altered = second.entries.map((entry) =>
    entry.path.startsWith('evidence/') ? { ...entry, sha256: sha('other') } : entry,
  )
  const look = lookOf([first, { ...second, entries: altered }, ...others])
  expect(look.isWhole).toBe(false)
  expect(look.files.some(({ state }) => state === 'altered')).toBe(true)
})

test('a zip without a list of ours is no package', () => {
  for (const text of ['', '{}', '{"kind":"safeguarding-return-manifest"}', 'null', '[1']) {
    expect(readManifest(text)).toBeNull()
    const texts = [{ path: 'manifest.json', text }]
    expect(lookAtPackage([{ ...whole, texts }])).toMatchObject({ error: { type: 'no-package' } })
  }
  expect(readManifest(JSON.stringify({ ...manifest, later: 1 }))).toEqual(manifest)
})
