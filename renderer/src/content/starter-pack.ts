const texts = import.meta.glob<string>('./starter-pack/*.json', {
  query: '?raw',
  import: 'default',
})

/**
 * The texts of the built-in starter pack, by file name.
 *
 * Loaded only when somebody starts with it, since it is 350 KB that no other screen needs.
 */
export async function loadStarterPack(): Promise<ReadonlyMap<string, string>> {
  const files = await Promise.all(
    Object.entries(texts).map(
      async ([path, load]) => [path.slice(path.lastIndexOf('/') + 1), await load()] as const,
    ),
  )
  return new Map(files)
}

/** The starter's roles, courses and rules, for a pack that brings none of its own. */
export async function loadStarterTraining(): Promise<string> {
  const { default: text } = await import('./starter-pack/training.json?raw')
  return text
}
