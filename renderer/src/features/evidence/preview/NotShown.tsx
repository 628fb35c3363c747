/** Instead of a preview: why there is none, and that it does not matter to the file. */
export function NotShown({ because }: { readonly because: string }) {
  return (
    <div className="sd-stack sd-stack--tight" role="status">
      <p>{because}</p>
      <p className="sd-muted">
        The file is kept and handed over as it is. Open it in its own program to look at it.
      </p>
    </div>
  )
}
