import { expect, test } from 'vitest'
import { filesInFolders, placedFiles } from '../../../renderer/src/ui/files-in-folders.ts'

type Tree = { readonly [name: string]: Tree | string }

/** An entry as the browser gives it: a folder is told a hundred at a time, and then none. */
function entryOf(name: string, content: Tree | string, parent = ''): FileSystemEntry {
  const fullPath = `${parent}/${name}`
  const isFile = typeof content === 'string'
  return {
    ...{ name, fullPath, isFile, isDirectory: !isFile },
    file: (settle: (file: File) => void) => settle(new File([String(content)], name)),
    createReader: () => {
      const left = Object.entries(content).map(([each, inside]) =>
        entryOf(each, inside as Tree, fullPath),
      )
      return {
        readEntries: (settle: (some: FileSystemEntry[]) => void) => settle(left.splice(0, 100)),
      }
    },
  } as unknown as FileSystemEntry
}

const dropped = (tree: Tree): DataTransfer =>
  ({
    items: Object.entries(tree).map(([name, content]) => ({
      kind: 'file',
      webkitGetAsEntry: () => entryOf(name, content),
      getAsFile: () => null,
    })),
  }) as unknown as DataTransfer

test('a dropped folder gives all its files with where they lay, also more than a hundred', async () => {
  const many = Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`${at}.pdf`, 'x']))
  const found = await filesInFolders(
    dropped({ 'loose.pdf': 'x', Back: { 'a.xlsx': 'x', Files: { 'TRN04 - Updates': many } } }),
  )
  expect(found).toHaveLength(252)
  expect(found.map(({ path }) => path)).toContain('Back/Files/TRN04 - Updates/249.pdf')
  expect(found[0]?.path).toBe('loose.pdf')
  expect(await found[1]?.file.text()).toBe('x')
})

test('chosen files are where their folder says, or loose', () => {
  const inFolder = Object.defineProperty(new File(['x'], 'a.pdf'), 'webkitRelativePath', {
    value: 'Back/a.pdf',
  })
  const loose = Object.defineProperty(new File(['x'], 'b.pdf'), 'webkitRelativePath', { value: '' })
  expect(placedFiles([inFolder, loose]).map(({ path }) => path)).toEqual(['Back/a.pdf', 'b.pdf'])
})
