// Stands in for buffer-crc32 under yazl in the built hosts: Node's own sum of the same bytes is many times
// faster, and half of the work of writing a backup was this sum.
const { crc32 } = require('node:zlib')

module.exports = { unsigned: (bytes, before) => crc32(bytes, before) }
