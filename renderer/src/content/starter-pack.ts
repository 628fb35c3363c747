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

/** The starter's outline of reports to governors, for a pack that brings none. */
export async function loadStarterReport(): Promise<string> {
  const { default: text } = await import('./starter-pack/governor-report.json?raw')
  return text
}

/** What the starter has for all of the year, by file name. Its calendar is invented and stays with it. */
export async function loadStarterLiving(): Promise<Readonly<Record<string, string>>> {
  const [head, training, policies, reading] = await Promise.all([
    import('./starter-pack/pack.json?raw'),
    import('./starter-pack/training.json?raw'),
    import('./starter-pack/policies.json?raw'),
    import('./starter-pack/reading.json?raw'),
  ])
  return {
    'pack.json': head.default,
    'training.json': training.default,
    'policies.json': policies.default,
    'reading.json': reading.default,
  }
}
