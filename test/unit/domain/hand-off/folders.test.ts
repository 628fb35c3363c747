import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSafeZipName } from '../../../../electron/ports/archive/zip-names.ts'
import {
  folderNames,
  isOurReadme,
  nameForDisk,
  readmeOfAll,
  readmeOfFolder,
} from '../../../../renderer/src/domain/hand-off/folders.ts'
import { questionOfFile } from '../../../../renderer/src/domain/hand-off/match-file.ts'

test('a folder is called by its code and the beginning of the question, cut at a word', () => {
  const text =
    'Does everyone get a safeguarding update at least once a year, and is it written down?'
  const names = folderNames([{ code: 'TRN04', text }])
  expect(names.get('TRN04')).toBe('TRN04 - Does everyone get a safeguarding update at least')
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('con', 'AUX.txt', '..', 'a/b\\c:d*?"<>|', ' x. ', 'ਪੰਜਾਬੀ', ''),
)

test('whatever a question says, its folder can be unpacked on Windows, and no two are one', () => {
  const questions = fc.uniqueArray(
    fc.record({ code: fc.stringMatching(/^[A-Z]{2,4}\d{2}$/), text: anyText }),
    {
      selector: ({ code }) => code,
      minLength: 1,
    },
  )
  fc.assert(
    fc.property(questions, (all) => {
      const names = folderNames(all)
      const found = [...names.values()]
      for (const name of found) {
        expect(isSafeZipName(`Files/${name}/README.txt`)).toBe(true)
        expect(name.length).toBeLessThanOrEqual(66)
      }
      expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(all.length)
      // And a file that lies in it finds its way home.
      for (const { code } of all) {
        const path = `Back/Files/${names.get(code)}/scan.pdf`
        expect(
          questionOfFile(
            path,
            all.map((one) => one.code),
          ),
        ).toBe(code)
      }
    }),
  )
})

test('whoever it is for, a file can have her name', () => {
  fc.assert(
    fc.property(anyText, (name) => {
      expect(isSafeZipName(`${nameForDisk(`Questions for ${name}`, 60, 'x')}.xlsx`)).toBe(true)
    }),
  )
})

test('a note of ours is known again, also with the line ends of another system', () => {
  const note = readmeOfFolder('TRN04', 'Does everyone\nget one?')
  for (const text of [note, readmeOfAll('Priya Nair', 'Oakfield'), note.replaceAll('\r\n', '\n')]) {
    expect(isOurReadme(text)).toBe(true)
    expect(isOurReadme(`\uFEFF${text}`)).toBe(true)
  }
})

test('a note that somebody wrote into is hers, and so is one of another thing', () => {
  const note = readmeOfFolder('TRN04', 'Does everyone get one?')
  expect(isOurReadme(`${note}See also the blue folder.\r\n`)).toBe(false)
  expect(isOurReadme(note.replace('may stay', 'may go'))).toBe(false)
  expect(isOurReadme('Read me first\r\nthe register is in the safe')).toBe(false)
  expect(isOurReadme('')).toBe(false)
})
