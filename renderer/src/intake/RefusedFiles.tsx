import { Button } from '../ui/Button.tsx'
import { plural } from '../ui/format-number.ts'
import { Notification } from '../ui/Notification.tsx'
import { canRetry, describeRefusal, type Refusal } from './refusal-words.ts'
import { endUpload, type Upload } from './uploads.ts'

interface RefusedFilesProps {
  readonly uploads: readonly Upload[]
  readonly onAgain: (files: readonly File[]) => unknown
}

interface Refused {
  readonly id: string
  readonly file: File
  readonly refusal: Refusal
}

/** The files that did not go in: for each what is the matter and what to do. */
export function RefusedFiles({ uploads, onAgain }: RefusedFilesProps) {
  const refused = uploads.flatMap(({ id, file, state }): Refused[] =>
    state.type === 'refused' ? [{ id, file, refusal: state.refusal }] : [],
  )
  const [first] = refused
  if (!first) return null
  const again = refused.filter(({ refusal }) => canRetry(refusal))
  return (
    <Notification
      tone="warning"
      live="polite"
      title={
        refused.length === 1
          ? `“${first.file.name}” was not added`
          : `${plural(refused.length, 'file')} were not added`
      }
      actions={
        <>
          {again.length > 0 && (
            <Button
              small
              onClick={() => {
                for (const { id } of again) endUpload(id)
                onAgain(again.map(({ file }) => file))
              }}
            >
              Try again
            </Button>
          )}
          <Button
            small
            onClick={() => {
              for (const { id } of refused) endUpload(id)
            }}
          >
            Understood
          </Button>
        </>
      }
    >
      {refused.length === 1 ? (
        <p>{sentence(first)}</p>
      ) : (
        <ul>
          {refused.map((each) => (
            <li key={each.id}>
              <strong>{each.file.name}</strong>: {sentence(each)}
            </li>
          ))}
        </ul>
      )}
      <p>Everything else is as it was.</p>
    </Notification>
  )
}

const sentence = ({ refusal, file }: Refused): string =>
  describeRefusal(refusal, file.name, file.size)
