/**
 * Frozen for ever: IndexedDB belongs to an origin, so a changed scheme, host, port or
 * folder name would look to a lead as if her work were gone. A test fails when one changes.
 */
export const identity = {
  appName: 'SafeguardingDesk',
  /** Stands behind the vault's name: where Electron keeps its working copy. */
  electronProfileSuffix: '-profile',
  electronOrigin: 'app://bundle',
  loopbackHost: '127.0.0.1',
  loopbackPort: 47615,
  documentsFolder: 'Safeguarding Desk',
} as const
