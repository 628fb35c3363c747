import { readFileSync } from 'node:fs'
import { DEEP, type HostileFile, PDF } from './hostile.ts'

const COPY_AGAIN = 'Copy the file again from where it came, or ask for it once more.'
const NEW_COPY = 'Ask whoever made the file for a new copy.'

const sample = new URL(
  '../../../renderer/src/content/sample-school/previous-audit-2025.json',
  import.meta.url,
)
export const goodLastYear = readFileSync(sample, 'utf8')

function edited(edit: (file: { schoolYear: string; answers: unknown[] }) => void): string {
  const file = JSON.parse(goodLastYear)
  edit(file)
  return JSON.stringify(file)
}

/** Names differ, so that no message can pass for the one before it. */
const here = (
  what: string,
  bytes: HostileFile['bytes'],
  fault: string,
  advice = NEW_COPY,
): HostileFile => {
  const name = `${what}.json`
  return {
    what,
    name,
    bytes,
    says: `${fault.replace('FILE', name)} Nothing was changed. ${advice}`,
  }
}

export const hostileLastYears: readonly HostileFile[] = [
  here('empty', '', '“FILE” is empty.', COPY_AGAIN),
  here(
    'half a file',
    goodLastYear.slice(0, 5000),
    '“FILE” ends too early, as if it was not copied to the end.',
    COPY_AGAIN,
  ),
  here('words', 'hello', '“FILE” cannot be read from line 1 on.'),
  here('a pdf', PDF, '“FILE” cannot be read from line 1 on.'),
  here(
    'a workbook',
    'PK\u0003\u0004 and so on',
    '“FILE” is a package of files, not last year’s audit itself.',
    'Choose the file that ends in .json.',
  ),
  here('another kind of file', '{"kind": "holiday"}', 'In FILE, school: this is missing.'),
  here(
    'too big',
    20_000_001,
    '“FILE” is far larger than an audit, so it was not opened.',
    'Choose the file of last year’s audit.',
  ),
  here(
    'a newer format',
    goodLastYear.replace('{', '{"format": {"major": 2},'),
    'In FILE: “format” is not a field of this format; look for a slip of the pen.',
  ),
  here(
    'an answer given twice',
    edited(({ answers }) => answers.push(answers[0])),
    '“FILE” answers question GOV01 twice.',
  ),
  here(
    'a field given twice',
    goodLastYear.replace('{', '{"packId": "x", "packId": "y", '),
    '“FILE” gives “packId” twice in one place, at line 1.',
  ),
  here(
    '200,000 brackets',
    DEEP,
    '“FILE” nests more than 64 levels, which no file of this app does.',
  ),
  here(
    'a key of JavaScript itself',
    goodLastYear.replace('{', '{"__proto__": {"x": 1},'),
    '“FILE” uses the name “__proto__”, which is not allowed, at line 1.',
  ),
  here(
    'a number beyond all numbers',
    goodLastYear.replace('{', '{"note": 1e999,'),
    '“FILE” holds a number that is too large, at line 1.',
  ),
  here(
    'this year',
    edited((file) => {
      file.schoolYear = '2026-27'
    }),
    '“FILE” is the audit of 2026-27, and this desk is at 2026-27.',
    'Choose the audit of an earlier year.',
  ),
]
