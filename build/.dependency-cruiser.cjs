// The arrows of the house: app -> features -> intake -> storage | exchange | bridge | ui -> domain,
// and shell | loopback -> ports -> contract <- bridge.
const src = '^renderer/src'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: `${src}/domain/` },
      to: { pathNot: [`${src}/domain/`, '^node_modules/(zod|diff)/'] },
    },
    {
      name: 'only-storage-touches-dexie',
      severity: 'error',
      from: { path: '^(renderer|electron)/', pathNot: `${src}/storage/` },
      to: { path: '^node_modules/dexie' },
    },
    {
      name: 'adapters-do-not-know-features-or-app',
      severity: 'error',
      from: { path: `${src}/(intake|storage|exchange|bridge|ui|content)/` },
      to: { path: `${src}/(features|app)/` },
    },
    {
      name: 'only-features-and-app-take-files-in',
      severity: 'error',
      from: { path: `${src}/`, pathNot: `${src}/(features|app|intake)/` },
      to: { path: `${src}/intake/` },
    },
    {
      name: 'ui-and-exchange-know-only-domain',
      severity: 'error',
      from: { path: `${src}/(ui|exchange)/` },
      to: { path: `${src}/(storage|bridge|content)/` },
    },
    {
      name: 'features-do-not-know-each-other',
      severity: 'error',
      from: { path: `${src}/features/([^/]+)/` },
      to: { path: `${src}/features/`, pathNot: `${src}/features/$1/` },
    },
    {
      name: 'features-do-not-know-app',
      severity: 'error',
      from: { path: `${src}/features/` },
      to: { path: `${src}/app/` },
    },
    {
      name: 'renderer-sees-only-the-contract',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/', pathNot: '^electron/contract/' },
    },
    {
      name: 'electron-does-not-see-the-renderer',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/ports/' },
      to: { path: '^renderer/' },
    },
    {
      // A vault that can replay its own journal proves its snapshots and backups without a page.
      name: 'ports-see-only-the-ledger',
      severity: 'error',
      from: { path: '^electron/ports/' },
      to: { path: '^renderer/', pathNot: `${src}/domain/(ledger|shared)/` },
    },
    {
      name: 'contract-is-self-contained',
      severity: 'error',
      from: { path: '^electron/contract/' },
      to: { pathNot: ['^electron/contract/', '^node_modules/zod/'] },
    },
    {
      name: 'ports-are-plain-node',
      severity: 'error',
      from: { path: '^electron/(ports|loopback)/' },
      to: { path: ['^electron/shell/', '^node_modules/electron/', '^electron$'] },
    },
    {
      name: 'migrations-are-frozen',
      severity: 'error',
      from: { path: `${src}/storage/migrations/` },
      to: { pathNot: [`${src}/storage/migrations/`, '^node_modules/dexie/'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: `^(dist|release)/` },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'] },
  },
}
