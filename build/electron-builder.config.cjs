// Installers: npm run package -- --win (needs Windows, or wine and a connection, for the Windows ones).

/** @type {import('electron-builder').Configuration} */
module.exports = {
  appId: 'org.safeguardingdesk.app',
  productName: 'Safeguarding Desk',
  executableName: 'safeguarding-desk',
  copyright: 'The Safeguarding Desk authors',
  directories: { output: 'release', buildResources: 'build/icons' },
  // Everything is bundled, so no node_modules are packed.
  files: ['dist/**', 'package.json', '!node_modules/**'],
  asar: true,
  // Nothing is ever uploaded, and nothing looks for updates.
  publish: null,
  npmRebuild: false,
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  win: {
    icon: 'build/icons/icon.ico',
    target: ['nsis', 'portable', 'msi'],
  },
  // For one person, without an administrator. An uninstall keeps the work.
  nsis: {
    oneClick: true,
    perMachine: false,
    deleteAppDataOnUninstall: false,
  },
  // For a school's IT, all users of a computer. The code never changes, or updates install twice.
  msi: {
    oneClick: false,
    perMachine: true,
    upgradeCode: '6D0E9C5B-58A1-4C55-9B1E-2F4C7C1B7A34',
  },
  mac: { icon: 'build/icons/icon.png', category: 'public.app-category.education', target: ['dir'] },
  linux: { icon: 'build/icons/icon.png', category: 'Office', target: ['dir'] },
}
