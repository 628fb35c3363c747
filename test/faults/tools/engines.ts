/** The two stores that a Chromium may keep IndexedDB in. */
export type Engine = 'leveldb' | 'sqlite'
export const engines: readonly Engine[] = ['leveldb', 'sqlite']
