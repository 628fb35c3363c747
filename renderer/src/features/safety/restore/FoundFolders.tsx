import { Disclosure } from '../../../ui/Disclosure.tsx'
import { plural } from '../../../ui/format-number.ts'
import { FoundTable, type FoundTableProps } from './FoundTable.tsx'
import { byFolder } from './sort-backups.ts'

/** Found backups under the folder in which they are: the newest three, the older on demand. */
export function FoundFolders(props: FoundTableProps) {
  const folders = byFolder(props.backups)
  if (folders.length === 0) return <FoundTable {...props} />
  return folders.map(({ place, newest, older }) => (
    <div key={place} className="sd-stack sd-stack--tight">
      <FoundTable
        {...props}
        caption={<InFolder caption={props.caption} place={place} />}
        backups={newest}
      />
      {older.length > 0 && (
        <Disclosure summary={plural(older.length, 'older backup')}>
          <FoundTable {...props} caption="Older backups" captionHidden backups={older} />
        </Disclosure>
      )}
    </div>
  ))
}

interface InFolderProps {
  readonly caption: FoundTableProps['caption']
  readonly place: string
}

function InFolder({ caption, place }: InFolderProps) {
  return (
    <>
      {caption}
      <code className="sf-folder-name">{place}</code>
    </>
  )
}
