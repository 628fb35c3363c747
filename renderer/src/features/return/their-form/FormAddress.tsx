import { Button } from '../../../ui/Button.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { useToasts } from '../../../ui/toasts.ts'

/** Where the form is, as the pack says. The app opens no address by itself. */
export function FormAddress({ address }: { readonly address: string | undefined }) {
  const { show } = useToasts()
  if (address === undefined) return null
  const copy = async () => {
    const done = await copyText(address)
    show({
      message: done
        ? 'The link is copied. Paste it into your browser.'
        : 'The browser does not let the app copy. Mark the link and press Ctrl+C.',
    })
  }
  return (
    <p className="sd-cluster">
      <span>
        The pack says that the form is at <code className="tf-address">{address}</code>
      </span>
      <Button small className="sd-no-print" onClick={() => void copy()}>
        Copy the link
      </Button>
    </p>
  )
}
