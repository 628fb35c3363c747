import { zipOf } from '../../contract/samples.ts'
import type { HostileFile } from './hostile.ts'

const TOO_BIG =
  'and one piece can have 250 MB at most. Save a smaller copy or only the pages that matter, or name the place where it is kept instead.'
const PROGRAM =
  'It is a program or a shortcut, and those are never kept. If you did not expect that, do not open it, and tell whoever looks after the computer.'
const FROM_WEB =
  'It comes from the web, and such pages can hold hidden programs. Print it to a PDF or take a screenshot, then add that.'
const PACKAGE = 'It is a package of files. Unpack it first, then add the files that matter.'
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(512)])

export async function hostileEvidence(): Promise<readonly HostileFile[]> {
  const parts = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' }
  const letter = await zipOf(parts)
  const withMacros = await zipOf({ ...parts, 'word/vbaProject.bin': 'x' })
  const one = (what: string, name: string, bytes: HostileFile['bytes'], says: string) => ({
    what,
    name,
    bytes,
    says,
  })
  return [
    one(
      'empty',
      'policy.pdf',
      '',
      'There is nothing in it (0 bytes). A copy from a phone or a shared drive often ends like this: copy it again, see that it opens, then add it.',
    ),
    one(
      'damaged',
      'policy.pdf',
      'no pdf at all',
      'It is called .pdf, but what is inside is something else, or it is damaged. See whether it opens in its own program, save it there once more, then add that copy.',
    ),
    one(
      'cut in half',
      'letter.docx',
      letter.subarray(0, letter.length / 2),
      'It is called .docx, but it is an office document or package of another kind, or it is protected with a password. Open it in its own program, save it as .docx without a password, then add that.',
    ),
    one(
      'a program by another name',
      'policy.pdf',
      EXE,
      'It is called .pdf, but it is a program. Do not open it, and tell whoever looks after the computer.',
    ),
    one('a program', 'setup.exe', EXE, PROGRAM),
    one('a script', 'open me.js', 'alert(1)', PROGRAM),
    one('a web page', 'page.html', '<script>alert(1)</script>', FROM_WEB),
    one('a drawing that runs', 'logo.svg', '<svg onload="alert(1)"/>', FROM_WEB),
    one('a package', 'all.zip', letter, PACKAGE),
    one(
      'macros by name',
      'letter.docm',
      letter,
      'There are macros in it, small programs that run when it is opened. Save it as an ordinary Word document (.docx) or as a PDF, then add that copy.',
    ),
    one(
      'macros inside',
      'letter.docx',
      withMacros,
      'There are macros in it, small programs that run when it is opened. Save it as an ordinary Word document (.docx) or as a PDF, then add that copy.',
    ),
    one('too big', 'scan.pdf', 250_000_001, `It is 250.0 MB, ${TOO_BIG}`),
    one('two gigabytes', 'film.pdf', 2_000_000_000, `It is 2.0 GB, ${TOO_BIG}`),
  ]
}
