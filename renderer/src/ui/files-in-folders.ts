/** A file and where it lay in what was dropped or chosen: `Files/TRN04/register.pdf`. */
export interface PlacedFile {
  readonly path: string
  readonly file: File
}

/** More than anybody drops on purpose; a whole drive would take minutes to walk. */
const MOST = 2000

/**
 * All files of a drop, also those in folders and in folders of these.
 *
 * What was dropped must be taken hold of at once: the browser lets go of it after the event.
 */
export async function filesInFolders(transfer: DataTransfer): Promise<readonly PlacedFile[]> {
  const items = Array.from(transfer.items).filter(({ kind }) => kind === 'file')
  const held = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const found: PlacedFile[] = []
  for (const { entry, file } of held) {
    if (entry !== null) await walk(entry, found)
    else if (file !== null) found.push({ path: file.name, file })
  }
  return found
}

/** The same for what a chooser gave, of files or of a folder. */
export const placedFiles = (files: readonly File[]): readonly PlacedFile[] =>
  files.map((file) => ({ path: file.webkitRelativePath || file.name, file }))

async function walk(entry: FileSystemEntry, found: PlacedFile[]): Promise<void> {
  if (found.length >= MOST) return
  if (isFile(entry)) {
    const file = await new Promise<File>((settle, fail) => entry.file(settle, fail))
    found.push({ path: entry.fullPath.replace(/^\//, ''), file })
    return
  }
  if (!isFolder(entry)) return
  const reader = entry.createReader()
  // A reader gives a hundred at a time and then none.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((settle, fail) =>
      reader.readEntries(settle, fail),
    )
    if (some.length === 0) return
    for (const each of some) await walk(each, found)
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
