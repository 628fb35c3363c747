import { expect, test } from 'vitest'
import {
  firstToMend,
  serverProblems,
} from '../../../../renderer/src/features/return/outbox/send/server-problems.ts'

const typed = { address: 'https://cloud.example', user: 'elm', password: ' ', label: '', proxy: '' }

test.each([
  [{}, [], undefined],
  [{ address: ' ' }, ['address'], 'rt-send-place'],
  [{ user: ' ' }, ['user'], 'rt-server-user'],
  [{ password: '' }, ['password'], 'rt-server-password'],
  [{ user: '', password: '' }, ['user', 'password'], 'rt-server-user'],
  [{ address: '', user: '', password: '' }, ['address', 'user', 'password'], 'rt-send-place'],
])(
  'what is wanting of a server is said at its field, the first one taken up: %j',
  (gap, fields, first) => {
    const problems = serverProblems({ ...typed, ...gap })
    expect(Object.keys(problems)).toEqual(fields)
    expect(firstToMend(problems)).toBe(first)
  },
)
